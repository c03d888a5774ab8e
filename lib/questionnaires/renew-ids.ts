import type { Branch, Definition, Question, Section } from "./definition";

const ID_LENGTH = 8;

/**
 * The same definition under other ids: `nextId` gives the new one of each question and section that `isTaken` (all of them, unless said otherwise).
 * Branches and slots follow their question; everything else stays as it was.
 */
export function renewIds(definition: Definition, nextId: () => string, isTaken: (id: string) => boolean = () => true): Definition {
  const renewed = new Map<string, string>();
  for (const { id, questions } of definition.sections) {
    for (const old of [id, ...questions.map((question) => question.id)]) {
      if (isTaken(old) && !renewed.has(old)) renewed.set(old, nextId());
    }
  }
  const to = (id: string) => renewed.get(id) ?? id;
  return { sections: definition.sections.map((section) => renewSection(section, to)) };
}

function renewSection(section: Section, to: (id: string) => string): Section {
  return {
    ...section,
    id: to(section.id),
    questions: section.questions.map((question) => renewQuestion(question, to)),
    branches: section.branches.map((branch) => renewBranch(branch, to)),
  };
}

function renewQuestion(question: Question, to: (id: string) => string): Question {
  const slots = question.slots?.map((slot) => ({ ...slot, slot: `${to(question.id)}${slot.slot.slice(ID_LENGTH)}` })) ?? null;
  return { ...question, id: to(question.id), slots };
}

function renewBranch({ questionId, is, goTo }: Branch, to: (id: string) => string): Branch {
  return { questionId: to(questionId), is, goTo: goTo === "end" ? goTo : to(goTo) };
}
