import { baseStep, findStep, type StudyJourney, stageOfStep, stepsOfStage } from "@/lib/journey/study-journey";
import type { MapColumn } from "./schema";
import type { Zoom } from "./vocabulary";

/** The columns of a map: the study's stages, or the steps under them, each stage's general one last. */
export function columnsOf(journey: StudyJourney, zoom: Zoom): MapColumn[] {
  if (zoom === "stages")
    return journey.stages.map(({ slug, name, short, general, definition }) => ({
      key: slug,
      name,
      short,
      stage: slug,
      stageName: short,
      step: general,
      definition,
      general: false,
    }));
  return journey.stages.flatMap(({ slug: stage, short: stageName }) =>
    stepsOfStage(stage, journey).map(({ slug, name, definition, general }) => ({
      key: slug,
      name,
      short: name,
      stage,
      stageName,
      step: slug,
      definition,
      general,
    })),
  );
}

export type ColumnTest = (step: string | null) => string | null;

/** Tells in which column a step stands; null for what has no step. A step that the study has no longer stands where its base does (rule 7). */
export function columnTest(journey: StudyJourney, zoom: Zoom): ColumnTest {
  if (zoom === "stages") return (step) => stageOfStep(step, journey);
  return (step) => findStep(step, journey)?.slug ?? null;
}

/** The built-in step whose moment a column is: for its hints. */
export function baseOfColumn({ step }: Pick<MapColumn, "step">): string {
  return baseStep(step) ?? step;
}
