import { withStepMoved } from "@/lib/journey/renamed-step";
import { baseStep, type StudyJourney } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { questionsOf } from "./check-definition";
import type { Definition } from "./definition";

/** The own steps that a definition's questions or their options name and a study does not have, each once. */
export function unknownSteps(definition: Definition, journey: StudyJourney): StepSlug[] {
  const known = new Set<string>(journey.steps.map(({ slug }) => slug));
  const said = questionsOf(definition).flatMap(({ step, gives, options }) => [
    step,
    ...(gives === "stage" ? options.map((option) => option.gives ?? null) : []),
  ]);
  const unknown = said.filter((slug): slug is StepSlug => slug?.includes(".") === true && baseStep(slug) !== undefined && !known.has(slug));
  return [...new Set(unknown)];
}

/** A definition from another study: the own steps of that one, which this one does not have, are the built-in steps that they are closer moments of. */
export function withKnownSteps(definition: Definition, journey: StudyJourney): Definition {
  return unknownSteps(definition, journey).reduce((now, from) => {
    const to = baseStep(from);
    return to ? withStepMoved(now, { from, to }) : now;
  }, definition);
}
