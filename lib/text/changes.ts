import { type Hunk, hunksBetween } from "./align";
import { linesOf, piecesOf } from "./difference";

/** A stretch of a text that another has other words in place of: offsets in UTF-16 units, ends exclusive. */
export type TextChange = Hunk;

/** How many units two texts share at their beginning (`fromEnd` false), or at their end. */
export function sharedUnits(a: string, b: string, fromEnd: boolean): number {
  const most = Math.min(a.length, b.length);
  let count = 0;
  while (
    count < most &&
    (fromEnd ? a.charCodeAt(a.length - 1 - count) === b.charCodeAt(b.length - 1 - count) : a.charCodeAt(count) === b.charCodeAt(count))
  )
    count++;
  return count;
}

/**
 * What to change in `old` to get `next`, in order and without overlap: first by lines, then by words, and to the unit where words were typed on.
 * Several edits of one save are told apart; about linear in the lengths, so that a corrected transcript of 400 KB takes part of a second.
 */
export function changesBetween(old: string, next: string): TextChange[] {
  const changes = within(old, next, { oldStart: 0, oldEnd: old.length, newStart: 0, newEnd: next.length }, linesOf)
    .flatMap((lines) => within(old, next, lines, piecesOf))
    .flatMap((words) => byParagraph(old, next, words))
    .filter((change) => !isEmpty(change));
  return changes.map((change) => closer(old, next, { change, only: changes.length === 1 })).filter((change) => !isEmpty(change));
}

/** The place in a list of changes of the first one that ends behind an offset of the old text, or at it; the list's length where none does. */
export function firstChangeFrom(changes: readonly TextChange[], offset: number): number {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((changes[middle]?.oldEnd ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isEmpty({ oldStart, oldEnd, newStart, newEnd }: TextChange): boolean {
  return oldStart === oldEnd && newStart === newEnd;
}

/** One edit is told to the unit. Among several, a word that was typed on or cut short is; another word in its place that has letters in common is another word. */
function closer(old: string, next: string, { change, only }: { change: TextChange; only: boolean }): TextChange {
  const close = tight(old, next, change);
  return only || close.oldStart === close.oldEnd || close.newStart === close.newEnd ? close : change;
}

/** A change without what both sides begin and end with. */
function tight(old: string, next: string, { oldStart, oldEnd, newStart, newEnd }: TextChange): TextChange {
  const [was, is] = [old.slice(oldStart, oldEnd), next.slice(newStart, newEnd)];
  const head = sharedUnits(was, is, false);
  const tail = sharedUnits(was.slice(head), is.slice(head), true);
  return { oldStart: oldStart + head, oldEnd: oldEnd - tail, newStart: newStart + head, newEnd: newEnd - tail };
}

/** A change told more closely, by the parts that `split` cuts both sides into. */
function within(old: string, next: string, change: TextChange, split: (text: string) => string[]): TextChange[] {
  if (change.oldStart === change.oldEnd || change.newStart === change.newEnd) return [change];
  const was = split(old.slice(change.oldStart, change.oldEnd));
  const is = split(next.slice(change.newStart, change.newEnd));
  const oldAt = offsetsOf(was, change.oldStart);
  const newAt = offsetsOf(is, change.newStart);
  return hunksBetween(was, is).map(({ oldStart, oldEnd, newStart, newEnd }) => ({
    oldStart: oldAt[oldStart] ?? change.oldEnd,
    oldEnd: oldAt[oldEnd] ?? change.oldEnd,
    newStart: newAt[newStart] ?? change.newEnd,
    newEnd: newAt[newEnd] ?? change.newEnd,
  }));
}

function offsetsOf(parts: readonly string[], from: number): number[] {
  const offsets = [from];
  for (const part of parts) offsets.push((offsets.at(-1) ?? from) + part.length);
  return offsets;
}

const LINE_ENDS = /\n+/g;

/** A change over several paragraphs that leaves their number as it is, is a change of each. */
function byParagraph(old: string, next: string, change: TextChange): TextChange[] {
  const was = [...old.slice(change.oldStart, change.oldEnd).matchAll(LINE_ENDS)];
  const is = [...next.slice(change.newStart, change.newEnd).matchAll(LINE_ENDS)];
  if (was.length === 0 || was.length !== is.length || was.some((gap, index) => gap[0] !== is[index]?.[0])) return [change];
  const changes: TextChange[] = [];
  let { oldStart, newStart } = change;
  was.forEach(({ index, 0: gap }, at) => {
    const oldEnd = change.oldStart + index;
    const newEnd = change.newStart + (is[at]?.index ?? 0);
    changes.push({ oldStart, oldEnd, newStart, newEnd });
    oldStart = oldEnd + gap.length;
    newStart = newEnd + gap.length;
  });
  return [...changes, { oldStart, oldEnd: change.oldEnd, newStart, newEnd: change.newEnd }];
}
