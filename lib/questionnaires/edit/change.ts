import { asAsked } from "@/lib/questionnaires/as-asked";
import { CHOICE_TYPES } from "@/lib/questionnaires/check-definition";
import type { Definition, Question, QuestionOption, Section } from "@/lib/questionnaires/definition";
import { METRIC_TYPES } from "@/lib/questionnaires/names";
import { ask } from "@/lib/questionnaires/templates/template";
import type { QuestionType } from "@/lib/questionnaires/vocabulary";
import { renameAnswer, withoutBrokenBranches } from "./branches";

const named = (...labels: string[]) => labels.map((label) => ({ value: label, label }));
const NEW_OPTIONS = named("Option 1", "Option 2");
const NEW_COLUMNS = named("Column 1", "Column 2");
const NEW_ROWS = named("Row 1", "Row 2");
const NEW_SCALE = { min: 1, max: 5, minLabel: "", maxLabel: "", lowIsGood: false };

/** A question with nothing told yet but its type, with what this type cannot do without. */
export function newQuestion(id: string, type: QuestionType): Question {
  return withNeeds(ask({ id, type, text: "New question" }));
}

/** The question under another type: what both can hold stays, what the new one needs is there, a score that it cannot give is let go. */
export function retyped(question: Question, type: QuestionType): Question {
  const fits = question.metric !== null && METRIC_TYPES[question.metric].includes(type);
  const ends = question.type === type ? question.scale : null;
  return withNeeds({ ...question, type, metric: fits ? question.metric : null, scale: ends });
}

function withNeeds(question: Question): Question {
  const { type, options, rows, scale } = question;
  const chooses = CHOICE_TYPES.includes(type) || type === "matrix";
  const first = type === "matrix" ? NEW_COLUMNS : NEW_OPTIONS;
  return asAsked({
    ...question,
    options: chooses ? (options.length > 0 ? options : first) : [],
    rows: type === "matrix" && rows.length === 0 ? NEW_ROWS : rows,
    scale: type === "scale" ? (scale ?? NEW_SCALE) : scale,
    purpose: type === "email" ? (question.purpose ?? "follow-up") : question.purpose,
  });
}

/** A question changed where it stands; branches that can no longer be followed go. */
export function changeQuestion({ sections }: Definition, id: string, change: (question: Question) => Question): Definition {
  const changed = sections.map((section) =>
    section.questions.some((question) => question.id === id)
      ? { ...section, questions: section.questions.map((question) => (question.id === id ? change(question) : question)) }
      : section,
  );
  return withoutBrokenBranches({ sections: changed });
}

/** A section's title, words or branches changed. */
export function changeSection({ sections }: Definition, id: string, patch: Partial<Omit<Section, "id" | "questions">>): Definition {
  return { sections: sections.map((section) => (section.id === id ? { ...section, ...patch } : section)) };
}

/**
 * An option's new words. What is stored of it follows them while nobody has answered, unless it stands for something (a feeling, a number, a field);
 * once there are answers it stays, so that they are read as before. Branches follow.
 */
export function relabelOption(
  definition: Definition,
  { questionId, at, label, answered }: { questionId: string; at: number; label: string; answered: boolean },
): Definition {
  const question = definition.sections.flatMap(({ questions }) => questions).find(({ id }) => id === questionId);
  const option = question?.options[at];
  if (!question || !option) return definition;
  const value = valueFor(question.options, { option, at, label: label.trim(), answered });
  const renamed = value === option.value ? definition : renameAnswer(definition, { questionId, from: option.value, to: value });
  return changeQuestion(renamed, questionId, (asked) => ({ ...asked, options: asked.options.with(at, { ...option, label, value }) }));
}

type Relabelled = { option: QuestionOption; at: number; label: string; answered: boolean };

function valueFor(options: readonly QuestionOption[], { option, at, label, answered }: Relabelled): string {
  const means = option.feeling ?? option.gives ?? option.number ?? null;
  const taken = options.some(({ value }, index) => index !== at && value === label);
  return answered || means !== null || label === "" || taken ? option.value : label;
}

/** Lines pasted or typed as options, rows or columns: one each, without numbering, bullets or blanks, and none that stands there already. */
export function linesAsOptions(text: string, standing: readonly { value: string }[]): { value: string; label: string }[] {
  const taken = new Set(standing.map(({ value }) => value));
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, "").trim());
  return lines.flatMap((label) => {
    if (label === "" || taken.has(label)) return [];
    taken.add(label);
    return [{ value: label.slice(0, 500), label: label.slice(0, 500) }];
  });
}

/** The next option's name that none of these has: "Option 3". */
export function freshOption(standing: readonly { value: string; label: string }[], word = "Option"): { value: string; label: string } {
  const taken = new Set(standing.flatMap(({ value, label }) => [value, label]));
  let number = standing.length + 1;
  while (taken.has(`${word} ${number}`)) number += 1;
  return { value: `${word} ${number}`, label: `${word} ${number}` };
}
