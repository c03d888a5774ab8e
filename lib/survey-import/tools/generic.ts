import { plainColumn } from "./plain-columns";
import type { Head, Tool } from "./tool";

const KEY = /^(?:response|respondent|submission|answer|entry)[ _-]?(?:id|index|key|no\.?|number|#|token|uuid)$/;
const QUESTION_WORDS =
  /^(?:what|why|how|which|who|when|where|do|does|did|are|is|was|were|would|could|can|have|has|if|please|rate|tell|wie|was|warum|welche\w*|wer|wann|wo|würden|haben|pourquoi|comment|quel\w*|que|qué|cómo|cuál\w*|por qué|perché|come|qual|quais)\b/i;
const SCORES = /\b(?:nps|csat|ces|pmf|satisfaction|satisfied|recommend|disappointed|likelihood|feedback)\b/i;

/** Whether a header reads like something that people were asked. */
export function isQuestionLike(header: string): boolean {
  const words = header.split(/\s+/).length;
  return /\p{L}{2}.*[?？]/u.test(header) || (words > 3 && (QUESTION_WORDS.test(header) || words > 7));
}

/** How sure it is that a table without a tool's signature holds answers: by headers that are questions, scores, or the id of a response. 0: nothing says so. */
function confidenceOf({ header }: Head): number {
  const asked = header.filter(isQuestionLike).length;
  if (asked > 1) return 0.5;
  if (asked === 1 || header.some((name) => KEY.test(name))) return 0.4;
  return header.length > 1 && header.some((name) => SCORES.test(name)) ? 0.3 : 0;
}

/** Any table: one header row; what its columns are is left to what they are called and hold. */
export const generic: Tool = {
  name: "generic",
  recognise: (head) => ({ confidence: confidenceOf(head), headerRows: 1 }),
  columns: ({ head, headerRows }) => (head.rows[headerRows - 1] ?? []).map((header, column) => plainColumn(column, header)),
  joiners: () => ["; ", ";", ", ", ",", " / ", "|", "\n"],
};
