import type { Definition, Question, Section } from "@/lib/questionnaires/definition";
import { withoutBrokenBranches } from "./branches";

/** Where a question is asked: its section, and its place in it, both counted from 0. */
export type Place = { sectionAt: number; at: number };

/** Where the question of this id is asked; null where it is none of these. */
export function placeOf({ sections }: Definition, questionId: string): Place | null {
  for (const [sectionAt, { questions }] of sections.entries()) {
    const at = questions.findIndex(({ id }) => id === questionId);
    if (at >= 0) return { sectionAt, at };
  }
  return null;
}

/** The ids of sections and questions in one row, each section before its questions: how an outline shows them. */
export function outlineIds({ sections }: Definition): string[] {
  return sections.flatMap(({ id, questions }) => [id, ...questions.map((question) => question.id)]);
}

/** The questions put into the order of an outline: each belongs to the last section above it, to the first where there is none. Unknown ids are passed over. */
export function orderedBy(definition: Definition, ids: readonly string[]): Definition {
  const questions = new Map(definition.sections.flatMap((section) => section.questions.map((question) => [question.id, question])));
  const held = new Map<string, Question[]>(definition.sections.map(({ id }) => [id, []]));
  let into = definition.sections[0]?.id ?? "";
  for (const id of ids) {
    if (held.has(id)) into = id;
    const question = questions.get(id);
    if (question) held.get(into)?.push(question);
  }
  return withoutBrokenBranches({ sections: definition.sections.map((section) => ({ ...section, questions: held.get(section.id) ?? [] })) });
}

/** A question one place up (-1) or down (1), over the edge of its section into the next; the same definition where it stands at the end. */
export function stepQuestion(definition: Definition, questionId: string, by: 1 | -1): Definition {
  const ids = outlineIds(definition);
  const from = ids.indexOf(questionId);
  const to = from + by;
  if (from < 0 || to < 1 || to >= ids.length) return definition;
  const moved = ids.toSpliced(from, 1).toSpliced(to, 0, questionId);
  return orderedBy(definition, moved);
}

/** A section one place up or down, with its questions. */
export function stepSection({ sections }: Definition, sectionId: string, by: 1 | -1): Definition {
  const from = sections.findIndex(({ id }) => id === sectionId);
  const section = sections[from];
  const to = from + by;
  if (!section || to < 0 || to >= sections.length) return { sections };
  return withoutBrokenBranches({ sections: sections.toSpliced(from, 1).toSpliced(to, 0, section) });
}

/** A new question after the one of this id, or first in the section of this id; at the very end where `after` is neither. */
export function insertQuestion({ sections }: Definition, { question, after }: { question: Question; after: string | null }): Definition {
  const place = after === null ? null : placeOf({ sections }, after);
  const own = sections.findIndex(({ id }) => id === after);
  const into = place?.sectionAt ?? (own >= 0 ? own : sections.length - 1);
  const at = place ? place.at + 1 : own >= 0 ? 0 : (sections[into]?.questions.length ?? 0);
  return {
    sections: sections.map((section, index) =>
      index === into ? withQuestions(section, (all) => all.toSpliced(at, 0, question)) : section,
    ),
  };
}

/** Without the question of this id, and without what followed from its answer. */
export function removeQuestion({ sections }: Definition, questionId: string): Definition {
  return withoutBrokenBranches({
    sections: sections.map((section) => withQuestions(section, (all) => all.filter(({ id }) => id !== questionId))),
  });
}

/** A new section after the one of this id, or after the one that asks the question of this id. */
export function insertSection({ sections }: Definition, { section, after }: { section: Section; after: string | null }): Definition {
  const asked = after === null ? null : placeOf({ sections }, after);
  const own = sections.findIndex(({ id }) => id === after);
  const at = asked?.sectionAt ?? (own >= 0 ? own : sections.length - 1);
  return { sections: sections.toSpliced(at + 1, 0, section) };
}

/** Without a section: its questions go to the one before it, or to the next where it was the first. The only section stays. */
export function removeSection({ sections }: Definition, sectionId: string): Definition {
  const from = sections.findIndex(({ id }) => id === sectionId);
  const removed = sections[from];
  if (!removed || sections.length < 2) return { sections };
  const rest = sections.toSpliced(from, 1);
  const into = Math.max(0, from - 1);
  const kept = rest.map((section, at) => {
    if (at !== into) return section;
    return withQuestions(section, (all) => (from === 0 ? [...removed.questions, ...all] : [...all, ...removed.questions]));
  });
  return withoutBrokenBranches({ sections: kept });
}

function withQuestions(section: Section, change: (questions: Question[]) => Question[]): Section {
  return { ...section, questions: change(section.questions) };
}
