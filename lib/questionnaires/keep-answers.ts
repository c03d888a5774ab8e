import type { Cells } from "@/lib/responses/schema";
import type { Question } from "./definition";
import { type Answer, readAnswer } from "./read-answer";
import { slotsOf, textSlots } from "./slots";
import { OPEN_TYPES } from "./vocabulary";

/** True where the change of a question could take answers from it: another type, or another scale. */
export function readsOtherwise(before: Question, after: Question): boolean {
  return before.type !== after.type || JSON.stringify(before.scale) !== JSON.stringify(after.scale);
}

/**
 * How many of these replies say something to a question as it was and would say less as it is to be: a change of type is lossless only where this is 0
 * (one choice read as several, short words as long ones, a scale as a number). `before` null: a question that comes back under an id with answers.
 */
export function countLost(replies: Iterable<Cells>, { before, after }: { before: Question | null; after: Question }): number {
  let lost = 0;
  for (const cells of replies) {
    if (isLost(cells, before, after)) lost += 1;
  }
  return lost;
}

function isLost(cells: Cells, before: Question | null, after: Question): boolean {
  if (before === null) return holdsSomething(cells, after.id) && !reads(cells, after);
  const was = readAnswer(before, cells);
  if (was === null) return false;
  return !reads(cells, after) || strangers(readAnswer(after, cells)) > strangers(was);
}

function holdsSomething(cells: Cells, questionId: string): boolean {
  return Object.keys(cells).some((slot) => slot.startsWith(questionId));
}

/** Words of the respondent's own stand in documents, everything else in its cell: neither can become the other. */
function reads(cells: Cells, question: Question): boolean {
  const words = textSlots(question).map(({ slot }) => slot);
  const texts = words.every((slot) => cells[slot] === undefined || cells[slot] === true);
  const others = slotsOf(question).every(({ slot }) => words.includes(slot) || question.type === "email" || cells[slot] !== true);
  const held = OPEN_TYPES.includes(question.type) ? texts : texts && others;
  return held && readAnswer(question, cells) !== null;
}

function strangers(answer: Answer | null): number {
  return answer?.kind === "choice" ? answer.rest.length : 0;
}
