/** Hits, phrases proposed and gold phrases, summed over documents. */
export type Hits = { hits: number; proposed: number; gold: number };
export const NO_HITS: Hits = { hits: 0, proposed: 0, gold: 0 };

/** Adds one document's proposed keys against its gold keys. */
export function addHits(so: Hits, proposed: readonly string[], gold: ReadonlySet<string>): Hits {
  return {
    hits: so.hits + proposed.filter((key) => gold.has(key)).length,
    proposed: so.proposed + proposed.length,
    gold: so.gold + gold.size,
  };
}

export function precision({ hits, proposed }: Hits): number {
  return proposed === 0 ? 0 : (100 * hits) / proposed;
}

export function recall({ hits, gold }: Hits): number {
  return gold === 0 ? 0 : (100 * hits) / gold;
}

/** Micro F1 in percent: recall over all gold phrases, those that the text never says included. */
export function f1({ hits, proposed, gold }: Hits): number {
  return proposed + gold === 0 ? 0 : (200 * hits) / (proposed + gold);
}
