import { STEPS, type StepSlug } from "@/lib/journey/vocabulary";
import type { Tag } from "@/lib/suggestions/schema";
import { partsOf } from "./tags";

const STEP_NAMES = new Map<string, string>(STEPS.map(({ slug, name }) => [slug, name]));
const POINT_NAMES: Record<string, string> = { trigger: "Trigger", failure: "Failure" };

/** A tag as a reader names it: "Failure", "Set-up", the code's name. A code that is gone has none: null. */
export function nameOfTag(tag: Tag, codeNames: ReadonlyMap<string, string>): string | null {
  const { kind, value } = partsOf(tag);
  if (kind === "code") return codeNames.get(value) ?? null;
  if (kind === "point") return POINT_NAMES[value] ?? null;
  if (kind === "step") return STEP_NAMES.get(value) ?? null;
  return value === "all" ? "All" : null;
}

/** "Failure at Set-up", "Failure", or the step alone. */
export function nameOfPlace({ point, step }: { point: string | null; step: StepSlug | null }): string {
  const stepName = step === null ? null : (STEP_NAMES.get(step) ?? null);
  if (point === null) return stepName ?? "Other";
  return stepName === null ? (POINT_NAMES[point] ?? point) : `${POINT_NAMES[point] ?? point} at ${stepName}`;
}
