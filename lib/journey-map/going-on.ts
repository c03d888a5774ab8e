import type { Flow } from "@/lib/flows/flow";
import { wilson } from "@/lib/themes/wilson";
import type { GoingOn } from "./schema";

export type MapFlow = { flow: Flow; unit: string; period: string };

/**
 * How many came to a place of the journey and how many went on from it: who entered the first step of a table of numbers that stands there, and who
 * entered the step after the last that does. Of the persona's own segment where the table has one, else of everybody. Null where nothing was counted.
 */
export function goingOnAt(
  { flow, unit, period }: MapFlow,
  personaId: string | null,
  isHere: (step: string | null) => boolean,
): GoingOn | null {
  const first = flow.steps.findIndex(({ step }) => step !== null && isHere(step));
  if (first < 0) return null;
  const last = flow.steps.findLastIndex(({ step }) => step !== null && isHere(step));
  const segment = (personaId !== null && flow.segments.find((one) => one.personaId === personaId)) || flow.segments[0];
  const entered = segment?.entered[first] ?? null;
  if (entered === null) return null;
  const went = segment?.entered[last + 1] ?? null;
  const counted = went !== null && entered > 0 && went <= entered;
  return {
    entered,
    went,
    rate: counted ? went / entered : null,
    interval: counted ? wilson(went, entered) : null,
    unit,
    period,
  };
}
