"use client";

import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useMyAccess } from "@/app/_data/access";
import { plural } from "@/app/_ui/plural";
import type { ImportReport, ReportFile } from "@/lib/import/schema";
import { summarizeImport } from "@/lib/import/summary";
import type { Persona } from "@/lib/personas/schema";
import { AnswerFiles, isForQuestionnaires } from "./answer-files";
import { type Correction, leftOut } from "./draft-state";
import { LeftOut, TakenOut } from "./left-out";
import styles from "./preview.module.css";
import { PreviewFile } from "./preview-file";
import { PreviewTable } from "./preview-table";
import { SpeakersTable } from "./speakers-table";
import type { ImportDraft } from "./use-import-draft";
import type { KnownPeople } from "./who-choices";

type Props = {
  studyId: string;
  draft: ImportDraft;
  report: ImportReport;
  known: KnownPeople;
  personas: Persona[];
  onToggleNames: () => void;
};

/** What the program makes of the files: those it cannot read first, then the table, then who speaks, then each text. */
export function Preview({ studyId, draft, report, known, personas, onToggleNames }: Props) {
  const { seesIdentities } = useMyAccess(studyId);
  const { state, step } = draft;
  const answers = report.files.filter(isForQuestionnaires);
  const refused = report.files.filter(({ status }) => status === "refused");
  const tables = report.files.filter(({ kind, status }) => kind === "attributes" && status !== "refused");
  const unchanged = report.files.filter((file) => file.kind !== "attributes" && !isForQuestionnaires(file) && file.status === "unchanged");
  const texts = useMemo(() => textsOf(report), [report]);
  const added = texts.filter(({ status }) => status === "stored");
  const byFile = useMemo(() => correctionsByFile(state.corrections), [state.corrections]);
  return (
    <div className={styles.preview} aria-busy={draft.isStale}>
      <ToKnow report={report} personas={personas} />
      <AnswerFiles studyId={studyId} files={answers} chosen={state.files} />
      <LeftOut title={`${plural(refused.length, "file")} will be left out`} files={refused} choices={state.choices} step={step} isRefused />
      <LeftOut title={`${plural(unchanged.length, "file")} will store nothing`} files={unchanged} choices={state.choices} step={step} />
      <TakenOut names={leftOut(state)} step={step} />
      {tables.map((table) => (
        <PreviewTable
          key={table.name}
          table={table}
          onMeaning={(header, meaning) => step({ kind: "column", table, header, meaning })}
          onRemove={(name) => step({ kind: "take-out", name })}
        />
      ))}
      {added.some(({ documents }) => documents.some(({ speakers }) => speakers.length > 0)) ? (
        <section aria-labelledby="speakers">
          <div className={styles.sectionHead}>
            <h2 id="speakers">Who speaks</h2>
            {seesIdentities && known.people.length > 0 ? (
              <Button size="compact-sm" variant="subtle" aria-pressed={known.names !== null} onClick={onToggleNames}>
                {known.names === null ? "Show names" : "Hide names"}
              </Button>
            ) : null}
          </div>
          <SpeakersTable files={texts} corrections={state.corrections} known={known} personas={personas} step={step} />
        </section>
      ) : null}
      {texts.length > 0 ? (
        <section aria-labelledby="texts">
          <h2 id="texts" className={styles.section}>
            {headingOf(added.length, texts.length - added.length)}
          </h2>
          {texts.map((file) => (
            <PreviewFile
              key={`${file.name} ${file.sha256}`}
              studyId={studyId}
              file={file}
              choice={state.choices[file.name]}
              corrections={byFile.get(file.name) ?? NONE}
              known={known}
              personas={personas}
              step={step}
            />
          ))}
        </section>
      ) : null}
    </div>
  );
}

const NONE: Correction[] = [];

function correctionsByFile(corrections: Correction[]): Map<string, Correction[]> {
  const byFile = new Map<string, Correction[]>();
  for (const one of corrections) byFile.set(one.file, [...(byFile.get(one.file) ?? []), one]);
  return byFile;
}

/** Those that may replace a text first: they ask for a decision. */
function textsOf({ files }: ImportReport): ReportFile[] {
  const texts = files.filter((file) => file.kind !== "attributes" && !isForQuestionnaires(file) && isTaken(file));
  return texts.toSorted((a, b) => Number(isAsking(b)) - Number(isAsking(a)));
}

const isTaken = ({ status }: ReportFile) => status === "stored" || status === "updated";
const isAsking = ({ resembles, status }: ReportFile) => resembles !== undefined || status === "updated";

function headingOf(added: number, replaced: number): string {
  const parts = [added > 0 ? plural(added, "interview") : null, replaced > 0 ? `${plural(replaced, "text")} to replace` : null];
  return parts.filter((part) => part !== null).join(", ");
}

type ToKnowProps = Pick<Props, "report" | "personas">;

/** What somebody should know before storing: people who would count nowhere, interviews without a day, personas that come into being. */
function ToKnow({ report, personas }: ToKnowProps) {
  const lines = toKnow({ report, personas });
  if (lines.length === 0) return null;
  return (
    <ul className={styles.toKnow} aria-label="Worth knowing">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function toKnow({ report, personas }: ToKnowProps): string[] {
  const { undated, personas: named } = summarizeImport(report);
  const speakers = report.files.flatMap(({ status, documents }) => (status === "stored" ? documents.flatMap((one) => one.speakers) : []));
  const silent = speakers.some(({ participant }) => participant?.isNew && !participant.audience);
  const alike = report.files.filter(({ resembles }) => resembles !== undefined).length;
  const names = new Set(personas.map(({ name }) => name.toLowerCase()));
  const fresh = named.filter((name) => !names.has(name.toLowerCase()));
  return [
    alike > 0
      ? `${plural(alike, "file has", "files have")} mostly the words of a text that is here already: say below whether it is a corrected version, or it comes in as one more interview.`
      : null,
    silent
      ? "Nobody says which audience some new people are: they count in no coverage figure until somebody does, above, beside their name, or later under People."
      : null,
    undated > 0
      ? `${plural(undated, "interview has", "interviews have")} no date: give one above for all, beside its file, or later in the interview.`
      : null,
    fresh.length > 0 ? `${fresh.length === 1 ? "A new persona comes" : "New personas come"} with these files: ${fresh.join(", ")}.` : null,
  ].filter((line) => line !== null);
}
