import type { StepSlug } from "./vocabulary";

/**
 * A stored value with one step in place of another, wherever it names it: a question's `step`, what an option `gives`, a rule's `value` for the field
 * stage, a place of a touchpoint, a step of a flow. The same object where it names it nowhere.
 */
export function withStepMoved<T>(value: T, move: { from: StepSlug; to: StepSlug }): T {
  if (Array.isArray(value)) {
    const next = value.map((one) => withStepMoved(one, move));
    return next.some((one, index) => one !== value[index]) ? (next as T) : value;
  }
  if (typeof value !== "object" || value === null) return value;
  const own = value as Record<string, unknown>;
  const entries = Object.entries(own).map(
    ([key, one]) => [key, names(own, key) && one === move.from ? move.to : withStepMoved(one, move)] as const,
  );
  return entries.some(([key, one]) => one !== own[key]) ? (Object.fromEntries(entries) as T) : value;
}

function names(own: Record<string, unknown>, key: string): boolean {
  return key === "step" || key === "gives" || (key === "value" && own.field === "stage");
}
