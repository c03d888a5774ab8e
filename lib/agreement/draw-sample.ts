/** What a sample can be drawn from: an interview or a turn, with the part of the study it stands for. */
export type Drawable = { id: string; stratum: string };

export type Drawn = { ids: string[]; strata: { stratum: string; taken: number; of: number }[] };

/**
 * Draws `count` of some items without replacement, each stratum in proportion to its size (largest remainders; a stratum is left out only where there
 * are more of them than items to draw). The same generator draws the same sample. Answers the ids in the order they were given.
 */
export function drawSample(items: readonly Drawable[], count: number, draw: (below: number) => number): Drawn {
  const strata = [...new Set(items.map(({ stratum }) => stratum))].sort();
  const groups = strata.map((stratum) => ({ stratum, ids: items.filter((item) => item.stratum === stratum).map(({ id }) => id) }));
  const quotas = shareOut(
    groups.map(({ ids }) => ids.length),
    Math.min(count, items.length),
  );
  const taken = new Set(groups.flatMap(({ ids }, at) => some(ids, quotas[at] ?? 0, draw)));
  return {
    ids: items.map(({ id }) => id).filter((id) => taken.has(id)),
    strata: groups.map(({ stratum, ids }, at) => ({ stratum, taken: quotas[at] ?? 0, of: ids.length })),
  };
}

/** `count` dealt over groups of these sizes: one each as far as it goes, the rest in proportion. */
function shareOut(sizes: readonly number[], count: number): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const exact = sizes.map((size) => (all > 0 ? (count * size) / all : 0));
  const dealt = exact.map((share, at) => Math.min(sizes[at] ?? 0, Math.max(Math.floor(share), count >= sizes.length ? 1 : 0)));
  const left = () => count - dealt.reduce((sum, one) => sum + one, 0);
  const remainder = (at: number) => (exact[at] ?? 0) - (dealt[at] ?? 0);
  const order = () => sizes.map((_, at) => at).sort((a, b) => remainder(b) - remainder(a) || a - b);
  while (left() > 0) {
    const next = order().find((at) => (dealt[at] ?? 0) < (sizes[at] ?? 0));
    if (next === undefined) break;
    dealt[next] = (dealt[next] ?? 0) + 1;
  }
  while (left() < 0) {
    const next = order().findLast((at) => (dealt[at] ?? 0) > 1);
    if (next === undefined) break;
    dealt[next] = (dealt[next] ?? 0) - 1;
  }
  return dealt;
}

/** Some of a list by the first steps of a Fisher-Yates shuffle. */
function some(ids: readonly string[], count: number, draw: (below: number) => number): string[] {
  const left = [...ids];
  for (let at = 0; at < count; at++) {
    const other = at + draw(left.length - at);
    [left[at], left[other]] = [left[other] ?? "", left[at] ?? ""];
  }
  return left.slice(0, count);
}
