import type { Cells } from "@/lib/responses/schema";
import type { Question } from "./definition";
import { slotsOf } from "./slots";
import { splitCell } from "./split-cell";
import { NUMBER_TYPES } from "./vocabulary";

/**
 * What a response says to one question. `chosen`: values of the question's options, of a ranking in its order. `own`: the respondent gave own words as
 * well (they stand in a document), or the cell holds words that are no option (`rest`). `rows`: of a matrix, the value chosen in each row.
 */
export type Answer =
  | { kind: "choice"; chosen: string[]; rest: string[]; own: boolean }
  | { kind: "number"; number: number; value: string }
  | { kind: "rows"; rows: Record<string, string> }
  | { kind: "day"; day: string }
  | { kind: "text"; slots: string[] };

/** The answer in these cells; null where the question was left blank or its cell holds nothing that can be read as its type. */
export function readAnswer(question: Question, cells: Cells): Answer | null {
  if (question.type === "matrix") return readRows(question, cells);
  if (NUMBER_TYPES.includes(question.type)) return readNumber(question, cells);
  if (question.type === "date") return readDay(question, cells);
  if (question.type === "short-text" || question.type === "long-text" || question.type === "email") return readTexts(question, cells);
  return readChoice(question, cells);
}

function readChoice(question: Question, cells: Cells): Answer | null {
  const options = question.options.map(({ value }) => value);
  const answer: Answer & { kind: "choice" } = { kind: "choice", chosen: [], rest: [], own: false };
  for (const { slot, role, value } of slotsOf(question)) {
    const cell = cells[slot];
    if (cell === undefined || cell === "") continue;
    if (role === "option" && isTicked(cell)) answer.chosen.push(value ?? "");
    else if (cell === true) answer.own ||= role === "write-in";
    else if (role === "answer") {
      const split = splitCell(cell, { joined: question.joined, options });
      answer.chosen.push(...split.chosen);
      answer.rest.push(...split.rest);
    }
  }
  return answer.chosen.length + answer.rest.length > 0 || answer.own ? answer : null;
}

/** Cells of a column of one option: anything but a spelt-out no. */
function isTicked(cell: string | true): boolean {
  return cell !== true && !/^(?:0|no|n|false|nein|non|not selected|unchecked)$/i.test(cell.trim());
}

function readNumber(question: Question, cells: Cells): Answer | null {
  const [cell] = slotsOf(question).flatMap(({ slot, role }) => (role === "answer" ? [cells[slot]] : []));
  if (typeof cell !== "string" || cell.trim() === "") return null;
  const number = numberIn(question, cell.trim());
  if (number === null || isOffScale(question, number)) return null;
  return { kind: "number", number, value: cell.trim() };
}

/** The number that a cell says: that of its label, or the one it begins with ("5 - mostly other people"). */
export function numberIn(question: Question, cell: string): number | null {
  const option = question.options.find(({ value }) => value === cell);
  if (option) return option.number ?? null;
  const leading = /^([+-]?\d+(?:[.,]\d+)?)(?:$|\s|[.:)\]/-])/.exec(cell);
  return leading ? Number(leading[1]?.replace(",", ".")) : null;
}

function isOffScale({ scale }: Question, number: number): boolean {
  return scale !== null && (number < scale.min || number > scale.max);
}

function readRows(question: Question, cells: Cells): Answer | null {
  const rows: Record<string, string> = {};
  for (const { slot, role, value } of slotsOf(question)) {
    const cell = cells[slot];
    if (role === "row" && typeof cell === "string" && cell.trim() !== "") rows[value ?? slot] = cell.trim();
  }
  return Object.keys(rows).length > 0 ? { kind: "rows", rows } : null;
}

function readDay(question: Question, cells: Cells): Answer | null {
  const cell = slotsOf(question)
    .map(({ slot }) => cells[slot])
    .find((value) => typeof value === "string" && value !== "");
  return typeof cell === "string" ? { kind: "day", day: cell } : null;
}

function readTexts(question: Question, cells: Cells): Answer | null {
  const slots = slotsOf(question).flatMap(({ slot }) => (cells[slot] === undefined ? [] : [slot]));
  return slots.length > 0 ? { kind: "text", slots } : null;
}
