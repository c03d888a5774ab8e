import { baseStep, type StudyJourney } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Question } from "./definition";

/** The own steps that questions or their options name and a study does not have, each once. */
export function unknownSteps(questions: readonly Pick<Question, "step" | "gives" | "options">[], journey: StudyJourney): StepSlug[] {
  const known = new Set<string>(journey.steps.map(({ slug }) => slug));
  const said = questions.flatMap(({ step, gives, options }) => [
    step,
    ...(gives === "stage" ? options.map((option) => option.gives ?? null) : []),
  ]);
  const unknown = said.filter((slug): slug is StepSlug => slug?.includes(".") === true && baseStep(slug) !== undefined && !known.has(slug));
  return [...new Set(unknown)];
}
