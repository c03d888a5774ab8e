import type { Cell } from "@/lib/export/csv";
import type { Question } from "@/lib/questionnaires/definition";
import { type Answer, readAnswer } from "@/lib/questionnaires/read-answer";
import { slotsOf } from "@/lib/questionnaires/slots";
import type { Cells } from "@/lib/responses/schema";
import { joinChoices } from "./join-choices";
import { type AnswerColumn, labelsOf, type Meta } from "./layout";

/** The words of one slot, and the names of what they were coded with. */
export type CodedWords = { text: string; codes: string[]; points: string[]; stages: string[] };

/** A reply as a row of an export: names in place of ids. */
export type ExportedReply = Record<Exclude<Meta, "seconds">, string | null> & {
  seconds: number | null;
  fields: Record<string, string>;
  cells: Cells;
  words: ReadonlyMap<string, CodedWords>;
};

/** The row of a reply under the columns of a layout; the cell of the definition is left empty. */
export function answerRow(layout: readonly AnswerColumn[], reply: ExportedReply): Cell[] {
  const answers = new Map<Question, Answer | null>();
  const answerOf = (question: Question): Answer | null => {
    const known = answers.get(question);
    if (known !== undefined) return known;
    const answer = readAnswer(question, reply.cells);
    answers.set(question, answer);
    return answer;
  };
  const cellOf = (column: AnswerColumn): Cell => {
    switch (column.kind) {
      case "meta":
        return reply[column.meta];
      case "field":
        return reply.fields[column.field] ?? null;
      case "answer":
        return answerCell(column, answerOf(column.question), reply.cells);
      case "words":
        return reply.words.get(column.slot.slot)?.text ?? null;
      case "coded":
        return joinChoices(reply.words.get(column.slot.slot)?.[column.about] ?? []) || null;
      case "definition":
        return null;
    }
  };
  return layout.map(cellOf);
}

const labels = new WeakMap<Question, Map<string, string>>();

function labelIn(question: Question, value: string): string {
  let known = labels.get(question);
  if (!known) {
    known = labelsOf(question.options);
    labels.set(question, known);
  }
  return known.get(value) ?? value;
}

/** What cannot be read as its question's type stands as it came. */
function answerCell({ question, row }: AnswerColumn & { kind: "answer" }, answer: Answer | null, cells: Cells): Cell {
  if (row) {
    const cell = cells[row.slot];
    return typeof cell === "string" ? labelIn(question, cell.trim()) : null;
  }
  if (answer === null) return cellAsItCame(question, cells);
  if (answer.kind === "day") return answer.day;
  if (answer.kind === "number") return numberCell(question, answer.value);
  if (answer.kind !== "choice") return null;
  const chosen = [...answer.chosen.map((value) => labelIn(question, value)), ...answer.rest];
  if (question.type === "single" && chosen.length === 1) return chosen[0] ?? null;
  return joinChoices(chosen) || null;
}

/** A number is one also for a spreadsheet; a label stays a label. */
function numberCell(question: Question, value: string): Cell {
  const label = labelIn(question, value);
  return label === value && /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/.test(value) && String(Number(value)) === value ? Number(value) : label;
}

function cellAsItCame(question: Question, cells: Cells): string | null {
  const cell = slotsOf(question)
    .filter(({ role }) => role === "answer")
    .map(({ slot }) => cells[slot])
    .find((value) => typeof value === "string");
  return typeof cell === "string" ? cell : null;
}
