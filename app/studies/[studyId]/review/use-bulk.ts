"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { suggestionsInPlaceQuery } from "@/app/_data/review";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import { SAMPLE_ABOVE, SAMPLE_SIZE, sampleOf } from "@/lib/suggestions/sample";
import type { SuggestionInPlace } from "@/lib/suggestions/schema";
import type { Row } from "./group-order";
import type { Decisions } from "./use-decisions";

/** `ask`: many are about to be accepted, unseen. `sample`: some of them are judged first; `rest` are the others. */
export type Bulk = { step: "ask"; ids: string[] } | { step: "sample"; ids: string[]; drawn: string[]; rest: string[] };

type Params = {
  studyId: string;
  pieces: readonly Row[][];
  /** whether it waits for a decision still */
  isOpen: (id: string) => boolean;
  decideMany: Decisions["decideMany"];
  onSample: (drawn: string[]) => void;
};

/** Deciding many at once: more than ten are accepted only after a look at some, or a plain word that no look is wanted. */
export function useBulk({ studyId, pieces, isOpen, decideMany, onSample }: Params) {
  const queries = useQueryClient();
  const [bulk, setBulk] = useState<Bulk | null>(null);
  const [busy, setBusy] = useState(false);

  /** All of these with what is known of them; those not looked at yet are asked for. */
  async function inPlace(ids: readonly string[]): Promise<SuggestionInPlace[]> {
    const wanted = new Set(ids);
    const asked = pieces.filter((rows) => rows.some(({ id }) => wanted.has(id)));
    const pages = await Promise.all(
      asked.map((rows) =>
        queries.ensureQueryData(
          suggestionsInPlaceQuery(
            studyId,
            rows.map(({ id }) => id),
          ),
        ),
      ),
    );
    return pages.flatMap(({ items }) => items).filter(({ id, status }) => wanted.has(id) && status === "open");
  }

  /** Runs with those that can be decided here, and says how many have to be decided in their interviews. */
  async function withDecidable(ids: readonly string[], act: (items: SuggestionInPlace[]) => unknown) {
    if (busy) return;
    setBusy(true);
    try {
      const items = await inPlace(ids);
      const decidable = items.filter(({ onlyThere }) => onlyThere === null);
      const left = items.length - decidable.length;
      if (decidable.length > 0) await act(decidable);
      if (left > 0)
        showToast({
          message: `${plural(left, "suggestion")} left: notes about several people ask whose words they are.`,
        });
    } catch (error) {
      showFailure(error);
    } finally {
      setBusy(false);
    }
  }

  function accept(ids: readonly string[]) {
    if (bulk?.step === "ask") return acceptAll(bulk.ids);
    if (bulk?.step === "sample") return acceptAll(bulk.rest);
    void withDecidable(ids, (items) => {
      const open = items.map(({ id }) => id);
      if (open.length > SAMPLE_ABOVE) setBulk({ step: "ask", ids: open });
      else return decideMany(open, "accept");
    });
  }

  function acceptAll(ids: readonly string[]) {
    setBulk(null);
    void decideMany(ids.filter(isOpen), "accept");
  }

  /** Draws the next few of those that wait; those judged already are not drawn again. */
  function look(size = SAMPLE_SIZE) {
    if (!bulk) return;
    const before = bulk.step === "sample" ? bulk : { ids: bulk.ids, drawn: [], rest: bulk.ids };
    void withDecidable(before.rest.filter(isOpen), (items) => {
      const drawn = sampleOf(items, size);
      const isDrawn = new Set(drawn);
      setBulk({ step: "sample", ids: before.ids, drawn: [...before.drawn, ...drawn], rest: before.rest.filter((id) => !isDrawn.has(id)) });
      onSample(drawn);
    });
  }

  function reject(ids: readonly string[]) {
    const which = bulk?.step === "sample" ? bulk.rest.filter(isOpen) : ids;
    setBulk(null);
    void withDecidable(which, (items) =>
      decideMany(
        items.map(({ id }) => id),
        "reject",
      ),
    );
  }

  return { bulk, busy, accept, acceptAll, look, reject, leave: () => setBulk(null) };
}

export type BulkWork = ReturnType<typeof useBulk>;
