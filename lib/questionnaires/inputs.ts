import type { Question } from "./definition";
import { slotsOf } from "./slots";

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
