import type { Cells } from "@/lib/responses/schema";
import type { Question } from "./definition";
import { type Answer, readAnswer } from "./read-answer";

/**
 * Whether these cells give one of these answers to a question: an option's value, a number, a day, the label of the write-in for any own words, and
 * of a matrix "<row>=<value>" or a value in any row.
 */
export function givesAnswer(question: Question, { cells, values }: { cells: Cells; values: readonly string[] }): boolean {
  const answer = readAnswer(question, cells);
  return answer !== null && values.some((value) => says(question, { answer, value }));
}

function says(question: Question, { answer, value }: { answer: Answer; value: string }): boolean {
  switch (answer.kind) {
    case "choice":
      return answer.chosen.includes(value) || answer.rest.includes(value) || (answer.own && value === question.writeIn);
    case "number":
      return answer.value === value || String(answer.number) === value;
    case "rows":
      return Object.entries(answer.rows).some(([row, chosen]) => chosen === value || `${row}=${chosen}` === value);
    case "day":
      return answer.day === value;
    case "text":
      return false;
  }
}
