import type { FieldError } from "@/lib/errors";
import type { Branch, Definition, Question, Section } from "./definition";
import type { QuestionType } from "./vocabulary";

/** Types that are answered by choosing among options. */
export const CHOICE_TYPES: readonly QuestionType[] = ["single", "multiple", "ranking"];

/** Types whose answer can lead to another section: one value, known beforehand. */
export const BRANCHING_TYPES: readonly QuestionType[] = ["single", "multiple", "recommendation", "satisfaction", "agreement", "scale"];

/** Every question, in the order it is asked. */
export function questionsOf(definition: Definition): Question[] {
  return definition.sections.flatMap(({ questions }) => questions);
}

/**
 * What keeps a definition from being one: ids that stand twice, choices without options, a scale without ends, a branch that leads backwards, nowhere,
 * or from an answer that cannot be given. Paths are those of the definition ("sections.0.questions.2.options"); empty where all is well.
 */
export function definitionErrors(definition: Definition): FieldError[] {
  return [...repeatedIds(definition), ...questionErrors(definition), ...branchErrors(definition)];
}

function repeatedIds({ sections }: Definition): FieldError[] {
  const seen = new Set<string>();
  const errors: FieldError[] = [];
  const take = (id: string, path: string) => {
    if (seen.has(id)) errors.push({ path, message: `The id ${id} stands twice. Each question and section needs its own.` });
    seen.add(id);
  };
  for (const [at, section] of sections.entries()) {
    take(section.id, `sections.${at}.id`);
    for (const [index, { id }] of section.questions.entries()) take(id, `sections.${at}.questions.${index}.id`);
  }
  return errors;
}

function questionErrors({ sections }: Definition): FieldError[] {
  return sections.flatMap(({ questions }, at) =>
    questions.flatMap((question, index) => {
      const path = `sections.${at}.questions.${index}`;
      return shapeErrors(question).map(({ path: part, message }) => ({
        path: `${path}.${part}`,
        message: `${named(question)} ${message}`,
      }));
    }),
  );
}

function named({ text }: Question): string {
  return `“${text.length > 60 ? `${text.slice(0, 59)}…` : text}”`;
}

function shapeErrors(question: Question): FieldError[] {
  const { type, options, rows, scale } = question;
  const errors: FieldError[] = [];
  const add = (path: string, message: string) => errors.push({ path, message });
  if (CHOICE_TYPES.includes(type) && options.length === 0) add("options", "has no options to choose from. Add at least one.");
  if (type === "matrix" && options.length === 0) add("options", "has no columns to choose from. Add at least one.");
  if (type === "matrix" && rows.length === 0) add("rows", "has no rows. Add at least one.");
  if (type === "scale" && scale === null) add("scale", "has no scale. Say where it begins and ends.");
  if (scale !== null && scale.min >= scale.max)
    add("scale", `has a scale from ${scale.min} to ${scale.max}: it must end above its beginning.`);
  const twice = repeated(options.map(({ value }) => value)) ?? repeated(rows.map(({ value }) => value));
  if (twice !== undefined) add("options", `offers “${twice}” twice. Name each once.`);
  return errors;
}

function repeated(values: readonly string[]): string | undefined {
  return values.find((value, at) => values.indexOf(value) !== at);
}

function branchErrors({ sections }: Definition): FieldError[] {
  return sections.flatMap((section, at) =>
    section.branches.flatMap((branch, index) => {
      const message = branchError({ sections, at, branch });
      return message === null ? [] : [{ path: `sections.${at}.branches.${index}`, message: `${sectionName(section, at)}: ${message}` }];
    }),
  );
}

/** How a section is called where it is spoken of: its title, else its number. */
export function sectionName({ title }: Section, at: number): string {
  return title === "" ? `Section ${at + 1}` : `“${title}”`;
}

/** Why a branch of the section at this place cannot be followed, in words; null where it can. */
export function branchError({ sections, at, branch }: { sections: readonly Section[]; at: number; branch: Branch }): string | null {
  const asked = sections.slice(0, at + 1).flatMap(({ questions }) => questions);
  const question = asked.find(({ id }) => id === branch.questionId);
  if (!question) return "its branch asks for a question that is not asked before it ends. Choose one of this section or an earlier one.";
  if (!BRANCHING_TYPES.includes(question.type))
    return `no branch can follow from ${named(question)}: its answers are not known beforehand.`;
  const known = branchValues(question);
  const unknown = branch.is.find((value) => !known.includes(value));
  if (unknown !== undefined) return `${named(question)} cannot be answered by “${unknown}”, so nothing can follow from it.`;
  if (branch.goTo === "end") return null;
  const target = sections.findIndex(({ id }) => id === branch.goTo);
  if (target < 0) return "its branch leads to a section that is not there.";
  return target > at ? null : "a branch can only lead forward, so that nobody is asked in a circle.";
}

const FIXED_SCALES: Partial<Record<QuestionType, { min: number; max: number }>> = {
  recommendation: { min: 0, max: 10 },
  satisfaction: { min: 1, max: 5 },
  agreement: { min: 1, max: 7 },
};

/** Where a question's numbers begin and end: the fixed range of its type, else its own; null where it has none. */
export function scaleRange({ type, scale }: Pick<Question, "type" | "scale">): { min: number; max: number } | null {
  return FIXED_SCALES[type] ?? scale;
}

/** The answers that a branch can follow from: the values of the options, or the numbers of the scale as text. */
export function branchValues(question: Question): string[] {
  if (question.options.length > 0) return question.options.map(({ value }) => value);
  const range = scaleRange(question);
  return range === null ? [] : Array.from({ length: range.max - range.min + 1 }, (_, at) => String(range.min + at));
}
