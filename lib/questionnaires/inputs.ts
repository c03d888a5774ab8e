import type { Cells } from "@/lib/responses/schema";
import type { Question } from "./definition";
import { slotsOf } from "./slots";
import { splitCell } from "./split-cell";

/** What a respondent gave, by the names of the form's inputs: a slot, or a slot with a part of it. */
export type Inputs = Record<string, string | readonly string[]>;

/** The choice that stands for the respondent's own words. */
export const OWN_WORDS = "";

/** The longest text one answer may hold, in UTF-16 units. */
export const MAX_ANSWER_LENGTH = 5000;

/** The slot of a question's one answer. */
export function answerSlot(question: Question): string {
  return slotsOf(question).find(({ role }) => role === "answer")?.slot ?? question.id;
}

/** The slot of the words beside a choice; null where none are asked for. */
export function writeInSlot(question: Question): string | null {
  return slotsOf(question).find(({ role }) => role === "write-in")?.slot ?? null;
}

/** The input that takes the place of a ranking's nth option. */
export function placeInput(question: Question, at: number): string {
  return `${answerSlot(question)}:${at}`;
}

/** The input that says whether somebody may be written to. */
export function consentInput(question: Question): string {
  return `${answerSlot(question)}:may`;
}

/** Every name under which the form sends an answer to this question. */
export function inputNames(question: Question): string[] {
  const names = slotsOf(question).map(({ slot }) => slot);
  if (question.type === "ranking") return [...names, ...question.options.map((_, at) => placeInput(question, at))];
  return question.type === "email" ? [...names, consentInput(question)] : names;
}

/** The last value given under a name, trimmed; "" where none was. */
export function oneInput(inputs: Inputs, name: string): string {
  const given = inputs[name];
  return (typeof given === "string" ? given : (given?.at(-1) ?? "")).trim();
}

/** All values given under a name, in their order, each once. */
export function allInputs(inputs: Inputs, name: string): string[] {
  const given = inputs[name];
  return given === undefined ? [] : typeof given === "string" ? [given] : [...new Set(given)];
}

/** The inputs that show these cells again; words and addresses, which are kept elsewhere, are not among them. */
export function inputsOf(question: Question, cells: Cells): Inputs {
  const inputs: Record<string, string | string[]> = {};
  const options = question.options.map(({ value }) => value);
  for (const { slot, role } of slotsOf(question)) {
    const cell = cells[slot];
    if (typeof cell !== "string") continue;
    const several = role === "answer" && (question.type === "multiple" || question.type === "ranking");
    const chosen = several ? splitCell(cell, { joined: question.joined, options }).chosen : null;
    if (chosen !== null && question.type === "ranking") {
      for (const [at, value] of chosen.entries()) inputs[placeInput(question, options.indexOf(value))] = String(at + 1);
    } else inputs[slot] = chosen ?? cell;
  }
  return inputs;
}
