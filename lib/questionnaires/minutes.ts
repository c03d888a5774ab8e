import { questionsOf } from "./check-definition";
import type { Definition, Question } from "./definition";
import type { QuestionType } from "./vocabulary";

const SECONDS: Record<QuestionType, number> = {
  single: 8,
  multiple: 12,
  recommendation: 8,
  satisfaction: 6,
  agreement: 8,
  scale: 8,
  number: 8,
  "short-text": 20,
  "long-text": 40,
  ranking: 20,
  matrix: 6,
  date: 8,
  email: 10,
};

const WORDS_A_SECOND = 3.5;

/**
 * About how long a questionnaire takes, in whole minutes, at least 1: reading every word once and a few seconds for each answer (our own estimate: a
 * choice 8 s, a line 20 s, a paragraph 40 s, each row of a matrix 6 s). Sections that a branch passes over are counted too.
 */
export function proposedMinutes(definition: Definition): number {
  const seconds = questionsOf(definition).reduce((sum, question) => sum + secondsFor(question), 0);
  return Math.max(1, Math.round(seconds / 60));
}

function secondsFor({ type, text, help, options, rows }: Question): number {
  const words = [text, help, ...options.map(({ label }) => label), ...rows.map(({ label }) => label)].join(" ").split(/\s+/).length;
  const answers = type === "matrix" ? SECONDS.matrix * Math.max(1, rows.length) : SECONDS[type];
  return answers + words / WORDS_A_SECOND;
}
