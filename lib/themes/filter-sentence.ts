import type { Point } from "@/lib/highlights/vocabulary";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { AUDIENCE_NAMES, ROLE_NAMES } from "@/lib/participants/vocabulary";
import type { GridFilter } from "./schema";

export type FilterNames = { journey: StudyJourney; personas: readonly { id: string; name: string }[] };

const POINT_NAMES: Record<Point, string> = { trigger: "triggers", failure: "failure points" };

/** The filter as the sentence that heads a page, a copy and an export: "Heard from Floor lead; customers or churned; every role; about Onboarding." */
export function filterSentence(filter: GridFilter, names: FilterNames): string {
  const stageNames = new Map(names.journey.stages.map(({ slug, name }) => [slug, name]));
  const personaNames = new Map(names.personas.map(({ id, name }) => [id, name]));
  const parts = [
    `Heard from ${either(filter.persona, (id) => (id === "none" ? "people without a persona" : (personaNames.get(id) ?? "an unknown persona")), "every persona")}`,
    either(filter.audience, (audience) => AUDIENCE_NAMES[audience].many, "every audience"),
    either(filter.role, (role) => (role === "none" ? "no role" : ROLE_NAMES[role]), "every role"),
    `about ${either(filter.stage, (slug) => (slug === "none" ? "no stage yet" : (stageNames.get(slug) ?? slug)), "every stage")}`,
  ];
  if (filter.point?.length) parts.push(`${either(filter.point, (point) => POINT_NAMES[point], "")} only`);
  if (filter.source?.length === 1) parts.push(`${filter.source[0] === "interview" ? "interviews" : "questionnaires"} only`);
  return `${parts.join("; ")}.`;
}

function either<T>(values: readonly T[] | undefined, nameOf: (value: T) => string, all: string): string {
  if (!values?.length) return all;
  const names = values.map(nameOf);
  const last = names.at(-1) ?? all;
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} or ${last}`;
}
