"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { disagreementsQuery, roundQuery, useReopenSettlement, useSettle, useTakeAgreed } from "@/app/_data/agreement";
import { codesQuery } from "@/app/_data/codes";
import { studyQuery } from "@/app/_data/studies";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useAddress } from "@/app/_ui/use-address";
import type { Disagreement, SettlementInput } from "@/lib/agreement/schema";
import type { Outcome } from "@/lib/agreement/vocabulary";
import { keyLine } from "./key-line";

const DONE_WORDS: Record<Outcome, string> = {
  first: "Settled: as the first coded it",
  second: "Settled: as the second coded it",
  both: "Settled: both",
  neither: "Settled: neither",
  edited: "Settled as edited",
};

/** What a key asks for. */
export type SettlingKey =
  | { does: "choose"; outcome: Exclude<Outcome, "edited"> }
  | { does: "walk"; step: 1 | -1 }
  | { does: "edit"; on: boolean };

/** The disagreements of a round, one of them open, and what settles it. The next open one follows. */
export function useSettling({ studyId, roundId }: { studyId: string; roundId: string }) {
  const address = useAddress();
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: round } = useSuspenseQuery(roundQuery(studyId, roundId));
  const { data: list } = useSuspenseQuery(disagreementsQuery(studyId, roundId));
  const { data: book } = useSuspenseQuery(codesQuery(studyId));
  const settle = useSettle(studyId, roundId);
  const reopen = useReopenSettlement(studyId, roundId);
  const takeAgreed = useTakeAgreed(studyId, roundId);
  const [isEditing, setEditing] = useState(false);
  const [people, setPeople] = useState<string[]>([]);
  const { items } = list;
  const asked = address.get("at");
  const current = items.find(({ key }) => key === asked) ?? items.find(({ settled }) => settled === null) ?? items[0] ?? null;
  const at = current ? items.indexOf(current) : -1;
  /** Settled here, though the list may not have been read anew yet. */
  const done = useRef(new Set<string>());
  const isOpen = ({ key, settled }: Disagreement) => settled === null && !done.current.has(key);
  const [keys] = useState(() => keyLine<SettlingKey>());

  function open(item: Disagreement | undefined) {
    if (!item) return;
    setEditing(false);
    setPeople([]);
    keys.goTo(item.key);
    address.replace({ at: item.key });
  }

  function end(item: Disagreement, input: Omit<SettlementInput, "marks">) {
    const marks = [...item.first, ...item.second].map(({ id }) => id);
    const whose = people.length > 0 ? { participantIds: people } : {};
    keys.saving(true);
    settle.mutate(
      { marks, ...input, ...whose },
      {
        onSuccess: ({ id, kept }) => {
          done.current.add(item.key);
          const undo = () => takeBack(id, item);
          const star = kept > 0 ? "; the highlight is kept because it is starred" : "";
          showToast({ message: `${DONE_WORDS[input.outcome]}${star}`, undo });
          const next = [...items.slice(at + 1), ...items.slice(0, at)].find(isOpen);
          if (!next) keys.drop();
          open(next ?? item);
        },
        onError: (error) => {
          keys.drop();
          showFailure(error);
        },
        onSettled: () => keys.saving(false),
      },
    );
  }

  function takeBack(id: string, item: Disagreement) {
    done.current.delete(item.key);
    reopen.mutate(id, { onSuccess: () => open(item), onError: showFailure });
  }

  function run(key: SettlingKey) {
    if (key.does === "walk") open(items[at + key.step]);
    else if (key.does === "edit") setEditing(key.on);
    else if (current) end(current, { outcome: key.outcome });
  }

  function goOn() {
    for (let key = keys.next(); key; key = keys.next()) run(key);
  }

  function press(key: SettlingKey) {
    keys.put(key);
    goOn();
  }

  const afterShowing = useEffectEvent(() => {
    keys.shown(asked);
    goOn();
  });
  const isSaving = settle.isPending;
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs once the address leads to another disagreement, and once one is saved
  useEffect(() => afterShowing(), [asked, isSaving]);

  return {
    ...{ study, round, list, current, at, isEditing, people },
    codes: book.items,
    isSaving,
    press,
    setEditing,
    setPeople,
    open,
    choose: (outcome: Exclude<Outcome, "edited">) => press({ does: "choose", outcome }),
    edit: (coding: NonNullable<SettlementInput["coding"]>) => current && end(current, { outcome: "edited", coding }),
    reopen: (id: string) => {
      if (current) done.current.delete(current.key);
      reopen.mutate(id, { onSuccess: () => showToast({ message: "Open again: what it wrote is taken back" }), onError: showFailure });
    },
    takeAgreed: () =>
      takeAgreed.mutate(undefined, {
        onSuccess: ({ taken, left }) =>
          showToast({
            message: `${plural(taken, "segment")} coded alike ${taken === 1 ? "is" : "are"} in the study${left > 0 ? `; ${left} in notes about several people are not` : ""}`,
          }),
        onError: showFailure,
      }),
  };
}

export type Settling = ReturnType<typeof useSettling>;
