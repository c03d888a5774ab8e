import { AppError } from "@/lib/errors";
import type { JourneyChanges, StageChanges } from "./changes";
import { type BuiltInStep, type JourneyPreset, STAGES, STEPS, type Stage, type Step, type StepSlug } from "./vocabulary";

/**
 * A study's own journey. `stages`: those that stand, in its order and under its names. `folded`: a stage that was taken out, by the standing stage its
 * evidence is read as. `steps`: built-in and own ones in the order of the journey, an own one after its base.
 */
export type StudyJourney = {
  preset: JourneyPreset;
  stages: readonly Stage[];
  folded: Readonly<Record<string, string>>;
  steps: readonly Step[];
};

type Stored = { journeyPreset: JourneyPreset; journey: JourneyChanges | null };

/** The journey of a study as it is stored: its preset with what the study changed about it. What the changes say of stages that there are not is passed over. */
export function studyJourney({ journeyPreset, journey }: Stored): StudyJourney {
  const { stages, folded } = standing(journeyPreset, journey?.stages[journeyPreset]);
  const own = journey?.steps ?? [];
  const steps = STEPS.flatMap((base): Step[] => [
    base,
    ...own.filter(({ slug }) => baseStep(slug) === base.slug).map((one) => ({ ...one, general: false, own: true, stages: base.stages })),
  ]);
  return { preset: journeyPreset, stages, folded, steps };
}

/** A preset's journey as it is, nothing changed. */
export function presetJourney(preset: JourneyPreset): StudyJourney {
  return studyJourney({ journeyPreset: preset, journey: null });
}

function standing(preset: JourneyPreset, changes: StageChanges | undefined): Pick<StudyJourney, "stages" | "folded"> {
  const all = STAGES[preset];
  if (!changes) return { stages: all, folded: {} };
  const place = new Map(changes.order.map((slug, index) => [slug, index]));
  const placeOf = ({ slug }: Stage) => place.get(slug) ?? place.size + all.findIndex((one) => one.slug === slug);
  const ordered = [...all].sort((a, b) => placeOf(a) - placeOf(b));
  const stages = ordered.filter(({ slug }) => !changes.folded[slug]).map((stage) => named(stage, changes.names[stage.slug]));
  if (stages.length === 0) return { stages: all, folded: {} };
  const stand = new Set(stages.map(({ slug }) => slug));
  const first = stages[0]?.slug ?? "";
  const out = ordered.filter(({ slug }) => !stand.has(slug)).map(({ slug }) => [slug, end(slug, changes.folded, stand) ?? first]);
  return { stages, folded: Object.fromEntries(out) };
}

function named(stage: Stage, name: string | undefined): Stage {
  return name === undefined ? stage : { ...stage, name, short: shortened(name) };
}

const SHORT = 28;

/** A name for a tab or a column head: its first words. Characters are counted as people see them. */
function shortened(name: string): string {
  const characters = [...name];
  if (characters.length <= SHORT) return name;
  const start = characters.slice(0, SHORT).join("");
  const words = start.slice(0, Math.max(0, start.lastIndexOf(" ")));
  return `${words.length >= SHORT / 2 ? words : start}…`;
}

/** The standing stage at the end of a chain of folds; undefined where the chain leads nowhere. */
function end(slug: string, folded: Readonly<Record<string, string>>, stand: ReadonlySet<string>): string | undefined {
  const seen = new Set<string>();
  let at: string | undefined = slug;
  while (at !== undefined && !stand.has(at) && !seen.has(at)) {
    seen.add(at);
    at = folded[at];
  }
  return at !== undefined && stand.has(at) ? at : undefined;
}

const builtIn = new Map<string, Step>(STEPS.map((step) => [step.slug, step]));

/** The built-in step that a step is, or is a closer moment of: where its evidence stands under every preset (rule 7). Undefined for what is no step. */
export function baseStep(slug: string): BuiltInStep | undefined {
  const dot = slug.indexOf(".");
  return builtIn.get(dot < 0 ? slug : slug.slice(0, dot))?.slug as BuiltInStep | undefined;
}

const indexes = new WeakMap<StudyJourney, Map<string, Step>>();

/** The step with this slug. An own step that is gone reads as its base; null for what is no step. */
export function findStep(slug: string | null, journey: StudyJourney): Step | null {
  if (slug === null) return null;
  let index = indexes.get(journey);
  if (!index) {
    index = new Map(journey.steps.map((step) => [step.slug, step]));
    indexes.set(journey, index);
  }
  return index.get(slug) ?? builtIn.get(baseStep(slug) ?? "") ?? null;
}

/** The stage that a step stands under in a study; null for no step. */
export function stageOfStep(slug: string | null, journey: StudyJourney): string | null {
  const stage = findStep(slug, journey)?.stages[journey.preset];
  return stage === undefined ? null : (journey.folded[stage] ?? stage);
}

/** The steps that stand under one stage, in journey order, the general ones last. */
export function stepsOfStage(stageSlug: string, journey: StudyJourney): Step[] {
  const steps = journey.steps.filter((step) => stageOfStep(step.slug, journey) === stageSlug);
  return [...steps.filter((step) => !step.general), ...steps.filter((step) => step.general)];
}

/** The standing stage with this slug, or undefined. */
export function findStage(stageSlug: string | null, journey: StudyJourney): Stage | undefined {
  return journey.stages.find((stage) => stage.slug === stageSlug);
}

/** The step stored when only a stage was chosen: that stage's general step (rule 7). Throws REFUSED for a stage that the study's journey does not have. */
export function generalStep(stageSlug: string, journey: StudyJourney): StepSlug {
  const stage = findStage(stageSlug, journey);
  if (!stage) {
    const known = journey.stages.map((candidate) => candidate.slug).join(", ");
    throw new AppError("REFUSED", `This study's journey has no stage "${stageSlug}". Its stages are ${known}.`, {
      errors: [{ path: "stage", message: "not a stage of this study's journey" }],
    });
  }
  return stage.general;
}

/** A stage with its steps, the general ones last: what a person chooses from. */
export type JourneyStage = Stage & { steps: Step[] };

/** The standing stages in order, each with the steps under it. */
export function stagesWithSteps(journey: StudyJourney): JourneyStage[] {
  return journey.stages.map((stage) => ({ ...stage, steps: stepsOfStage(stage.slug, journey) }));
}
