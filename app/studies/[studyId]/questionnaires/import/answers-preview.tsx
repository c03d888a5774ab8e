"use client";

import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { LeftOut } from "@/app/studies/[studyId]/import/left-out";
import shared from "@/app/studies/[studyId]/import/preview.module.css";
import type { Persona } from "@/lib/personas/schema";
import type { QuestionnaireGlance } from "@/lib/questionnaires/schema";
import { AccountsFile } from "./accounts-file";
import { SurveyFile } from "./survey-file";
import type { AnswersDraft } from "./use-answers-draft";
import { WaveFile } from "./wave-file";

type Props = { studyId: string; draft: AnswersDraft; personas: Persona[]; questionnaires: QuestionnaireGlance[] };

/** What the program makes of the exports: those it refuses with the reason, then each with its questions; waves of one survey together. */
export function AnswersPreview({ studyId, draft, personas, questionnaires }: Props) {
  const { files, state, step, waves } = draft;
  const refused = files.filter(({ status }) => status === "refused");
  const others = files.filter(({ kind, status }) => kind !== "responses" && kind !== "accounts" && status !== "refused");
  const read = files.filter(({ status }) => status !== "refused");
  return (
    <div className={shared.preview} aria-busy={draft.isStale}>
      <LeftOut
        title={`${plural(refused.length, "file")} refused`}
        files={refused}
        choices={state.choices}
        step={step}
        isRefused
        onWithout={(name) => draft.startAnew(name, { leaveOutFaulty: true })}
      />
      <LeftOut
        title={`${plural(others.length, "file holds", "files hold")} no answers`}
        files={others.map((file) => ({ ...file, reason: "It is a text or a table about texts." }))}
        choices={state.choices}
        step={step}
      />
      {others.length > 0 ? (
        <p>
          Transcripts and notes come in under <Link href={places.import(studyId)}>Import</Link>; they are not stored from here.
        </p>
      ) : null}
      {read.map((file) => {
        if (file.accounts) return <AccountsFile key={file.name} file={file} accounts={file.accounts} draft={draft} />;
        if (!file.survey) return null;
        const first = waves.get(file.name);
        const props = { file, survey: file.survey, draft, personas };
        return first === undefined ? (
          <SurveyFile key={file.name} {...props} studyId={studyId} questionnaires={questionnaires} />
        ) : (
          <WaveFile key={file.name} {...props} first={first} />
        );
      })}
    </div>
  );
}
