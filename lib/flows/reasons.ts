import type { Evidence } from "@/lib/evidence/schema";
import { hear, type Spoken } from "@/lib/evidence/spoken";
import { findStage, findStep, type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { baseOf, themesByCode } from "@/lib/themes/stage-themes";
import type { TransitionReasons } from "./schema";

/** How many quotes each reason shows by itself. */
const QUOTES = 3;

type Asked = { steps: readonly (StepSlug | null)[]; personaId: string | null; journey: StudyJourney };

/**
 * What people said around a transition: the failure points and triggers of the steps on both sides of it, by code, of everybody heard (of one persona);
 * where nobody spoke of those steps, of the stages they stand in. Quotes come without words. Steps that stand nowhere on the journey say nothing.
 */
export function transitionReasons(evidence: Evidence, { steps, personaId, journey }: Asked): TransitionReasons {
  const filter = personaId === null ? {} : { persona: [personaId] };
  const heard = hear(evidence, { filter, journey });
  const placed = [...new Set(steps.flatMap((step) => step ?? []))];
  const stages = new Set(placed.flatMap((step) => stageOfStep(step, journey) ?? []));
  const atSteps = heard.spoken.filter(({ highlight }) => highlight.point !== null && placed.some((step) => step === highlight.step));
  const inStages = heard.spoken.filter(({ highlight, stage }) => highlight.point !== null && stages.has(stage));
  const scope = placed.length === 0 ? "unplaced" : atSteps.length > 0 ? "steps" : "stages";
  const spoken = { unplaced: [], steps: atSteps, stages: inStages }[scope];
  const base = baseOf(evidence, { ...heard, quotes: QUOTES });
  const of = (point: "failure" | "trigger") =>
    themesByCode(
      spoken.filter(({ highlight }: Spoken) => highlight.point === point),
      base,
    );
  const names =
    scope === "stages"
      ? [...stages].flatMap((slug) => findStage(slug, journey)?.name ?? [])
      : placed.flatMap((step) => findStep(step, journey)?.name ?? []);
  return {
    scope,
    places: names,
    personaId,
    of: base.of,
    respondentsOf: base.respondentsOf,
    failures: of("failure"),
    triggers: of("trigger"),
  };
}
