/** A label beside the text: where its words begin and how tall it is, in pixels. */
export type Label = { id: string; top: number; height: number };

/** Where labels ended up; `more` stands for those that found no room near their words. */
export type Placed = { labels: { id: string; top: number }[]; more: { top: number; ids: string[] }[] };

const GAP = 4;
/** A label may stand so far below its words while its neighbours are few. */
const FEW = 3;
const MOST_DRIFT = 90;
const MORE_HEIGHT = 16;

/**
 * Sets labels one under another so that no two overlap (pixels from the top of the text, any order given). Up to three neighbours push
 * each other down; from the fourth on, one that would stand further than 90 px below its words is folded into a "+n" under the last one.
 * The `current` one is never folded: it takes the place of the last that was placed.
 */
export function placeLabels(labels: readonly Label[], current: string | null = null): Placed {
  const placed: Placed = { labels: [], more: [] };
  let floor = Number.NEGATIVE_INFINITY;
  let run = 0;
  let folding: { top: number; ids: string[] } | null = null;
  for (const label of [...labels].sort((a, b) => a.top - b.top)) {
    const drift = floor - label.top;
    run = drift <= 0 ? 1 : run + 1;
    if (drift <= MOST_DRIFT || run <= FEW) {
      const top = Math.max(label.top, floor);
      placed.labels.push({ id: label.id, top });
      floor = top + label.height + GAP;
      folding = null;
      continue;
    }
    if (!folding) {
      folding = { top: floor, ids: [] };
      placed.more.push(folding);
      floor += MORE_HEIGHT + GAP;
    }
    folding.ids.push(label.id);
  }
  return current ? withCurrent(placed, current) : placed;
}

function withCurrent(placed: Placed, current: string): Placed {
  const fold = placed.more.find((one) => one.ids.includes(current));
  const last = fold ? placed.labels.findLast((one) => one.top < fold.top) : undefined;
  if (!fold || !last) return placed;
  fold.ids = [...fold.ids.filter((id) => id !== current), last.id];
  last.id = current;
  return placed;
}
