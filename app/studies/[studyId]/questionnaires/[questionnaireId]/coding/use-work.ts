"use client";

import { useRef, useState } from "react";
import { useCreateCode } from "@/app/_data/codes";
import { showFailure, showStep } from "@/app/_ui/toast";
import { useRecentCodes } from "@/app/studies/[studyId]/interviews/[interviewId]/use-recent-codes";
import type { CodingQueue, QueueAnswer } from "@/lib/answers/schema";
import { selectedSpan } from "./selected-span";
import { useActs } from "./use-acts";
import { useDraft } from "./use-draft";
import { useProposed } from "./use-proposed";
import { nextWaiting, type useQueue, waitingAlike } from "./use-queue";

type Params = { studyId: string; questionnaireId: string; state: ReturnType<typeof useQueue> & { queue: CodingQueue } };

const NONE: ReadonlySet<string> = new Set();
/** What one act may settle, beside the answer that is read. */
const MOST_ALIKE = 4999;

/** What can be done with the answer that is read, and with those alike. */
export function useWork({ studyId, questionnaireId, state }: Params) {
  const { queue, current } = state;
  const { items } = queue;
  const question = queue.questions.find(({ questionId }) => questionId === queue.questionId);
  const draft = useDraft(current?.documentId ?? "", question?.step ?? null);
  const [left, setLeft] = useState<{ group: string; ids: ReadonlySet<string> }>({ group: "", ids: NONE });
  const words = useRef<HTMLDivElement>(null);
  const { recent, remember } = useRecentCodes(studyId);
  const { mutateAsync: createCode } = useCreateCode(studyId);
  const acts = useActs({ studyId, questionnaireId, onUndone: state.choose });
  const proposed = useProposed(studyId, { documentId: current?.documentId ?? null, onDecided: stay });
  const alike = waitingAlike(items, current);
  const leftOut = current && left.group === current.group ? left.ids : NONE;
  const ticked = alike.filter(({ documentId }) => !leftOut.has(documentId)).slice(0, MOST_ALIKE);

  /** What is read stays before the person, though it waits no more. */
  function stay() {
    state.pin();
    if (current) state.choose(current.documentId);
  }

  function goOn(settled: readonly QueueAnswer[]) {
    const but = new Set(settled.map(({ documentId }) => documentId));
    const next = current && nextWaiting(items, { after: current.documentId, but });
    if (next) state.choose(next.documentId);
  }

  function apply(all: boolean) {
    if (!current) return;
    if (!draft.saysSomething) return showStep({ message: "Choose a code, a trigger or a failure first: a letter, T or F." });
    stay();
    const span = all ? null : selectedSpan(words.current);
    const some = all ? [current, ...ticked] : [current];
    void acts.apply(some, { value: draft.value, span });
    draft.clear();
    window.getSelection()?.removeAllRanges();
    if (!span) goOn(some);
  }

  function nothing(all: boolean) {
    if (!current) return;
    stay();
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

  const setLeftOut = (ids: ReadonlySet<string>) => setLeft({ group: current?.group ?? "", ids });
  return { question, draft, words, recent, proposed, alike, leftOut, setLeftOut, apply, nothing, take, make, walk, setPoint };
}

export type WorkActs = ReturnType<typeof useWork>;
