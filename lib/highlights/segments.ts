import type { Span } from "@/lib/text/sentences";

/** What is drawn: a span with an id. Marks may overlap and nest in any way (rule 6). */
export type Mark = Span & { id: string };

/** A stretch of text under the same marks; `markIds` is empty where the text is plain, else ordered by lane. */
export type Segment = Span & { markIds: string[] };

/** The order of drawing: by start, the longer first, then by id, so that it never depends on the order of a list. */
function inDrawingOrder<M extends Mark>(marks: readonly M[]): M[] {
  return [...marks].sort((a, b) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1));
}

/**
 * The lane of each mark, counted from 0: marks that overlap never share one, and a lane is used again once it is free.
 * Work it out over all marks of a document, so that a mark keeps its lane from one turn to the next.
 */
export function lanesOf(marks: readonly Mark[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const freeFrom: number[] = [];
  for (const mark of inDrawingOrder(marks)) {
    const free = freeFrom.findIndex((end) => end <= mark.start);
    const lane = free === -1 ? freeFrom.length : free;
    freeFrom[lane] = mark.end;
    lanes.set(mark.id, lane);
  }
  return lanes;
}

/** Cuts a range of text at every edge of a mark: segments in order, without gaps, that join to the range. Offsets in UTF-16 units, end exclusive. */
export function segmentsOf(range: Span, marks: readonly Mark[], lanes = lanesOf(marks)): Segment[] {
  const inside = inDrawingOrder(marks.filter((mark) => mark.start < range.end && mark.end > range.start));
  const edges = new Set([range.start, range.end]);
  for (const { start, end } of inside) {
    edges.add(Math.max(start, range.start));
    edges.add(Math.min(end, range.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  let active: Mark[] = [];
  let next = 0;
  for (const [index, start] of cuts.slice(0, -1).entries()) {
    active = active.filter((mark) => mark.end > start);
    for (let mark = inside[next]; mark && mark.start <= start; mark = inside[++next]) active.push(mark);
    const ids = active.map((mark) => mark.id).sort((a, b) => (lanes.get(a) ?? 0) - (lanes.get(b) ?? 0));
    segments.push({ start, end: cuts[index + 1] ?? range.end, markIds: ids });
  }
  return segments;
}
