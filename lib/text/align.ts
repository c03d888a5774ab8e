import { diffArrays } from "diff";

/** A stretch of a list that another has something else in place of: indices, ends exclusive; empty on one side where something was only added or removed. */
export type Hunk = { oldStart: number; oldEnd: number; newStart: number; newEnd: number };

type Gap = Hunk & { depth: number };
type Pair = { old: number; next: number };

/** Beyond so many additions and removals between two points that are the same, what lies there counts as replaced whole. */
const MOST_EDITS = 160;
/** Deeper than this nothing new is learnt, and the time stays in proportion to the length. */
const DEEPEST = 24;

/**
 * What to change in `old` to get `next`, in order: first by what stands once in both (patience diff, Cohen), then, in the gaps
 * between, by the shortest edit (Myers 1986, as jsdiff has it) within bounds. About linear in the lengths; never wrong, at worst coarse.
 */
export function hunksBetween(old: readonly string[], next: readonly string[]): Hunk[] {
  const hunks: Hunk[] = [];
  const waiting: Gap[] = [{ oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: next.length, depth: 0 }];
  for (let gap = waiting.pop(); gap; gap = waiting.pop()) {
    const tight = trimmed(old, next, gap);
    if (tight.oldStart === tight.oldEnd && tight.newStart === tight.newEnd) continue;
    const onlyOne = tight.oldStart === tight.oldEnd || tight.newStart === tight.newEnd;
    const pairs = onlyOne || tight.depth >= DEEPEST ? [] : standingOnce(old, next, tight);
    if (onlyOne) hunks.push(tight);
    else if (pairs.length > 0) waiting.push(...between(tight, pairs));
    else hunks.push(...shortest(old, next, tight));
  }
  return joined(hunks.toSorted((a, b) => a.oldStart - b.oldStart || a.newStart - b.newStart));
}

/** A gap without what both sides begin and end with. */
function trimmed(old: readonly string[], next: readonly string[], gap: Gap): Gap {
  let { oldStart, oldEnd, newStart, newEnd } = gap;
  while (oldStart < oldEnd && newStart < newEnd && old[oldStart] === next[newStart]) {
    oldStart++;
    newStart++;
  }
  while (oldStart < oldEnd && newStart < newEnd && old[oldEnd - 1] === next[newEnd - 1]) {
    oldEnd--;
    newEnd--;
  }
  return { oldStart, oldEnd, newStart, newEnd, depth: gap.depth };
}

/** Where each item that stands just once in a stretch stands. */
function onceIn(items: readonly string[], start: number, end: number): Map<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at++) {
    const item = items[at] ?? "";
    places.set(item, places.has(item) ? -1 : at);
  }
  return places;
}

/** Items that stand once on each side, as many as are in the same order on both. */
function standingOnce(old: readonly string[], next: readonly string[], gap: Gap): Pair[] {
  const inNext = onceIn(next, gap.newStart, gap.newEnd);
  const pairs: Pair[] = [];
  for (const [item, at] of onceIn(old, gap.oldStart, gap.oldEnd)) {
    const there = inNext.get(item) ?? -1;
    if (at >= 0 && there >= 0) pairs.push({ old: at, next: there });
  }
  return longestRising(pairs.toSorted((a, b) => a.old - b.old));
}

/** The longest run of pairs that rises on the new side too (patience sorting). */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tops: number[] = [];
  const before: number[] = [];
  pairs.forEach((pair, index) => {
    let low = 0;
    let high = tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tops[middle] ?? 0]?.next ?? 0) < pair.next) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tops[low - 1] ?? -1) : -1;
    tops[low] = index;
  });
  const run: Pair[] = [];
  for (let at = tops.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) run.push(pair);
  }
  return run.toReversed();
}

function between(gap: Gap, pairs: readonly Pair[]): Gap[] {
  const gaps: Gap[] = [];
  let { oldStart, newStart } = gap;
  const depth = gap.depth + 1;
  for (const { old, next } of pairs) {
    gaps.push({ oldStart, oldEnd: old, newStart, newEnd: next, depth });
    oldStart = old + 1;
    newStart = next + 1;
  }
  gaps.push({ oldStart, oldEnd: gap.oldEnd, newStart, newEnd: gap.newEnd, depth });
  return gaps;
}

function shortest(old: readonly string[], next: readonly string[], gap: Gap): Hunk[] {
  const parts = diffArrays(old.slice(gap.oldStart, gap.oldEnd), next.slice(gap.newStart, gap.newEnd), { maxEditLength: MOST_EDITS });
  if (!parts) return [gap];
  const hunks: Hunk[] = [];
  let { oldStart, newStart } = gap;
  for (const { added, removed, count } of parts) {
    const oldEnd = added ? oldStart : oldStart + count;
    const newEnd = removed ? newStart : newStart + count;
    if (added || removed) hunks.push({ oldStart, oldEnd, newStart, newEnd });
    oldStart = oldEnd;
    newStart = newEnd;
  }
  return hunks;
}

/** Hunks that touch on both sides are one. */
function joined(hunks: readonly Hunk[]): Hunk[] {
  const whole: Hunk[] = [];
  for (const { oldStart, oldEnd, newStart, newEnd } of hunks) {
    const last = whole.at(-1);
    if (last && last.oldEnd === oldStart && last.newEnd === newStart) {
      last.oldEnd = oldEnd;
      last.newEnd = newEnd;
    } else whole.push({ oldStart, oldEnd, newStart, newEnd });
  }
  return whole;
}
