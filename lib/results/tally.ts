import type { Question } from "@/lib/questionnaires/definition";
import { type Answer, readAnswer } from "@/lib/questionnaires/read-answer";
import type { Cells } from "@/lib/responses/schema";

/** Equal cells of one question, and how many people gave them. */
export type Tallied = { cells: Cells; people: number };

/** What so many people answered. */
export type Told = { answer: Answer; people: number };

/** The different cells of a question read as answers; blanks and cells that cannot be read as its type fall away. */
export function readTally(question: Question, tally: readonly Tallied[]): Told[] {
  return tally.flatMap(({ cells, people }) => {
    const answer = readAnswer(question, cells);
    return answer === null ? [] : [{ answer, people }];
  });
}

/** How many people answered. */
export function peopleOf(told: readonly { people: number }[]): number {
  return told.reduce((sum, { people }) => sum + people, 0);
}

/** The number that an answer says: its own, or that of the one label that was chosen; null: it says none. */
export function numberSaid(question: Question, answer: Answer): number | null {
  if (answer.kind === "number") return answer.number;
  if (answer.kind !== "choice" || answer.chosen.length !== 1) return null;
  return question.options.find(({ value }) => value === answer.chosen[0])?.number ?? null;
}

/** People by the number they said, in order of the numbers; answers without one are left out. */
export function peopleByNumber(question: Question, told: readonly Told[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { answer, people } of told) {
    const number = numberSaid(question, answer);
    if (number !== null) counts.set(number, (counts.get(number) ?? 0) + people);
  }
  return new Map([...counts].sort(([a], [b]) => a - b));
}
