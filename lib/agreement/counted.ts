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

/** Units of one kind that lie together: in which stretch, how many, and the marks that either coder has on them. */
export type Touched = { at: number; units: number; first: readonly CoderMark[]; second: readonly CoderMark[] };

/** What a basis counts: so many units in all, and those that anybody marked. Made once, counted by every dimension. */
export type Countable = { units: number; touched: readonly Touched[] };

type Texts = readonly CodedText[];

/** Counts every unit by the set of tags of one dimension that each coder put on it. */
export function countUnits({ units, touched }: Countable, key: string): Counted {
  const numbers = new Map<string, number>([["", 0]]);
  const numberOf = (value: string) => {
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    return known;
  };
  const cells = new Map<number, Cell[]>();
  for (const one of touched) {
    const [first, second] = [valueSaid(one.first, key), valueSaid(one.second, key)];
    if (first !== "" || second !== "") addCell(cells, one.at, { first: numberOf(first), second: numberOf(second), units: one.units });
  }
  return { values: numbers.size, units, cells };
}

/** The tags of one dimension that some marks of a coder carry together. */
function valueSaid(marks: readonly CoderMark[], key: string): string {
  const [mark, ...more] = marks;
  if (!mark) return "";
  return tagSet(more.length === 0 ? tagsWithin(key, mark.tags) : marks.flatMap(({ tags }) => tagsWithin(key, tags)));
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

/** The characters of the stretches: each text cut at every edge of a mark, each piece by the stretches it lies in. */
export function charactersOf(texts: Texts): Countable {
  const touched: Touched[] = [];
  let [before, units] = [0, 0];
  for (const text of texts) {
    for (const { start, end, ...marks } of piecesOf(text)) {
      for (let at = firstBehind(text.stretches, start); at < text.stretches.length; at++) {
        const stretch = text.stretches[at];
        if (!stretch || stretch.start >= end) break;
        touched.push({ at: before + at, units: Math.min(stretch.end, end) - Math.max(stretch.start, start), ...marks });
      }
    }
    before += text.stretches.length;
    units += text.stretches.reduce((sum, { start, end }) => sum + end - start, 0);
  }
  return { units, touched };
}

type Piece = Span & Pick<Touched, "first" | "second">;

/** The pieces of a text that somebody marked. */
function piecesOf({ first, second }: Pick<CodedText, "first" | "second">): Piece[] {
  const edges = [...new Set([...first, ...second].flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const on = (marks: readonly CoderMark[], start: number) => marks.filter((mark) => mark.start <= start && mark.end > start);
  return edges.slice(0, -1).flatMap((start, at) => {
    const piece = { start, end: edges[at + 1] ?? start, first: on(first, start), second: on(second, start) };
    return piece.first.length + piece.second.length === 0 ? [] : [piece];
  });
}

/** The stretches (turns or sentences), each one unit: a mark on any of its words is on it. */
export function unitsOf(texts: Texts): Countable {
  const touched: Touched[] = [];
  let before = 0;
  for (const { stretches, first, second } of texts) {
    const [a, b] = [marksByStretch(stretches, first), marksByStretch(stretches, second)];
    for (const at of new Set([...a.keys(), ...b.keys()]))
      touched.push({ at: before + at, units: 1, first: a.get(at) ?? [], second: b.get(at) ?? [] });
    before += stretches.length;
  }
  return { units: before, touched };
}

function marksByStretch(stretches: readonly Span[], marks: readonly CoderMark[]): Map<number, CoderMark[]> {
  const found = new Map<number, CoderMark[]>();
  for (const mark of marks) {
    for (let at = firstBehind(stretches, mark.start); at < stretches.length && (stretches[at]?.start ?? mark.end) < mark.end; at++) {
      const there = found.get(at);
      if (there) there.push(mark);
      else found.set(at, [mark]);
    }
  }
  return found;
}

/** The segments, each one unit: they are there because somebody marked them. */
export function segmentUnitsOf(segments: readonly Segment[]): Countable {
  return { units: segments.length, touched: segments.map(({ first, second }, at) => ({ at, units: 1, first, second })) };
}

/** Every character of the stretches, by the set of tags that each coder put on it. */
export function countCharacters(texts: Texts, key: string): Counted {
  return countUnits(charactersOf(texts), key);
}

/** Each stretch (turn or sentence) as one unit, by the set of tags on any of its words. */
export function countStretches(texts: Texts, key: string): Counted {
  return countUnits(unitsOf(texts), key);
}

/** Each segment as one unit, by the sets of tags that its marks carry. */
export function countSegments(segments: readonly Segment[], key: string): Counted {
  return countUnits(segmentUnitsOf(segments), key);
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
