"use client";

import { useRef, useState } from "react";
import { useCreateCode } from "@/app/_data/codes";
import { showFailure, showStep } from "@/app/_ui/toast";
import { CodePicker } from "@/app/studies/[studyId]/interviews/[interviewId]/code-picker";
import { CodesPanel } from "@/app/studies/[studyId]/interviews/[interviewId]/codes-panel";
import { codingOf } from "@/app/studies/[studyId]/interviews/[interviewId]/draft";
import { focusBeside } from "@/app/studies/[studyId]/interviews/[interviewId]/focus-beside";
import { useRecentCodes } from "@/app/studies/[studyId]/interviews/[interviewId]/use-recent-codes";
import type { CodingQueue, QueueAnswer } from "@/lib/answers/schema";
import { codesByKey } from "@/lib/codebook/keys";
import type { Code } from "@/lib/codebook/schema";
import { nextDegree } from "@/lib/highlights/degree";
import { type JourneyPreset, STAGES } from "@/lib/journey/vocabulary";
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
import { selectedSpan } from "./selected-span";
import { StretchDone } from "./stretch-done";
import { useActs } from "./use-acts";
import { type CodingCommand, useCodingKeys } from "./use-coding-keys";
import { useDraft } from "./use-draft";
import { useProposed } from "./use-proposed";
import { isWaiting, nextWaiting, type useQueue, waitingAlike } from "./use-queue";

type Props = {
  studyId: string;
  questionnaireId: string;
  state: ReturnType<typeof useQueue> & { queue: CodingQueue };
  personas: readonly Persona[];
  codes: Code[];
  preset: JourneyPreset;
};

const NONE: ReadonlySet<string> = new Set();

/** The queue at work: the list, the answer that is read with those alike, and the codes. */
export function Work({ studyId, questionnaireId, state, personas, codes, preset }: Props) {
  const { queue, current, waiting } = state;
  const { items } = queue;
  const question = queue.questions.find(({ questionId }) => questionId === queue.questionId);
  const draft = useDraft(current?.documentId ?? "", question?.step ?? null);
  const [left, setLeft] = useState<{ group: string; ids: ReadonlySet<string> }>({ group: "", ids: NONE });
  const [picking, setPicking] = useState(false);
  const words = useRef<HTMLDivElement>(null);
  const { recent, remember } = useRecentCodes(studyId);
  const { mutateAsync: createCode } = useCreateCode(studyId);
  const acts = useActs({ studyId, questionnaireId, onUndone: state.choose });
  const proposed = useProposed(studyId, { documentId: current?.documentId ?? null, onDecided: state.pin });
  const alike = waitingAlike(items, current);
  const leftOut = current && left.group === current.group ? left.ids : NONE;
  const ticked = alike.filter(({ documentId }) => !leftOut.has(documentId));

  function goOn(settled: readonly QueueAnswer[]) {
    const but = new Set(settled.map(({ documentId }) => documentId));
    const next = current && nextWaiting(items, { after: current.documentId, but });
    if (next) state.choose(next.documentId);
  }

  function apply(all: boolean) {
    if (!current) return;
    if (!draft.saysSomething) return showStep({ message: "Choose a code, a trigger or a failure first: a letter, T or F." });
    state.pin();
    const span = all ? null : selectedSpan(words.current);
    const some = all ? [current, ...ticked] : [current];
    void acts.apply(some, { value: draft.value, span });
    draft.clear();
    window.getSelection()?.removeAllRanges();
    if (span) state.choose(current.documentId);
    else goOn(some);
  }

  function nothing(all: boolean) {
    if (!current) return;
    state.pin();
    const some = all ? [current, ...ticked] : [current];
    const takesBack = !all && current.state === "nothing";
    void acts.setNothing(some, !takesBack);
    if (!takesBack) goOn(some);
  }

  function take(codeId: string) {
    draft.toggle(codeId);
    remember(codeId);
  }

  function make(name: string, onMade: (codeId: string) => void = () => undefined) {
    void createCode({ name }).then(({ id }) => {
      take(id);
      onMade(id);
    }, showFailure);
  }

  function walk(step: 1 | -1) {
    const at = items.findIndex(({ documentId }) => documentId === current?.documentId);
    const next = step === 1 && current ? nextWaiting(items, { after: current.documentId, but: NONE }) : null;
    const to = next ?? items[at + step];
    if (to) state.choose(to.documentId);
  }

  function setPoint(point: "trigger" | "failure") {
    draft.change({ point: draft.value.point === point ? null : point, direction: null, severity: null });
  }

  function run(command: CodingCommand) {
    switch (command.id) {
      case "trigger":
      case "failure":
        return setPoint(command.id);
      case "stage": {
        const stage = STAGES[preset][command.index];
        return stage && draft.change({ step: stage.general });
      }
      case "degree":
        return draft.change(nextDegree(draft.value) ?? {});
      case "code":
        return take(command.codeId);
      case "codes":
        return setPicking(true);
      case "codebook":
        return focusBeside("codes");
      case "apply":
        return apply(command.all);
      case "nothing":
        return nothing(command.all);
      case "next":
        return walk(1);
      case "before":
        return walk(-1);
      case "accept":
        return proposed.accept();
      case "reject":
        return proposed.reject();
      case "leave":
        return draft.clear();
      default:
        return;
    }
  }
  useCodingKeys({ codes, onCommand: run });

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
                preset={preset}
                words={words}
              />
              {proposed.first ? (
                <Proposed
                  suggestion={proposed.first}
                  more={proposed.more}
                  preset={preset}
                  codes={codes}
                  onAccept={proposed.accept}
                  onReject={proposed.reject}
                  onTakeOver={() => proposed.first && draft.change(codingOf(proposed.first))}
                />
              ) : null}
              <DraftBox
                draft={draft}
                preset={preset}
                codes={codes}
                onPickCodes={() => setPicking(true)}
                onApply={() => apply(false)}
                onNothing={() => nothing(false)}
              />
              <AlikeList
                alike={alike}
                terms={queue.terms[current.group] ?? []}
                left={leftOut}
                onLeave={(ids) => setLeft({ group: current.group, ids })}
                onApply={() => apply(true)}
                onNothing={() => nothing(true)}
              />
            </>
          ) : null}
        </div>
        <aside className={styles.side} aria-label="Codes">
          <FamilyCodes family={question?.family ?? null} codes={codes} chosen={draft.value.codeIds} onTake={take} />
          <CodesPanel
            studyId={studyId}
            codes={codes}
            recent={recent}
            keys={codesByKey(codes, {})}
            target={
              current && { quote: current.text, codeIds: draft.value.codeIds, point: draft.value.point, proposed: false, selected: false }
            }
            onTake={take}
            onMake={make}
          />
        </aside>
      </div>
      <CodingKeyLine stages={STAGES[preset].length} />
      {picking ? (
        <CodePicker
          codes={codes}
          recent={recent}
          chosen={draft.value.codeIds}
          onToggle={take}
          onCreate={make}
          onClose={() => setPicking(false)}
        />
      ) : null}
    </>
  );
}
