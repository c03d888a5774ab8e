import type { QuestionType } from "@/lib/questionnaires/vocabulary";
import type { QuestionResult } from "@/lib/results/schema";

const TYPE_WORDS: Record<QuestionType, string> = {
  single: "one choice",
  multiple: "several choices",
  recommendation: "0 to 10",
  satisfaction: "1 to 5",
  agreement: "1 to 7",
  scale: "a scale",
  number: "a number",
  "short-text": "open",
  "long-text": "open",
  ranking: "a ranking",
  matrix: "a matrix",
  date: "a day",
  email: "an address",
};

/** What sort of question it is, and how many answered: "one choice. 124 of 131 people answered." */
export function typeWords({ type, answered, of }: Pick<QuestionResult, "type" | "answered" | "of">): string {
  return `${TYPE_WORDS[type]}. ${answered.toLocaleString("en")} of ${of.toLocaleString("en")} people answered.`;
}
