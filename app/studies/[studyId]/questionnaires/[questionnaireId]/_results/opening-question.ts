import type { QuestionGlance, QuestionnaireResults } from "@/lib/results/schema";

/** The question in the middle: the one asked for, else the score that everything else explains, else the first that somebody answered. */
export function openingQuestion({ questions }: QuestionnaireResults, asked: string | null): QuestionGlance | undefined {
  const scored = questions.find(({ metric, part, answered }) => metric !== null && part === null && answered > 0);
  return (
    questions.find(({ questionId }) => questionId === asked) ?? scored ?? questions.find(({ answered }) => answered > 0) ?? questions[0]
  );
}
