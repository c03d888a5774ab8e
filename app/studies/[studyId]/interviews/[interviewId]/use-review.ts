"use client";

import type { Suggestion } from "@/lib/suggestions/schema";
import type { Draft } from "./draft";
import type { useCoding } from "./use-coding";

type Params = {
  suggestions: Suggestion[];
  suggestion: Suggestion | null;
  /** where walking begins while no suggestion is chosen */
  from: number;
  /** the suggestion's corrections, its edges among them, as it is decided; null where it stands as proposed */
  corrections: () => Draft | null;
  coding: ReturnType<typeof useCoding>;
  askWhose: (act: (participantIds?: string[]) => unknown) => void;
  /** null: none is left */
  choose: (id: string | null) => void;
};

/** Walking the suggestions of a text and deciding each; a decision goes on to the one after it. */
export function useReview({ suggestions, suggestion, from, corrections, coding, askWhose, choose }: Params) {
  const beside = (one: Suggestion, step: 1 | -1): Suggestion | undefined =>
    suggestions[(suggestions.indexOf(one) + step + suggestions.length) % suggestions.length];

  function leave(left: Suggestion) {
    const following = beside(left, 1);
    choose(following && following.id !== left.id ? following.id : null);
  }

  function accept() {
    if (!suggestion) return;
    const corrected = corrections();
    askWhose((participantIds) => {
      coding.acceptOne(suggestion, corrected, participantIds);
      leave(suggestion);
    });
  }

  function reject() {
    if (!suggestion) return;
    coding.decideMany([suggestion.id], "reject");
    leave(suggestion);
  }

  function walk(step: 1 | -1) {
    const to = suggestion ? beside(suggestion, step) : (suggestions.find((one) => one.start >= from) ?? suggestions[0]);
    if (to) choose(to.id);
  }

  return { accept, reject, walk };
}
