import { questionsOf } from "@/lib/questionnaires/check-definition";
import type { TemplateGlance } from "@/lib/questionnaires/schema";
import { METRICS } from "@/lib/questionnaires/vocabulary";
import type { Template } from "./template";

/** A template as the gallery shows it: what it measures, for whom, and its questions with where they stand on the journey. */
export function templateGlance(template: Template): TemplateGlance {
  const { slug, kind, name, measures, minutes, audiences, when, source, notice, definition } = template;
  const questions = questionsOf(definition);
  return {
    ...{ slug, kind, name, measures, minutes, audiences, when, source, notice },
    metrics: METRICS.filter((metric) => questions.some((question) => question.metric === metric)),
    questions: questions.map(({ text, type, step }) => ({ text, type, step })),
  };
}
