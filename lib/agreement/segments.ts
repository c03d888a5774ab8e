import type { CoderMark } from "./marks";

/** Words that one or both coders marked: marks that share enough of what either covers, taken together. */
export type Segment = { start: number; end: number; first: CoderMark[]; second: CoderMark[] };

type Placed = CoderMark & { seat: "first" | "second" };

/**
 * The segments of a text in its order. Two marks, of one coder or of both, are on the same segment where the characters both cover are at least
 * `overlap` percent of those either covers; what is linked over others is one. Symmetric: it does not matter who is called first.
 */
export function segmentsOf({ first, second }: { first: readonly CoderMark[]; second: readonly CoderMark[] }, overlap: number): Segment[] {
  const marks: Placed[] = [
    ...first.map((mark) => ({ ...mark, seat: "first" as const })),
    ...second.map((mark) => ({ ...mark, seat: "second" as const })),
  ];
  marks.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
  const group = marks.map((_, at) => at);
  const root = (at: number): number => {
    let up = at;
    while (group[up] !== up) up = group[up] ?? up;
    group[at] = up;
    return up;
  };
  for (const [at, mark] of marks.entries()) {
    for (let next = at + 1; next < marks.length; next++) {
      const other = marks[next];
      if (!other || other.start >= mark.end) break;
      if (shareEnough(mark, other, overlap)) group[root(next)] = root(at);
    }
  }
  const byRoot = new Map<number, Placed[]>();
  for (const [at, mark] of marks.entries()) byRoot.set(root(at), [...(byRoot.get(root(at)) ?? []), mark]);
  return [...byRoot.values()].map(segmentOf).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** In whole numbers: 29 of 100 characters are 29 percent, which 29 / 100 * 100 is not. */
function shareEnough(a: CoderMark, b: CoderMark, overlap: number): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  const either = Math.max(a.end, b.end) - Math.min(a.start, b.start);
  return shared > 0 && shared * 100 >= overlap * either;
}

function segmentOf(marks: Placed[]): Segment {
  const of = (seat: Placed["seat"]) => marks.filter((mark) => mark.seat === seat).map(({ seat: _seat, ...mark }) => mark);
  return {
    start: Math.min(...marks.map(({ start }) => start)),
    end: Math.max(...marks.map(({ end }) => end)),
    first: of("first"),
    second: of("second"),
  };
}
