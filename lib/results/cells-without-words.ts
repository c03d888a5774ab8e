import { questionsOf } from "@/lib/questionnaires/check-definition";
import type { Definition, Question, QuestionSlot } from "@/lib/questionnaires/definition";
import { numberIn } from "@/lib/questionnaires/read-answer";
import { slotsOf } from "@/lib/questionnaires/slots";
import { AS_LIST, splitCell } from "@/lib/questionnaires/split-cell";
import { NUMBER_TYPES } from "@/lib/questionnaires/vocabulary";
import type { Cells } from "@/lib/responses/schema";

/**
 * The cells of a reply whose sender refused to be quoted (rule 14): what they chose, the numbers and the days stay; words of their own that stand in the
 * cell of a closed question, and cells that no question has, are left out.
 */
export function cellsWithoutWords(definition: Definition, cells: Cells): Cells {
  const kept = questionsOf(definition).flatMap((question) =>
    slotsOf(question).flatMap((slot) => {
      const told = toldOf({ question, slot, cell: cells[slot.slot] });
      return told === undefined ? [] : [[slot.slot, told] as const];
    }),
  );
  return Object.fromEntries(kept);
}

type Given = { question: Question; slot: QuestionSlot; cell: string | true | undefined };

function toldOf({ question, slot: { role }, cell }: Given): string | true | undefined {
  if (cell === undefined || cell === true || role === "option") return cell;
  if (role !== "answer" && role !== "row") return undefined;
  const { type } = question;
  if (NUMBER_TYPES.includes(type)) return numberTold(question, cell.trim());
  if (type === "date") return isDay(cell) ? cell : undefined;
  if (type === "matrix") return isOffered(question, cell.trim()) || isNumber(cell) ? cell : undefined;
  return type === "single" || type === "multiple" || type === "ranking" ? choicesTold(question, cell) : undefined;
}

function isOffered({ options }: Question, cell: string): boolean {
  return options.some(({ value }) => value === cell);
}

function isNumber(cell: string): boolean {
  return /^\s*[+-]?\d+(?:[.,]\d+)?\s*$/.test(cell);
}

/** A day in figures, with its time or without. */
function isDay(cell: string): boolean {
  return /^[\d\s./:,TZ+-]+$/.test(cell);
}

function numberTold(question: Question, cell: string): string | undefined {
  if (isOffered(question, cell) || isNumber(cell)) return cell;
  const number = numberIn(question, cell);
  return number === null ? undefined : String(number);
}

function choicesTold({ options, joined }: Question, cell: string): string | undefined {
  const { chosen, rest } = splitCell(cell, { joined, options: options.map(({ value }) => value) });
  if (rest.length === 0) return cell;
  if (chosen.length === 0) return undefined;
  return joined === AS_LIST ? JSON.stringify(chosen) : chosen.join(joined ?? "");
}
