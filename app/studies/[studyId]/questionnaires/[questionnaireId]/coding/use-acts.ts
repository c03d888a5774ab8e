"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useApplyToAnswers, useSettleAnswers, useShowInQueue } from "@/app/_data/answers";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { forget, rememberDone, undoLatest } from "@/app/_ui/undo-stack";
import type { CodingValue } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import type { AnswerState, QueueAnswer, QueueMark } from "@/lib/answers/schema";
import type { Span } from "@/lib/text/sentences";
import { isWaiting } from "./use-queue";

/** The study is read anew once nothing was settled for so long, a walk without a pause in between. */
const QUIET_MS = 700;
const LONGEST_WALK_MS = 6000;

type Of = { studyId: string; questionnaireId: string };
type Params = Of & {
  /** an act was taken back: the answer to go back to */
  onUndone: (documentId: string) => void;
};

/** Settling answers: shown at once, stored one after the other meanwhile, each act (of hundreds too) one step that Ctrl Z takes back. */
export function useActs({ onUndone, ...of }: Params) {
  const queries = useQueryClient();
  const say = useSayCoded(of.studyId);
  const { mutateAsync: store } = useApplyToAnswers(of);
  const { mutateAsync: settle } = useSettleAnswers(of);
  const show = useShowInQueue(of);
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const readAnew = () => void queries.invalidateQueries({ queryKey: ["studies", of.studyId] });
  const refresh = useDebouncedCallback(readAnew, { delay: QUIET_MS, maxWait: LONGEST_WALK_MS, flushOnUnmount: true });

  function put(ids: readonly string[], change: (answer: QueueAnswer) => Partial<QueueAnswer>) {
    const some = new Set(ids);
    show((queue) => {
      const items = queue.items.map((one) => (some.has(one.documentId) ? { ...one, ...change(one) } : one));
      const settled = queue.answers.settled + queue.items.filter(isWaiting).length - items.filter(isWaiting).length;
      return { ...queue, items, answers: { ...queue.answers, settled } };
    });
  }

  /** In the order in which they were made, however fast they come; until it is stored, Ctrl Z waits for it. */
  function inOrder(act: () => Promise<unknown>): Promise<unknown> {
    const stored = chain.current.then(act);
    chain.current = stored.catch(() => undefined);
    const waiting = { run: () => stored.then(undoNow, () => undefined) };
    rememberDone(waiting);
    return stored.finally(() => forget([waiting]));
  }

  /** Codes these answers, or a stretch of a single one. */
  async function apply(answers: readonly QueueAnswer[], { value, span }: { value: CodingValue; span: Span | null }) {
    const documentIds = answers.map(({ documentId }) => documentId);
    const [first = ""] = documentIds;
    put(documentIds, (one) => ({ state: "coded", marks: [...one.marks, shownMark(one, { value, span })] }));
    try {
      await inOrder(() => store({ documentIds, ...value, ...(span ?? {}) }));
      say(documentIds.length === 1 ? (span ? "Words coded" : "Answer coded") : `${plural(documentIds.length, "answer")} coded`, () =>
        onUndone(first),
      );
    } catch (error) {
      showFailure(error);
    } finally {
      refresh();
    }
  }

  /** Says that there is nothing in these answers, or lets them wait again. */
  async function setNothing(answers: readonly QueueAnswer[], nothing: boolean) {
    const documentIds = answers.map(({ documentId }) => documentId);
    put(documentIds, (one) => ({ state: one.marks.length > 0 ? "coded" : stateAfter(nothing) }));
    try {
      await inOrder(() => settle({ documentIds, nothing }));
      const what = documentIds.length === 1 ? "Nothing here" : `Nothing in ${plural(documentIds.length, "answer")}`;
      const undo = () => {
        if (nothing) onUndone(documentIds[0] ?? "");
        return void setNothing(answers, !nothing);
      };
      showToast({ message: nothing ? what : "Waiting again", undo });
    } catch (error) {
      showFailure(error);
    } finally {
      refresh();
    }
  }

  return { apply, setNothing };
}

function stateAfter(nothing: boolean): AnswerState {
  return nothing ? "nothing" : "waiting";
}

/** The mark as it will stand, until the server has told. */
function shownMark({ documentId, text, marks }: QueueAnswer, { value, span }: { value: CodingValue; span: Span | null }): QueueMark {
  return { id: `${documentId} ${marks.length}`, start: span?.start ?? 0, end: span?.end ?? text.length, ...value };
}

/** Takes back what was stored just now: by then the page has remembered it. */
function undoNow() {
  setTimeout(() => undoLatest(() => undefined));
}
