import type { Question } from "@/lib/questionnaires/definition";
import { readAnswer } from "@/lib/questionnaires/read-answer";
import { NUMBER_TYPES } from "@/lib/questionnaires/vocabulary";
import type { Cells } from "@/lib/responses/schema";
import { rangeOf } from "./scorable";

/** The value of those who did not answer. */
const NONE = "none";

type Values = { labels: [value: string, label: string][]; read: (cells: Cells) => string[] };

/** The answers of a closed question as values to filter and cut by, in their order, and those that some cells give; null: its answers are no such values. */
export function valuesGiven(question: Question): Values | null {
  if (question.type === "single" || question.type === "multiple")
    return { labels: question.options.map(({ value, label }) => [value, label]), read: (cells) => chosenIn(question, cells) };
  if (!NUMBER_TYPES.includes(question.type)) return null;
  const range = rangeOf(question);
  const points = range ? Array.from({ length: Math.min(101, range.max - range.min + 1) }, (_, at) => String(range.min + at)) : [];
  return { labels: points.map((value) => [value, value]), read: (cells) => numberIn(question, cells) };
}

function chosenIn(question: Question, cells: Cells): string[] {
  const answer = readAnswer(question, cells);
  if (answer?.kind !== "choice") return [NONE];
  const given = [...answer.chosen, ...answer.rest, ...(answer.own && question.writeIn !== null ? [question.writeIn] : [])];
  return given.length > 0 ? [...new Set(given)] : [NONE];
}

function numberIn(question: Question, cells: Cells): string[] {
  const answer = readAnswer(question, cells);
  return [answer?.kind === "number" ? String(answer.number) : NONE];
}
