import type { Cells } from "@/lib/responses/schema";
import type { Branch, Definition, Question, Section } from "./definition";
import { readAnswer } from "./read-answer";

/**
 * The sections that somebody who answered this is led through, in their order: from each to where its first branch leads whose answer was given, else to
 * the next. Only answers on the way count; what was said in a section that a later answer leads past leads nowhere. Ends on a definition that runs in circles.
 */
export function pathOf({ sections }: Definition, cells: Cells): Section[] {
  const path: Section[] = [];
  const asked = new Map<string, Question>();
  let at = 0;
  for (let section = sections[at]; section !== undefined; section = sections[at]) {
    path.push(section);
    for (const question of section.questions) asked.set(question.id, question);
    const taken = section.branches.find((branch) => isTaken(branch, asked.get(branch.questionId), cells));
    if (taken?.goTo === "end") break;
    const goTo = taken ? sections.findIndex(({ id }) => id === taken.goTo) : at + 1;
    // a branch that leads backwards or nowhere is refused when a definition is stored
    at = goTo > at ? goTo : at + 1;
  }
  return path;
}

function isTaken({ is }: Branch, question: Question | undefined, cells: Cells): boolean {
  return question !== undefined && saidBy(question, cells).some((value) => is.includes(value));
}

/** The values that an answer gives, as branches name them. */
export function saidBy(question: Question, cells: Cells): string[] {
  const answer = readAnswer(question, cells);
  if (answer?.kind === "choice") return answer.chosen;
  return answer?.kind === "number" ? [answer.value, String(answer.number)] : [];
}
