"use client";

import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { codingQueueQuery } from "@/app/_data/answers";
import type { CodingQueue, QueueAnswer } from "@/lib/answers/schema";
import { type CodingAddress, queueParameters } from "./coding-address";

type Of = { studyId: string; questionnaireId: string };
/** The stretch that is being worked through: it stays as it is while its answers are settled. */
type Pinned = { key: string; from: number };

/** The stretch of the queue before the person, and the answer of it that is being read. */
export function useQueue(of: Of, address: CodingAddress) {
  const queries = useQueryClient();
  const parameters = queueParameters(address);
  const key = JSON.stringify(parameters);
  const [pinned, setPinned] = useState<Pinned | null>(null);
  const [currentId, setCurrentId] = useState<string | null>(null);
  const from = pinned?.key === key ? { from: pinned.from } : {};
  const { data, error, isPlaceholderData } = useQuery({
    ...codingQueueQuery(of, { ...parameters, ...from }),
    placeholderData: keepPreviousData,
  });
  if (error) throw error;

  /** What was asked for without saying where to begin is kept under where it began: settling answers no longer moves it. */
  function pin() {
    if (!data || isPlaceholderData || pinned?.key === key) return;
    queries.setQueryData(codingQueueQuery(of, { ...parameters, from: data.from }).queryKey, data);
    setPinned({ key, from: data.from });
  }

  /** Another stretch: from a place, or from where the first answer waits. */
  function open(at: number | null) {
    setCurrentId(null);
    setPinned(at === null ? null : { key, from: at });
  }

  return { queue: data, waiting: isPlaceholderData, current: currentIn(data, currentId), choose: setCurrentId, pin, open };
}

function currentIn(queue: CodingQueue | undefined, id: string | null): QueueAnswer | null {
  if (!queue) return null;
  return queue.items.find((one) => one.documentId === id) ?? queue.items.find(isWaiting) ?? queue.items[0] ?? null;
}

export function isWaiting({ state }: Pick<QueueAnswer, "state">): boolean {
  return state === "waiting";
}

/** The next answer that waits after one of them, else the first that waits; null where none of the stretch does. `but`: being settled just now. */
export function nextWaiting(
  items: readonly QueueAnswer[],
  { after, but }: { after: string; but: ReadonlySet<string> },
): QueueAnswer | null {
  const at = items.findIndex(({ documentId }) => documentId === after);
  const waits = (one: QueueAnswer) => isWaiting(one) && !but.has(one.documentId);
  return items.slice(at + 1).find(waits) ?? items.find((one) => one.documentId !== after && waits(one)) ?? null;
}

/** Those of the stretch that say nearly the same as one of them, and wait. */
export function waitingAlike(items: readonly QueueAnswer[], current: QueueAnswer | null): QueueAnswer[] {
  if (!current) return [];
  return items.filter((one) => one.group === current.group && one.documentId !== current.documentId && isWaiting(one));
}
