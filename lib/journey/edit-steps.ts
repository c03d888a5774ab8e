import { AppError } from "@/lib/errors";
import type { JourneyChanges, OwnStep } from "./changes";
import type { OwnStepInput, OwnStepPatch } from "./schema";
import { baseStep, type StudyJourney, studyJourney } from "./study-journey";
import { type BuiltInStep, OWN_STEPS_LIMIT, type StepSlug } from "./vocabulary";

type Steps = readonly OwnStep[];
type Tail = { tail: string };

/**
 * A study's own steps with one more, last among those of its base. With `slug` one that was taken away comes back under it, so that what still names it
 * finds it again; without, its slug ends in `tail`, letters and digits that were never given before, so that a step that was taken away keeps its own.
 * Throws REFUSED for more than 60, or for a name or a slug that the journey has.
 */
export function addStep(
  steps: Steps,
  { base, name, definition = "", slug, tail }: OwnStepInput & Tail,
): { steps: OwnStep[]; added: OwnStep } {
  if (steps.length >= OWN_STEPS_LIMIT)
    throw refused("base", `A study has at most ${OWN_STEPS_LIMIT} steps of its own. Take one away before adding another.`);
  if (slug !== undefined && baseStep(slug) !== base)
    throw refused("slug", "A step's slug begins with that of the step it is a closer moment of.");
  if (steps.some((one) => one.slug === slug)) throw refused("slug", "The journey has this step.");
  const added: OwnStep = { slug: asOwn(slug) ?? newSlug({ base, name, tail }), name, definition };
  return { steps: checked([...steps, added], added), added };
}

/**
 * Own steps after a change of one: another name or definition, another place among those of its base (counted from 0), or another base, which gives it
 * another slug, ending in `tail`: `moved` says from where to where what stands on it goes. Throws NOT_FOUND, REFUSED for a name that the journey has.
 */
export function changeStep(
  steps: Steps,
  { slug, patch: { base, name, definition, place }, tail }: { slug: string; patch: OwnStepPatch } & Tail,
): { steps: OwnStep[]; changed: OwnStep; moved: { from: StepSlug; to: StepSlug } | null } {
  const now = requireOwn(steps, slug);
  const others = steps.filter((one) => one !== now);
  const rename = { name: name ?? now.name, definition: definition ?? now.definition };
  const home = baseStep(now.slug);
  if (base !== undefined && base !== home) {
    const changed: OwnStep = { slug: newSlug({ base, name: rename.name, tail }), ...rename };
    return { steps: checked([...others, changed], changed), changed, moved: { from: now.slug, to: changed.slug } };
  }
  const changed = { ...now, ...rename };
  const next = place === undefined ? steps.map((one) => (one === now ? changed : one)) : placed(others, { changed, place });
  return { steps: checked(next, changed), changed, moved: null };
}

/** Own steps without one. Throws NOT_FOUND. */
export function removeStep(steps: Steps, slug: string): OwnStep[] {
  const gone = requireOwn(steps, slug);
  return steps.filter((one) => one !== gone);
}

/** The own step with this slug. Throws NOT_FOUND. */
export function requireOwn(steps: Steps, slug: string): OwnStep {
  const found = steps.find((one) => one.slug === slug);
  if (found) return found;
  throw new AppError(
    "NOT_FOUND",
    "This study has no step of its own with this slug. It may have been taken away; built-in steps stay as they are.",
  );
}

/** Holds a step that is sent against the study's journey. Throws REFUSED for one that it does not have. */
export function requireStep(slug: string | null | undefined, journey: StudyJourney): void {
  if (!slug || journey.steps.some((step) => step.slug === slug)) return;
  throw refused("step", `This study's journey has no step "${slug}". GET …/stages lists those it has.`);
}

function placed(others: Steps, { changed, place }: { changed: OwnStep; place: number }): OwnStep[] {
  const base = baseStep(changed.slug);
  const siblings = others.filter((one) => baseStep(one.slug) === base);
  const before = siblings[place];
  const at = before ? others.indexOf(before) : others.length;
  return [...others.slice(0, at), changed, ...others.slice(at)];
}

function checked(steps: OwnStep[], { slug, name }: OwnStep): OwnStep[] {
  const journey = studyJourney({ journeyPreset: "lifecycle", journey: { stages: {}, steps } });
  const wanted = name.toLocaleLowerCase("en");
  const twin = journey.steps.find((one) => one.slug !== slug && one.name.toLocaleLowerCase("en") === wanted);
  if (twin) throw refused("name", `There is another step named "${twin.name}". Give this one a name of its own.`);
  return steps;
}

function asOwn(slug: StepSlug | undefined): OwnStep["slug"] | undefined {
  return slug?.includes(".") ? (slug as OwnStep["slug"]) : undefined;
}

/** From the name what Latin letters and digits it has, then the tail; of a name in another script the tail alone. */
function newSlug({ base, name, tail }: { base: BuiltInStep; name: string } & Tail): OwnStep["slug"] {
  const letters = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, 40)
    .replace(/^-+|-+$/g, "");
  return letters === "" ? `${base}.${tail}` : `${base}.${letters}-${tail}`;
}

function refused(path: string, sentence: string): AppError {
  return new AppError("REFUSED", `${sentence} Nothing was changed.`, { errors: [{ path, message: sentence }] });
}

/** A study's changes with other own steps; the stages stay. */
export function withSteps(journey: JourneyChanges | null, steps: OwnStep[]): JourneyChanges {
  return { stages: journey?.stages ?? {}, steps };
}
