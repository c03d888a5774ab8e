import type { Audience } from "@/lib/participants/vocabulary";
import type { Definition, Question, QuestionOption, Section } from "@/lib/questionnaires/definition";

/** Stands for the product's name in every text of a template. */
export const PRODUCT = "{product}";

/** A questionnaire that somebody answers, or the guide of a conversation, which somebody leads. */
export type TemplateKind = "questionnaire" | "guide";

/**
 * A questionnaire or interview guide to start from: our own words around the standard question, with scales, scoring, and the journey step and code
 * family of each question built in. Ids are its own and made anew in each study.
 */
export type Template = {
  slug: string;
  kind: TemplateKind;
  name: string;
  /** what one learns from it, in a sentence */
  measures: string;
  /** about how long it takes the one who answers */
  minutes: number;
  /** whom it is for; asking others is warned of, not refused */
  audiences: readonly Audience[];
  /** who to ask and when, in a sentence */
  when: string;
  /** where the standard wording comes from */
  source: string;
  /** what the law asks to be said beside it */
  notice: string | null;
  title: string;
  purpose: string;
  kept: string;
  thanks: string;
  definition: Definition;
};

type Told = Pick<Question, "id" | "type" | "text"> & Partial<Question>;

/** A question of a template: what is not told has its plainest value. */
export function ask(told: Told): Question {
  return {
    help: "",
    required: false,
    options: [],
    rows: [],
    writeIn: null,
    scale: null,
    metric: null,
    part: null,
    purpose: null,
    step: null,
    family: null,
    gives: null,
    joined: told.type === "multiple" || told.type === "ranking" ? "list" : null,
    slots: null,
    ...told,
  };
}

/** A section of a template. */
export function part(id: string, title: string, questions: Question[], more: Partial<Pick<Section, "about" | "branches">> = {}): Section {
  return { id, title, about: more.about ?? "", questions, branches: more.branches ?? [] };
}

/** Options that mean what they say. */
export function options(...labels: string[]): QuestionOption[] {
  return labels.map((label) => ({ value: label, label }));
}

/** What is said to be kept, unless a template says otherwise. */
export const USUALLY_KEPT = "Your answers, under a number. Your name and address only if you leave them.";
