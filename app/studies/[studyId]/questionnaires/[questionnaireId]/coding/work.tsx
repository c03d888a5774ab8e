"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { preferencesQuery } from "@/app/_data/preferences";
import { CodePicker } from "@/app/studies/[studyId]/interviews/[interviewId]/code-picker";
import { CodesPanel } from "@/app/studies/[studyId]/interviews/[interviewId]/codes-panel";
import { codingOf } from "@/app/studies/[studyId]/interviews/[interviewId]/draft";
import type { CodingQueue } from "@/lib/answers/schema";
import { codesByKey } from "@/lib/codebook/keys";
import type { Code } from "@/lib/codebook/schema";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Persona } from "@/lib/personas/schema";
import { AlikeList } from "./alike-list";
import { AnswerView } from "./answer-view";
import styles from "./coding-page.module.css";
import { DraftBox } from "./draft-box";
import { FamilyCodes } from "./family-codes";
import { CodingKeyLine } from "./key-line";
import { Proposed } from "./proposed";
import { QueueList } from "./queue-list";
import { queueRows } from "./queue-rows";
import { runCommand } from "./run-command";
import { StretchDone } from "./stretch-done";
import { useCodingKeys } from "./use-coding-keys";
import { isWaiting, type useQueue } from "./use-queue";
import { useWork } from "./use-work";

type Props = {
  studyId: string;
  questionnaireId: string;
  state: ReturnType<typeof useQueue> & { queue: CodingQueue };
  personas: readonly Persona[];
  codes: Code[];
  journey: StudyJourney;
};

/** The queue at work: the list, the answer that is read with those alike, and the codes. */
export function Work({ studyId, questionnaireId, state, personas, codes, journey }: Props) {
  const { queue, current, waiting } = state;
  const { items } = queue;
  const [picking, setPicking] = useState(false);
  const { data: preferences = {} } = useQuery(preferencesQuery());
  const work = useWork({ studyId, questionnaireId, state });
  const { question, draft, proposed } = work;
  const pick = () => setPicking(true);
  useCodingKeys({ codes, onCommand: (command) => runCommand(command, { work, journey, pick }) });

  return (
    <>
      <div className={styles.columns} aria-busy={waiting}>
        <QueueList rows={queueRows(items, queue.order)} current={current} onChoose={state.choose} />
        <div className={styles.middle}>
          {items.some(isWaiting) ? null : <StretchDone queue={queue} studyId={studyId} onOpen={state.open} />}
          {current && question ? (
            <>
              <AnswerView
                studyId={studyId}
                questionnaireId={questionnaireId}
                question={question.text}
                answer={current}
                persona={personas.find(({ id }) => id === current.personaId)?.name ?? null}
                codes={new Map(codes.map((code) => [code.id, code]))}
                journey={journey}
                words={work.words}
              />
              {proposed.first ? (
                <Proposed
                  suggestion={proposed.first}
                  more={proposed.more}
                  journey={journey}
                  codes={codes}
                  onAccept={proposed.accept}
                  onReject={proposed.reject}
                  onTakeOver={() => proposed.first && draft.change(codingOf(proposed.first))}
                />
              ) : null}
              <DraftBox
                draft={draft}
                journey={journey}
                codes={codes}
                onPickCodes={pick}
                onApply={() => work.apply(false)}
                onNothing={() => work.nothing(false)}
              />
              <AlikeList
                alike={work.alike}
                terms={queue.terms[current.group] ?? []}
                left={work.leftOut}
                onLeave={work.setLeftOut}
                onApply={() => work.apply(true)}
                onNothing={() => work.nothing(true)}
              />
            </>
          ) : null}
        </div>
        <aside className={styles.side} aria-label="Codes">
          <FamilyCodes family={question?.family ?? null} codes={codes} chosen={draft.value.codeIds} onTake={work.take} />
          <CodesPanel
            studyId={studyId}
            codes={codes}
            recent={work.recent}
            keys={codesByKey(codes, preferences)}
            target={
              current && { quote: current.text, codeIds: draft.value.codeIds, point: draft.value.point, proposed: false, selected: false }
            }
            onTake={work.take}
            onMake={work.make}
          />
        </aside>
      </div>
      <CodingKeyLine stages={journey.stages.length} />
      {picking ? (
        <CodePicker
          codes={codes}
          recent={work.recent}
          chosen={draft.value.codeIds}
          onToggle={work.take}
          onCreate={work.make}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </>
  );
}
