"use client";

import { useDebouncedCallback } from "@mantine/hooks";
import { useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { forgetAsked, type ReviewDecision, suggestionKeys, useDecideInReview } from "@/app/_data/review";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { plural } from "@/app/_ui/plural";
import { showFailure } from "@/app/_ui/toast";
import { forget, rememberDone, undoLatest } from "@/app/_ui/undo-stack";
import type { AcceptInput } from "@/lib/suggestions/schema";

export type Outcome = "accepted" | "rejected";
export type Outcomes = ReadonlyMap<string, Outcome>;

/** What one request may decide. */
const MOST_AT_ONCE = 2000;
/** The study is read anew once nothing was decided for so long. */
const QUIET_MS = 700;
/** A walk without a pause is read anew in between. */
const LONGEST_WALK_MS = 8000;
/** By then the decisions were learned from, and what is proposed may be another. */
const LEARNED_MS = 4000;

type Params = { studyId: string; onReopened: (ids: string[]) => void };
type Sent = { decision: ReviewDecision; ids: string[]; outcome: Outcome; message: string };

/** Decisions as they are made on this page: shown at once, stored meanwhile, each of them (a whole group too) one step that Ctrl Z takes back. */
export function useDecisions({ studyId, onReopened }: Params) {
  const queries = useQueryClient();
  const say = useSayCoded(studyId);
  const { mutateAsync: store } = useDecideInReview(studyId);
  const chain = useRef<Promise<unknown>>(Promise.resolve());
  const [outcomes, setOutcomes] = useState<Outcomes>(new Map());
  const [reopened, setReopened] = useState<ReadonlySet<string>>(new Set());
  const refresh = useDebouncedCallback(() => void queries.invalidateQueries({ queryKey: ["studies", studyId] }), {
    delay: QUIET_MS,
    maxWait: LONGEST_WALK_MS,
    flushOnUnmount: true,
  });
  const lookAgain = useDebouncedCallback(() => void queries.invalidateQueries({ queryKey: suggestionKeys.all(studyId) }), LEARNED_MS);

  function put(ids: readonly string[], outcome: Outcome | null) {
    setOutcomes((before) => {
      const next = new Map(before);
      for (const id of ids) {
        if (outcome) next.set(id, outcome);
        else next.delete(id);
      }
      return next;
    });
    setReopened((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (outcome) next.delete(id);
        else next.add(id);
      }
      return next;
    });
  }

  /** One after the other, however fast they come: so the log has them in the order in which they were made. Until it is stored, Ctrl Z waits for it. */
  function inOrder(decision: ReviewDecision) {
    const stored = chain.current.then(() => store(decision));
    chain.current = stored.catch(() => undefined);
    const waiting = { run: () => stored.then(undoNow, () => undefined) };
    rememberDone(waiting);
    return stored.finally(() => forget([waiting]));
  }

  async function send({ decision, ids, outcome, message }: Sent): Promise<boolean> {
    put(ids, outcome);
    try {
      await inOrder(decision);
      // what was asked for before this was stored does not know of it
      forgetAsked(queries, studyId);
      say(message, ({ suggestions }) => {
        put(suggestions, null);
        onReopened(suggestions);
      });
      return true;
    } catch (error) {
      put(ids, null);
      showFailure(error);
      return false;
    } finally {
      refresh();
      lookAgain();
    }
  }

  function acceptOne(id: string, corrections: AcceptInput, changed: boolean) {
    void send({ decision: { id, corrections }, ids: [id], outcome: "accepted", message: changed ? "Accepted as changed" : "Accepted" });
  }

  /** Settles once all of it is stored, or some of it was refused. */
  async function decideMany(ids: readonly string[], act: "accept" | "reject") {
    const outcome = act === "accept" ? "accepted" : "rejected";
    for (let from = 0; from < ids.length; from += MOST_AT_ONCE) {
      const some = ids.slice(from, from + MOST_AT_ONCE);
      const message = some.length === 1 ? `Suggestion ${outcome}` : `${plural(some.length, "suggestion")} ${outcome}`;
      if (!(await send({ decision: { [act]: some }, ids: some, outcome, message }))) return;
    }
  }

  async function reopen(id: string) {
    const before = outcomes.get(id);
    put([id], null);
    try {
      await inOrder({ reopen: [id] });
      forgetAsked(queries, studyId);
      say("Open again");
    } catch (error) {
      if (before) put([id], before);
      showFailure(error);
    } finally {
      refresh();
    }
  }

  return { outcomes, reopened, acceptOne, decideMany, reopen };
}

/** Takes back what was stored just now: by then the page has remembered it. */
function undoNow() {
  setTimeout(() => undoLatest(() => undefined));
}

export type Decisions = ReturnType<typeof useDecisions>;
