import { type AgainstRest, againstRest, type Concentration, concentrationOf, losesMore } from "./concentration";
import type { Flow } from "./flow";
import { type Passage, passageOf } from "./transition";

/** One segment at one transition. */
export type SegmentPassage = Passage & { segmentId: string; against: AgainstRest };

/** From one step to the next: everybody, each segment, and whether the drops are one segment's. `keyHit`: a segment that matters most loses more than the rest. */
export type Transition = {
  fromId: string;
  toId: string;
  from: string;
  to: string;
  all: Passage;
  segments: SegmentPassage[];
  concentration: Concentration;
  keyHit: string[];
};

/**
 * The rates of a flow. `transitions` in the order of its steps; `through`: how many of those at the first step reached the last, everybody. `warnings`: what
 * does not add up, in sentences; nothing is refused for it.
 */
export type DropOff = { transitions: Transition[]; through: Passage | null; warnings: string[] };

/** Drop-off per micro-step and segment, 1 - entered(k+1) / entered(k), with intervals and the test of one segment or broad (mission: metrics). */
export function dropOff({ steps, segments }: Flow): DropOff {
  const [everybody, ...parts] = segments;
  if (!everybody) return { transitions: [], through: null, warnings: [] };
  const at = (entered: readonly (number | null)[], index: number) => passageOf(entered[index] ?? null, entered[index + 1] ?? null);
  const transitions = steps.slice(0, -1).map((from, index): Transition => {
    const to = steps[index + 1] ?? from;
    const all = at(everybody.entered, index);
    const own = parts.map(({ id, entered }): SegmentPassage => {
      const passage = at(entered, index);
      return { segmentId: id, ...passage, against: againstRest(all, passage) };
    });
    const divided = own.map((one) => ({ segmentId: one.segmentId, passage: one, against: one.against }));
    const keys = new Set(parts.filter(({ key }) => key).map(({ id }) => id));
    const keyHit = own.filter((one) => keys.has(one.segmentId) && losesMore(one, one.against)).map(({ segmentId }) => segmentId);
    return {
      fromId: from.id,
      toId: to.id,
      from: from.name,
      to: to.name,
      all,
      segments: own,
      concentration: concentrationOf(all, divided),
      keyHit,
    };
  });
  const through = steps.length > 1 ? passageOf(everybody.entered[0] ?? null, everybody.entered[steps.length - 1] ?? null) : null;
  return { transitions, through, warnings: warningsOf({ steps, segments }) };
}

function warningsOf({ steps, segments }: Flow): string[] {
  const [everybody, ...parts] = segments;
  const more = segments.flatMap(({ name, entered }) =>
    steps.slice(1).flatMap((step, index) => {
      const [before, here] = [entered[index] ?? null, entered[index + 1] ?? null];
      if (before === null || here === null || here <= before) return [];
      return `${name}: ${here.toLocaleString("en")} at ${step.name}, but only ${before.toLocaleString("en")} at the step before. Are both counted the same way?`;
    }),
  );
  const larger = steps.flatMap((step, index) => {
    const all = everybody?.entered[index] ?? null;
    const over = parts.filter(({ entered }) => all !== null && (entered[index] ?? 0) > all);
    return over.map(({ name }) => `${name} has more at ${step.name} than everybody together.`);
  });
  return [...more, ...larger];
}

/** The transitions of which it is known how many were lost, those with most lost first: a list of what to look at (mission 3.10). */
export function byLost(transitions: readonly Transition[]): Transition[] {
  return transitions.filter(({ all }) => (all.lost ?? 0) > 0).sort((a, b) => (b.all.lost ?? 0) - (a.all.lost ?? 0));
}
