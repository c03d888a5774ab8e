import type { Flow, FlowSegment, FlowStep } from "./flow";
import { readCount } from "./read-count";

/** A cell of a flow's table: the place of its step and of its segment. */
export type FigurePlace = { step: number; segment: number };

/** The flow with one figure changed; null: not known. */
export function setFigure(flow: Flow, { step, segment }: FigurePlace, value: number | null): Flow {
  return changeSegment(flow, segment, { entered: replaced(flow.segments[segment]?.entered ?? [], step, value) });
}

/** The flow with one segment changed. */
export function changeSegment(flow: Flow, at: number, patch: Partial<FlowSegment>): Flow {
  return { ...flow, segments: flow.segments.map((segment, index) => (index === at ? { ...segment, ...patch } : segment)) };
}

/** The flow with one step renamed, or placed on the journey. */
export function changeStep(flow: Flow, at: number, patch: Partial<FlowStep>): Flow {
  return { ...flow, steps: flow.steps.map((step, index) => (index === at ? { ...step, ...patch } : step)) };
}

/** A new step below the one at `after`, of which nothing is known yet. */
export function addStep(flow: Flow, after: number, step: FlowStep): Flow {
  return {
    steps: flow.steps.toSpliced(after + 1, 0, step),
    segments: flow.segments.map((segment) => ({ ...segment, entered: segment.entered.toSpliced(after + 1, 0, null) })),
  };
}

/** The flow without one step. */
export function removeStep(flow: Flow, at: number): Flow {
  return {
    steps: flow.steps.toSpliced(at, 1),
    segments: flow.segments.map((segment) => ({ ...segment, entered: segment.entered.toSpliced(at, 1) })),
  };
}

/** A new segment at the end, of which nothing is known yet. */
export function addSegment(flow: Flow, { id, name }: { id: string; name: string }): Flow {
  const entered = flow.steps.map(() => null);
  return { ...flow, segments: [...flow.segments, { id, name, key: false, personaId: null, entered }] };
}

/** The flow without one segment; everybody, the first, stays. */
export function removeSegment(flow: Flow, at: number): Flow {
  return at === 0 ? flow : { ...flow, segments: flow.segments.toSpliced(at, 1) };
}

/** Whether a flow holds any figure. */
export function hasFigures({ segments }: Flow): boolean {
  return segments.some(({ entered }) => entered.some((value) => value !== null));
}

/**
 * Puts a block copied from a spreadsheet into the table, its first cell at `place`; what reaches over the edge is left out. Answers the flow and the sentences
 * of the cells that are no counts; where there are any, nothing is changed.
 */
export function pasteBlock(flow: Flow, place: FigurePlace, text: string): { flow: Flow; refused: string[] } {
  const rows = text.replace(/\r\n?/gu, "\n").replace(/\n$/u, "").split("\n");
  const cells = rows.flatMap((row, down) =>
    row.split("\t").map((cell, right) => ({ step: place.step + down, segment: place.segment + right, cell })),
  );
  const inside = cells.filter(({ step, segment }) => step < flow.steps.length && segment < flow.segments.length);
  const read = inside.map((one) => ({ ...one, count: readCount(one.cell) }));
  const refused = read.flatMap(({ count }) => (count.ok ? [] : [count.reason]));
  if (refused.length > 0) return { flow, refused };
  const next = read.reduce((changed, { count, ...at }) => setFigure(changed, at, count.ok ? count.value : null), flow);
  return { flow: next, refused };
}

function replaced<T>(list: readonly T[], at: number, value: T): T[] {
  return list.map((one, index) => (index === at ? value : one));
}
