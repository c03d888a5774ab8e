import type { Span } from "@/lib/text/sentences";
import { type CodedText, type CoderMark, tagSet, tagsWithin } from "./marks";
import type { Segment } from "./segments";
import { firstBehind } from "./stretches";
import type { Tally } from "./tally";

/** So many units to which the coders gave these two values (0: nothing, else a place in the list of values). */
export type Cell = { first: number; second: number; units: number };

/**
 * Units counted by the stretch they lie in, which is what an interval draws again: characters of one turn are no independent witnesses. Only stretches
 * that somebody gave a value are listed, by their place among all; the rest of the units have no value from either.
 */
export type Counted = { values: number; units: number; cells: ReadonlyMap<number, Cell[]> };

/** Numbers the values of one dimension as they come, nothing being 0. */
function valueNumbers(): { of: (value: string) => number; size: () => number } {
  const numbers = new Map<string, number>([["", 0]]);
  return {
    of(value) {
      const known = numbers.get(value) ?? numbers.size;
      numbers.set(value, known);
      return known;
    },
    size: () => numbers.size,
  };
}

type Texts = readonly CodedText[];

function within(marks: readonly CoderMark[], key: string): CoderMark[] {
  return marks.flatMap((mark) => {
    const tags = tagsWithin(key, mark.tags);
    return tags.length > 0 ? [{ ...mark, tags }] : [];
  });
}

/** Every character of the stretches, by the set of tags that each coder put on it. */
export function countCharacters(texts: Texts, key: string): Counted {
  const numbers = valueNumbers();
  const cells = new Map<number, Cell[]>();
  let [before, units] = [0, 0];
  for (const text of texts) {
    for (const piece of piecesOf(within(text.first, key), within(text.second, key))) {
      const cell = { first: numbers.of(piece.first), second: numbers.of(piece.second) };
      for (let at = firstBehind(text.stretches, piece.start); at < text.stretches.length; at++) {
        const stretch = text.stretches[at];
        if (!stretch || stretch.start >= piece.end) break;
        const length = Math.min(stretch.end, piece.end) - Math.max(stretch.start, piece.start);
        addCell(cells, before + at, { ...cell, units: length });
      }
    }
    before += text.stretches.length;
    units += text.stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  }
  return { values: numbers.size(), units, cells };
}

function addCell(cells: Map<number, Cell[]>, at: number, cell: Cell): void {
  const there = cells.get(at);
  if (!there) cells.set(at, [cell]);
  else {
    const same = there.find(({ first, second }) => first === cell.first && second === cell.second);
    if (same) same.units += cell.units;
    else there.push(cell);
  }
}

type Piece = Span & { first: string; second: string };

/** The text cut at every edge of a mark: the pieces that somebody gave a value. */
function piecesOf(first: readonly CoderMark[], second: readonly CoderMark[]): Piece[] {
  const edges = [...new Set([...first, ...second].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const valueOn = (marks: readonly CoderMark[], start: number) =>
    tagSet(marks.flatMap((mark) => (mark.start <= start && mark.end > start ? mark.tags : [])));
  return edges.slice(0, -1).flatMap((start, at) => {
    const piece = { start, end: edges[at + 1] ?? start, first: valueOn(first, start), second: valueOn(second, start) };
    return piece.first === "" && piece.second === "" ? [] : [piece];
  });
}

/** Each stretch (turn or sentence) as one unit, by the set of tags on any of its words. */
export function countStretches(texts: Texts, key: string): Counted {
  const numbers = valueNumbers();
  const cells = new Map<number, Cell[]>();
  let before = 0;
  for (const { stretches, first, second } of texts) {
    const [a, b] = [tagsByStretch(stretches, within(first, key)), tagsByStretch(stretches, within(second, key))];
    for (const at of new Set([...a.keys(), ...b.keys()])) {
      const [one, other] = [tagSet(a.get(at) ?? []), tagSet(b.get(at) ?? [])];
      cells.set(before + at, [{ first: numbers.of(one), second: numbers.of(other), units: 1 }]);
    }
    before += stretches.length;
  }
  return { values: numbers.size(), units: before, cells };
}

function tagsByStretch(stretches: readonly Span[], marks: readonly CoderMark[]): Map<number, string[]> {
  const tags = new Map<number, string[]>();
  for (const mark of marks) {
    for (let at = firstBehind(stretches, mark.start); at < stretches.length && (stretches[at]?.start ?? mark.end) < mark.end; at++) {
      tags.set(at, [...(tags.get(at) ?? []), ...mark.tags]);
    }
  }
  return tags;
}

/** Each segment as one unit, by the sets of tags that its marks carry. */
export function countSegments(segments: readonly Segment[], key: string): Counted {
  const numbers = valueNumbers();
  const cells = new Map<number, Cell[]>();
  const valueIn = (marks: readonly CoderMark[]) => tagSet(marks.flatMap(({ tags }) => tagsWithin(key, tags)));
  for (const [at, segment] of segments.entries()) {
    const [first, second] = [valueIn(segment.first), valueIn(segment.second)];
    if (first !== "" || second !== "") cells.set(at, [{ first: numbers.of(first), second: numbers.of(second), units: 1 }]);
  }
  return { values: numbers.size(), units: segments.length, cells };
}

/** All of it as one tally. */
export function tallyOf({ values, units, cells }: Counted): Tally {
  const first = Array.from({ length: values }, () => 0);
  const second = Array.from({ length: values }, () => 0);
  let [agreed, touched] = [0, 0];
  for (const list of cells.values()) {
    for (const cell of list) {
      first[cell.first] = (first[cell.first] ?? 0) + cell.units;
      second[cell.second] = (second[cell.second] ?? 0) + cell.units;
      touched += cell.units;
      if (cell.first === cell.second) agreed += cell.units;
    }
  }
  const neither = units - touched;
  first[0] = (first[0] ?? 0) + neither;
  second[0] = (second[0] ?? 0) + neither;
  return { units, agreed: agreed + neither, neither, first, second };
}
