import { findStep, type StudyJourney } from "@/lib/journey/study-journey";
import type { Tag } from "@/lib/suggestions/schema";
import { partsOf } from "./tags";

const POINT_NAMES: Record<string, string> = { trigger: "Trigger", failure: "Failure" };

/** The names that a study gives to what is proposed: its codes' by id, and its steps'. */
export type TagNames = { codes: ReadonlyMap<string, string>; journey: StudyJourney };

/** A tag as a reader names it: "Failure", "Set-up", the code's name. A code that is gone has none: null. */
export function nameOfTag(tag: Tag, { codes, journey }: TagNames): string | null {
  const { kind, value } = partsOf(tag);
  if (kind === "code") return codes.get(value) ?? null;
  if (kind === "point") return POINT_NAMES[value] ?? null;
  if (kind === "step") return findStep(value, journey)?.name ?? null;
  return value === "all" ? "All" : null;
}

/** "Failure at Set-up", "Failure", or the step alone. */
export function nameOfPlace({ point, step }: { point: string | null; step: string | null }, journey: StudyJourney): string {
  const stepName = findStep(step, journey)?.name ?? null;
  if (point === null) return stepName ?? "Other";
  return stepName === null ? (POINT_NAMES[point] ?? point) : `${POINT_NAMES[point] ?? point} at ${stepName}`;
}
