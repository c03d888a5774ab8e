import type { SuggestionGroup } from "@/lib/suggestions/schema";

/** Rows of a group as they stand under the words they share. */
export type Cluster = SuggestionGroup["clusters"][number];

/** So many rows are asked for, and drawn, together. */
export const ROWS_AT_ONCE = 50;

/** A row of the list; the first one of a cluster tells what they share. Those that share nothing come last, and say so where others share something. */
export type Row = { id: string; alike: { terms: string[]; ids: string[] } | null };

/** The rows of clusters in their order, in pieces of fifty. */
export function piecesOf(clusters: readonly Cluster[]): Row[][] {
  const rows = clusters.flatMap(({ ids, terms }) => {
    const isHeaded = terms.length > 0 ? ids.length > 1 : clusters.length > 1;
    return ids.map((id, index) => ({ id, alike: index === 0 && isHeaded ? { terms, ids } : null }));
  });
  return Array.from({ length: Math.ceil(rows.length / ROWS_AT_ONCE) }, (_, piece) =>
    rows.slice(piece * ROWS_AT_ONCE, (piece + 1) * ROWS_AT_ONCE),
  );
}

/** The clusters without the ids that are known already; those that are left empty fall away. */
export function withoutKnown(clusters: readonly Cluster[], known: ReadonlySet<string>): Cluster[] {
  return clusters.map(({ ids, terms }) => ({ ids: ids.filter((id) => !known.has(id)), terms })).filter(({ ids }) => ids.length > 0);
}

/** Keys in the order in which they were first seen: those that are new come last, those that are gone leave. */
export function keepOrder(before: readonly string[], now: readonly string[]): string[] {
  const there = new Set(now);
  const kept = before.filter((key) => there.has(key));
  const known = new Set(kept);
  return [...kept, ...now.filter((key) => !known.has(key))];
}
