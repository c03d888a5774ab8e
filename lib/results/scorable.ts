import { FIXED_SCALES } from "@/lib/questionnaires/as-asked";
import type { Question } from "@/lib/questionnaires/definition";
import { type Metric, NUMBER_TYPES } from "@/lib/questionnaires/vocabulary";

/** Asks whether somebody would recommend it, in the languages that exports come in. */
const RECOMMENDS = /\b(?:recommend|recommand|raccomand|recomend|empfehl|weiterempfehl|aanbevel|rekommend|anbefal|polec)/iu;

/** Which score a question gives; `reason` where it looks like one and gives none, in a sentence; both null: it is no such question. */
export type Scorable = { metric: Metric; reason: null } | { metric: null; reason: string | null };

/**
 * Which score can be computed from a question: the one it was made for, where its answers have the form that the score is defined on. A recommendation
 * answered by Yes, Maybe or No is no NPS, and none is offered.
 */
export function scorable(question: Question): Scorable {
  if (question.metric === null) return { metric: null, reason: unasked(question) };
  const reason = misfit(question, question.metric);
  return reason === null ? { metric: question.metric, reason: null } : { metric: null, reason };
}

/** The range of numbers that a question's answers lie in: its scale, else that of the numbers of its labels; null: there is none. */
export function rangeOf(question: Question): { min: number; max: number } | null {
  if (NUMBER_TYPES.includes(question.type)) return FIXED_SCALES[question.type] ?? question.scale;
  const numbers = question.options.flatMap(({ number }) => (typeof number === "number" ? [number] : []));
  return numbers.length > 1 ? { min: Math.min(...numbers), max: Math.max(...numbers) } : null;
}

function unasked(question: Question): string | null {
  const chosen = question.type === "single" || question.type === "multiple";
  if (!chosen || !RECOMMENDS.test(question.text)) return null;
  return `${labelsOf(question)} is no scale from 0 to 10, so it gives no NPS.`;
}

function misfit(question: Question, metric: Metric): string | null {
  const range = rangeOf(question);
  const spans = (min: number, max: number) => range?.min === min && range.max === max;
  switch (metric) {
    case "nps":
      return spans(0, 10) ? null : `${labelsOf(question)} is no scale from 0 to 10, so it gives no NPS.`;
    case "pmf":
      return question.options.some(({ feeling }) => feeling === "very")
        ? null
        : "None of its answers is marked as very disappointed, so it gives no PMF score.";
    case "csat":
      return spans(1, 5) ? null : `${labelsOf(question)} is no scale of five, so it gives no CSAT.`;
    case "ces":
      return range ? null : `${labelsOf(question)} has no numbers, so it gives no CES.`;
  }
}

function labelsOf({ options, text }: Question): string {
  const labels = options.slice(0, 4).map(({ label }) => label);
  return labels.length > 1 ? labels.join(", ") : `“${text.slice(0, 80)}”`;
}
