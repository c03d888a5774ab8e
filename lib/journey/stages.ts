import { AppError } from "@/lib/errors";
import { type JourneyPreset, STAGES, STEPS, type Stage, type Step, type StepSlug } from "./vocabulary";

const stepsBySlug = new Map<string, Step>(STEPS.map((step) => [step.slug, step]));

/** The stage a step belongs to under a preset; null for no step. */
export function stageOfStep(stepSlug: string | null, preset: JourneyPreset): string | null {
  return (stepSlug && stepsBySlug.get(stepSlug)?.stages[preset]) ?? null;
}

/** The steps of one stage under a preset, in journey order, its general step last. */
export function stepsOfStage(stageSlug: string, preset: JourneyPreset): Step[] {
  const steps = STEPS.filter((step) => step.stages[preset] === stageSlug);
  return [...steps.filter((step) => !step.general), ...steps.filter((step) => step.general)];
}

/** The stage with this slug under a preset, or undefined. */
export function findStage(stageSlug: string, preset: JourneyPreset): Stage | undefined {
  return STAGES[preset].find((stage) => stage.slug === stageSlug);
}

/** The step stored when only a stage was chosen: that stage's general step (rule 7). Throws REFUSED for a stage of another preset. */
export function generalStep(stageSlug: string, preset: JourneyPreset): StepSlug {
  const stage = findStage(stageSlug, preset);
  if (!stage) {
    const known = STAGES[preset].map((candidate) => candidate.slug).join(", ");
    throw new AppError("REFUSED", `This study's journey has no stage "${stageSlug}". Its stages are ${known}.`, {
      errors: [{ path: "stage", message: "not a stage of this study's journey" }],
    });
  }
  return stage.general;
}

/** A preset's stages in order, each with its steps and its general one last: what a person chooses from. */
export type JourneyStage = Stage & { steps: Pick<Step, "slug" | "name" | "definition" | "general">[] };
export type Journey = { preset: JourneyPreset; stages: JourneyStage[] };

/** The whole journey of a preset, for choosing a stage or a step with its definition beside it. */
export function journeyOf(preset: JourneyPreset): Journey {
  const stages = STAGES[preset].map((stage) => {
    const steps = stepsOfStage(stage.slug, preset).map(({ slug, name, definition, general }) => ({ slug, name, definition, general }));
    return { ...stage, steps };
  });
  return { preset, stages };
}
