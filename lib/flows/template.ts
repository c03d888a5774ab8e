import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Flow, FlowStep } from "./flow";

/** Steps that are not on the way: a need felt, help sought, leaving, and a story told can come at any time, so nobody passes through them in a row. */
const ASIDE = new Set(["felt-need", "get-help", "leave", "public-story"]);

/** What a flow starts from: the study's own steps in their order, everybody and each persona, and not one figure yet. */
export function flowTemplate(journey: StudyJourney, personas: readonly { id: string; name: string }[]): Flow {
  const steps = journey.steps
    .filter(({ slug, general }) => !general && !ASIDE.has(slug))
    .map(({ slug, name }): FlowStep => ({ id: slug, name, step: slug }));
  const blank = steps.map(() => null);
  return {
    steps,
    segments: [
      { id: "everybody", name: "Everybody", key: false, personaId: null, entered: blank },
      ...personas.slice(0, 12).map(({ id, name }) => ({ id, name, key: false, personaId: id, entered: blank })),
    ],
  };
}
