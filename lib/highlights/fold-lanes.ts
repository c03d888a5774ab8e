import { lanesOf, type Mark } from "./segments";

/** At most so many marks are drawn over the same words; of more, the first two and how many others there are. */
const MOST_LANES = 3;
const KEPT_LANES = 2;

/** Marks that find no room over the words they share with others, in the order of the text. */
export type Fold = { ids: string[] };

/**
 * Which lane each mark is drawn in (0, 1 or 2), null where it is folded away, and the folds. Marks that touch each other by a chain of
 * overlaps form a cluster; a cluster that needs up to three lanes shows all, a deeper one shows two and folds the rest.
 */
export function foldLanes(marks: readonly Mark[]): { lanes: Map<string, number | null>; folds: Fold[] } {
  const drawn = new Map<string, number | null>();
  const folds: Fold[] = [];
  const lanes = lanesOf(marks);
  const laneOf = (mark: Mark) => lanes.get(mark.id) ?? 0;
  for (const cluster of clustersOf(marks)) {
    const isDeep = cluster.some((mark) => laneOf(mark) >= MOST_LANES);
    const folded = isDeep ? cluster.filter((mark) => laneOf(mark) >= KEPT_LANES) : [];
    for (const mark of cluster) drawn.set(mark.id, isDeep && laneOf(mark) >= KEPT_LANES ? null : laneOf(mark));
    if (folded.length > 0) folds.push({ ids: folded.map((mark) => mark.id) });
  }
  return { lanes: drawn, folds };
}

/** Runs of marks that hang together by overlaps, in the order of the text. */
function clustersOf(marks: readonly Mark[]): Mark[][] {
  const clusters: Mark[][] = [];
  let until = -1;
  for (const mark of [...marks].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = clusters[clusters.length - 1];
    if (last && mark.start < until) last.push(mark);
    else clusters.push([mark]);
    until = Math.max(until, mark.end);
  }
  return clusters;
}
