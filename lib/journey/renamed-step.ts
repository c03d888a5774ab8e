import { baseStep, type StudyJourney } from "./study-journey";
import type { StepSlug } from "./vocabulary";

/**
 * A stored value with one step in place of another, wherever it names it: a question's `step`, what an option `gives`, a rule's `value` for the field
 * stage, a place of a touchpoint, a step of a flow. The same object where it names it nowhere.
 */
export function withStepMoved<T>(value: T, { from, to }: { from: StepSlug; to: StepSlug }): T {
  return renamed(value, (slug) => (slug === from ? to : slug));
}

/** The same value from another study: the own steps of that one, which this one does not have, are the built-in steps that they are closer moments of. */
export function withKnownSteps<T>(value: T, journey: StudyJourney): T {
  const known = new Set<string>(journey.steps.map(({ slug }) => slug));
  return renamed(value, (slug) => (known.has(slug) || !slug.includes(".") ? slug : (baseStep(slug) ?? slug)));
}

function renamed<T>(value: T, rename: (slug: string) => string): T {
  if (Array.isArray(value)) {
    const next = value.map((one) => renamed(one, rename));
    return next.some((one, index) => one !== value[index]) ? (next as T) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  const own = value as Record<string, unknown>;
  const entries = Object.entries(own).map(
    ([key, one]) => [key, typeof one === "string" && namesStep(own, key) ? rename(one) : renamed(one, rename)] as const,
  );
  return entries.some(([key, one]) => one !== own[key]) ? (Object.fromEntries(entries) as T) : value;
}

function namesStep(own: Record<string, unknown>, key: string): boolean {
  return key === "step" || key === "gives" || (key === "value" && own.field === "stage");
}
