import type { Cells } from "@/lib/responses/schema";
import { questionsOf } from "./check-definition";
import type { Definition, Question, Section } from "./definition";
import { type Inputs, inputNames } from "./inputs";
import { pathOf } from "./path";
import { type AnswerProblem, readInputs } from "./read-inputs";
import { textSlots } from "./slots";
import type { FollowUp } from "./vocabulary";

/**
 * A reply as its questionnaire reads it: the sections it was led through, the cells of their answers, and apart from them the words said and the address
 * left. `problems`: what is not right, by question, in the order they are asked.
 */
export type Reply = {
  path: Section[];
  cells: Cells;
  texts: { slot: string; text: string }[];
  contact: string | null;
  followUp: FollowUp;
  problems: Map<string, AnswerProblem>;
};

/** Reads a whole reply. Answers of sections that it was not led through are dropped: nobody asked for them. */
export function readReply(definition: Definition, inputs: Inputs): Reply {
  const readings = new Map(questionsOf(definition).map((question) => [question.id, readInputs(question, inputs)]));
  const path = pathOf(definition, Object.assign({}, ...[...readings.values()].map(({ cells }) => cells)));
  const reply: Reply = { path, cells: {}, texts: [], contact: null, followUp: "unknown", problems: new Map() };
  for (const question of path.flatMap(({ questions }) => questions)) {
    const reading = readings.get(question.id);
    if (reading === undefined) continue;
    if (reading.problem !== null) reply.problems.set(question.id, reading.problem);
    reply.followUp = reading.mayWrite ?? reply.followUp;
    keepCells(reply, { question, cells: reading.cells });
  }
  return reply;
}

function keepCells(reply: Reply, { question, cells }: { question: Question; cells: Record<string, string> }): void {
  const words = new Set(textSlots(question).map(({ slot }) => slot));
  for (const [slot, cell] of Object.entries(cells)) {
    const isAddress = question.type === "email";
    if (words.has(slot)) reply.texts.push({ slot, text: cell });
    if (isAddress) reply.contact = cell;
    reply.cells[slot] = words.has(slot) || isAddress ? true : cell;
  }
}

/** Names that were sent and that no question of this form has. */
export function unknownInputs(definition: Definition, inputs: Inputs): string[] {
  const known = new Set(questionsOf(definition).flatMap(inputNames));
  return Object.keys(inputs).filter((name) => !known.has(name));
}
