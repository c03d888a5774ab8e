import type { Section } from "./definition";

/** Where a section stands among the questions of its path: the numbers of its first and last question, and of how many. Without a question, `last` is before `first`. */
export type Progress = { first: number; last: number; all: number };

/** The progress of somebody who is at this section of their path. */
export function progressOf(path: readonly Section[], sectionId: string): Progress {
  const here = path.findIndex(({ id }) => id === sectionId);
  const count = (sections: readonly Section[]) => sections.reduce((sum, { questions }) => sum + questions.length, 0);
  const before = count(path.slice(0, Math.max(0, here)));
  return { first: before + 1, last: before + (path[here]?.questions.length ?? 0), all: count(path) };
}
