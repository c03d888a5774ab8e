import type { QuestionGlance, QuestionnaireResults } from "@/lib/results/schema";

/** The question in the middle: the one asked for, else the score that everything else explains, else the first that somebody answered. */
export function openingQuestion({ questions }: QuestionnaireResults, asked: string | null): QuestionGlance | undefined {
  const scored = questions.find(({ metric, part, answered }) => metric !== null && part === null && answered > 0);
  return (
    questions.find(({ questionId }) => questionId === asked) ?? scored ?? questions.find(({ answered }) => answered > 0) ?? questions[0]
  );
}

/** The open question shown beside: the one asked for, else the one right after the middle, else the first; never the same one. */
export function questionBeside(
  { questions }: QuestionnaireResults,
  { current, asked }: { current: string; asked: string | null },
): QuestionGlance | undefined {
  const open = openQuestions(questions);
  const chosen = open.find(({ questionId }) => questionId === asked);
  if (chosen) return chosen;
  const at = questions.findIndex(({ questionId }) => questionId === current);
  const others = open.filter(({ questionId }) => questionId !== current);
  return others.find(({ number }) => number > at + 1) ?? others[0];
}

export function openQuestions(questions: readonly QuestionGlance[]): QuestionGlance[] {
  return questions.filter(({ type }) => type === "long-text" || type === "short-text");
}

/** Whether the parts of the journey stand with this question: it asks about the whole, and others ask about parts. */
export function showsParts({ questions }: QuestionnaireResults, questionId: string): boolean {
  const question = questions.find((one) => one.questionId === questionId);
  return question?.metric === "pmf" && question.part === null && questions.some(({ part }) => part !== null);
}
