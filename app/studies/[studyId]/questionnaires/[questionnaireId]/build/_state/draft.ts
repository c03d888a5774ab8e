import type { Definition, Intro, Question, Section } from "@/lib/questionnaires/definition";
import { storableDefinition } from "@/lib/questionnaires/edit/storable";
import type { Questionnaire, QuestionnairePatch } from "@/lib/questionnaires/schema";

/** What the builder changes. */
export type Draft = Pick<Questionnaire, "title" | "definition" | "intro" | "thanks" | "audience" | "personaId" | "wave" | "language">;

export function draftOf({ title, definition, intro, thanks, audience, personaId, wave, language }: Questionnaire): Draft {
  return { title, definition, intro, thanks, audience, personaId, wave, language };
}

/** The parts of a draft that differ from what was saved last, in the form in which they can be stored. */
export function changedParts(draft: Draft, saved: Draft): QuestionnairePatch {
  return {
    ...(draft.title !== saved.title && { title: draft.title.trim() || "Untitled questionnaire" }),
    ...(draft.definition !== saved.definition && { definition: storableDefinition(draft.definition) }),
    ...(draft.intro !== saved.intro && { intro: trimmed(draft.intro) }),
    ...(draft.thanks !== saved.thanks && { thanks: draft.thanks.trim() }),
    ...(draft.audience !== saved.audience && { audience: draft.audience }),
    ...(draft.personaId !== saved.personaId && { personaId: draft.personaId }),
    ...(draft.wave !== saved.wave && { wave: draft.wave?.trim() || null }),
    ...(draft.language !== saved.language && { language: draft.language }),
  };
}

function trimmed({ asker, purpose, minutes, kept, contact }: Intro): Intro {
  return { asker: asker.trim(), purpose: purpose.trim(), minutes, kept: kept.trim(), contact: contact.trim() };
}

/** What is open in the builder: the introduction, the thanks, a section or a question. */
export type Chosen =
  | { kind: "intro" }
  | { kind: "thanks" }
  | { kind: "section"; section: Section; sectionAt: number }
  | { kind: "question"; question: Question; number: number; sectionAt: number };

export const INTRO = "intro";
export const THANKS = "thanks";

/** What an id in the address stands for; the first question, else the introduction, where it stands for nothing. */
export function chosenOf(definition: Definition, id: string | null): Chosen {
  if (id === INTRO) return { kind: "intro" };
  if (id === THANKS) return { kind: "thanks" };
  return find(definition, id) ?? first(definition) ?? { kind: "intro" };
}

function find({ sections }: Definition, id: string | null): Chosen | null {
  let number = 0;
  for (const [sectionAt, section] of sections.entries()) {
    if (section.id === id) return { kind: "section", section, sectionAt };
    for (const question of section.questions) {
      number += 1;
      if (question.id === id) return { kind: "question", question, number, sectionAt };
    }
  }
  return null;
}

function first(definition: Definition): Chosen | null {
  const question = definition.sections.flatMap(({ questions }) => questions)[0];
  return question ? find(definition, question.id) : null;
}

/** The id under which what is open stands in the outline and in the address. */
export function idOf(chosen: Chosen): string {
  if (chosen.kind === "question") return chosen.question.id;
  return chosen.kind === "section" ? chosen.section.id : chosen.kind;
}
