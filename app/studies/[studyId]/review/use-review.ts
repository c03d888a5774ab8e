"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { interviewQuery } from "@/app/_data/interviews";
import { suggestionEffectQuery, suggestionsInPlaceQuery } from "@/app/_data/review";
import { placeOfEvidence } from "@/app/_ui/places";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { useAddress } from "@/app/_ui/use-address";
import type { CodingChange, CodingValue } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import { codingOf } from "@/app/studies/[studyId]/interviews/[interviewId]/draft";
import type { InterviewParticipant } from "@/lib/interviews/schema";
import type { ReviewQueue, SuggestionInPlace } from "@/lib/suggestions/schema";
import { useBulk } from "./use-bulk";
import { useDecisions } from "./use-decisions";
import { useGroupRows } from "./use-group-rows";
import { useGroups } from "./use-groups";

type Params = { studyId: string; queue: ReviewQueue; address: ReturnType<typeof useAddress> };

/** What waits until somebody says whose words they are (rule 4). */
type Asking = { participants: InterviewParticipant[]; act: (participantIds: string[]) => void };

/** All that the queue knows and does: which group is open, which row is looked at, what was decided here, and what a key means now. */
export function useReview({ studyId, queue, address }: Params) {
  const queries = useQueryClient();
  const router = useRouter();
  const [at, setAt] = useState<string | null>(null);
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [draft, setDraft] = useState<{ id: string; value: CodingValue } | null>(null);
  const [asking, setAsking] = useState<Asking | null>(null);
  const decisions = useDecisions({ studyId, onReopened: (ids) => setAt(ids[0] ?? null) });
  const { outcomes, reopened } = decisions;
  const groups = useGroups({ queue, outcomes, asked: address.get("group") });
  const rows = useGroupRows(groups.open, groups.openKey);
  const isOpen = (id: string) => !outcomes.has(id) && (groups.waiting.has(id) || reopened.has(id));
  const bulk = useBulk({
    studyId,
    pieces: rows.pieces,
    isOpen,
    decideMany: decisions.decideMany,
    onSample: (drawn) => setAt(drawn[0] ?? null),
  });

  const shown = bulk.bulk?.step === "sample" ? bulk.bulk.drawn : rows.ids;
  const open = shown.filter(isOpen);
  const currentId = at !== null && shown.includes(at) && isOpen(at) ? at : (open[0] ?? null);
  const piece = rows.pieces.find((some) => some.some(({ id }) => id === currentId)) ?? [];
  const { data } = useQuery({
    ...suggestionsInPlaceQuery(
      studyId,
      piece.map(({ id }) => id),
    ),
    enabled: piece.length > 0,
  });
  const current = data?.items.find(({ id }) => id === currentId) ?? null;
  const value = draft && draft.id === currentId ? draft.value : null;

  const following = open[open.indexOf(currentId ?? "") + 1];
  useEffect(() => {
    if (following) void queries.prefetchQuery(suggestionEffectQuery(studyId, following));
  }, [queries, studyId, following]);

  function choose(id: string) {
    setAt(id);
    setDraft(null);
  }

  /** To the next open one; from the last of them to the first that is left. */
  function leave(id: string) {
    const place = open.indexOf(id);
    setDraft(null);
    setMarked((before) => without(before, id));
    setAt(open[place + 1] ?? open.find((one) => one !== id) ?? null);
  }

  function walk(step: 1 | -1) {
    const to = open[open.indexOf(currentId ?? "") + step];
    if (to) choose(to);
    else if (step === 1 && open.length === 0) goOn();
  }

  function accept() {
    if (!current || isHidden(current)) return;
    const act = (participantIds?: string[]) => {
      decisions.acceptOne(current.id, { ...value, ...(participantIds && { participantIds }) }, value !== null);
      leave(current.id);
    };
    if (current.onlyThere === "whose" && current.interviewId !== null) void askWhose(current.interviewId, act);
    else act();
  }

  async function askWhose(interviewId: string, act: Asking["act"]) {
    try {
      const { participants } = await queries.ensureQueryData(interviewQuery(studyId, interviewId));
      setAsking({ participants, act });
    } catch (error) {
      showFailure(error);
    }
  }

  function reject() {
    if (!current || isHidden(current)) return;
    void decisions.decideMany([current.id], "reject");
    leave(current.id);
  }

  function say(change: CodingChange) {
    if (current) setDraft({ id: current.id, value: { ...codingOf(current), ...value, ...change } });
  }

  function change() {
    if (current) setDraft(value ? null : { id: current.id, value: codingOf(current) });
  }

  function mark(ids: readonly string[]) {
    setMarked((before) => {
      const all = ids.every((id) => before.has(id));
      return all ? without(before, ...ids) : new Set([...before, ...ids]);
    });
  }

  const markedOpen = open.filter((id) => marked.has(id));
  const many = markedOpen.length > 0 ? markedOpen : open;

  function openGroup(key: string) {
    bulk.leave();
    setMarked(new Set());
    setDraft(null);
    setAt(null);
    groups.choose(key, address);
  }

  function openNext() {
    const key = groups.nextOpen();
    if (key) openGroup(key);
  }

  /** Past the end of a group: what came to it since, else the next one. */
  function goOn() {
    if (rows.arrived.some(isOpen)) rows.takeIn();
    else openNext();
  }

  function openBeside(step: 1 | -1) {
    const key = groups.following(step);
    if (key) openGroup(key);
  }

  function giveUp() {
    if (draft) setDraft(null);
    else if (bulk.bulk) bulk.leave();
    else setMarked(new Set());
  }

  return {
    ...{ groups, rows, bulk, outcomes, marked, markedOpen, open, current, currentId, draft: value, asking },
    ...{ isOpen, choose, walk, accept, reject, say, change, mark, openGroup, openNext, goOn, openBeside, giveUp, setAsking },
    reopen: decisions.reopen,
    acceptMany: () => bulk.accept(many),
    rejectMany: () => bulk.reject(many),
    openInPlace: () => current && router.push(placeOf(studyId, current)),
  };
}

export type Review = ReturnType<typeof useReview>;

/** Where a suggestion stands in its interview or its response. */
export function placeOf(studyId: string, item: SuggestionInPlace) {
  return placeOfEvidence(studyId, item, item);
}

function isHidden({ onlyThere }: SuggestionInPlace): boolean {
  if (onlyThere !== "refused") return false;
  showToast({ message: "This person refused to be quoted, so their words stand only in the interview. Open it to decide." });
  return true;
}

function without(all: ReadonlySet<string>, ...ids: string[]): ReadonlySet<string> {
  const next = new Set(all);
  for (const id of ids) next.delete(id);
  return next;
}
