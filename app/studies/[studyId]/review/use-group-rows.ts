"use client";

import { useMemo, useState } from "react";
import type { SuggestionGroup } from "@/lib/suggestions/schema";
import { type Cluster, piecesOf, withoutKnown } from "./group-order";

/** What was on screen when a group was opened, and what was taken in since, run by run: a row never moves while it is looked at. */
type Kept = { key: string; group: SuggestionGroup; runs: Cluster[][] };

/** The rows of the open group in an order that stays until it is left, and those that came since. */
export function useGroupRows(group: SuggestionGroup | null, openKey: string | null) {
  const [kept, setKept] = useState<Kept | null>(null);
  if (group && kept?.key !== group.key) setKept({ key: group.key, group, runs: [group.clusters] });
  const shown = kept?.key === openKey ? kept : null;
  const pieces = useMemo(() => (shown ? shown.runs.flatMap(piecesOf) : []), [shown]);
  const ids = useMemo(() => pieces.flatMap((rows) => rows.map(({ id }) => id)), [pieces]);
  const known = useMemo(() => new Set(ids), [ids]);
  const arrived = useMemo(() => (group && shown ? withoutKnown(group.clusters, known) : []), [group, shown, known]);

  function takeIn() {
    if (shown) setKept({ ...shown, runs: [...shown.runs, arrived] });
  }

  return { group: group ?? shown?.group ?? null, pieces, ids, arrived: arrived.flatMap((cluster) => cluster.ids), takeIn };
}
