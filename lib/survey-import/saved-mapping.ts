import type { Definition, Question } from "@/lib/questionnaires/definition";
import type { MappedQuestion, SurveyMapping } from "./schema";
import { columnOf, storedSlots } from "./stored-slots";

/** A questionnaire of the study as far as an import needs it. `headers` are those of the file that its mapping was made for. */
export type KnownQuestionnaire = {
  id: string;
  title: string;
  headers: readonly string[];
  mapping: SurveyMapping | null;
  definition: Definition;
};

const ENOUGH = 0.8;

/** The questionnaire whose questions' headers are in this file, whatever their order: four of five at least, the best of several; null: none. */
export function fittingQuestionnaire(headers: readonly string[], known: readonly KnownQuestionnaire[]): KnownQuestionnaire | null {
  const here = new Set(headers.map(plain));
  let best: { share: number; found: KnownQuestionnaire } | null = null;
  for (const found of known) {
    const wanted = questionHeaders(found);
    const share = wanted.filter((header) => here.has(plain(header))).length / Math.max(1, wanted.length);
    if (wanted.length > 0 && share >= ENOUGH && share > (best?.share ?? 0)) best = { share, found };
  }
  return best?.found ?? null;
}

function questionHeaders({ mapping, headers }: KnownQuestionnaire): string[] {
  const columns = new Set((mapping?.questions ?? []).flatMap(({ columns }) => columns));
  return (mapping?.headers ?? headers).filter((_, column) => columns.has(column));
}

function plain(header: string): string {
  return header.replace(/\s+/g, " ").trim().toLowerCase();
}

/** A mapping made for one file, for another with the same headers in any order; what names a column that is not there is left out. */
export function remapped(mapping: SurveyMapping, from: readonly string[], to: readonly string[]): SurveyMapping {
  const places = new Map(to.map((header, column) => [plain(header), column]));
  const place = (column: number): number | null => {
    const header = from[column];
    return header === undefined ? null : (places.get(plain(header)) ?? null);
  };
  const moved = <T extends { column: number }>(items: readonly T[] | undefined) =>
    items?.flatMap((item) => {
      const column = place(item.column);
      return column === null ? [] : [{ ...item, column }];
    });
  return {
    ...mapping,
    headers: [...to],
    columns: moved(mapping.columns),
    rules: moved(mapping.rules),
    keep: mapping.keep?.flatMap((column) => place(column) ?? []),
    questions: mapping.questions?.flatMap((question) => movedQuestion(question, place)),
  };
}

function movedQuestion(question: MappedQuestion, place: (column: number) => number | null): MappedQuestion[] {
  const columns = [...new Set(question.columns.flatMap((column) => place(column) ?? []))];
  const slots = (question.slots ?? []).flatMap((slot) => {
    const column = place(columnOf(slot.slot) ?? -1);
    return column === null ? [] : [{ ...slot, slot: `c${column}` }];
  });
  return columns.length === 0 ? [] : [{ ...question, columns, slots: question.slots === null ? null : slots }];
}

/** The questions of a saved mapping as the questionnaire has them today, whatever was renamed or put right since; those it has no more are left out. */
export function asDefinedNow(questions: readonly MappedQuestion[], definition: Definition): MappedQuestion[] {
  const now = new Map(definition.sections.flatMap((section) => section.questions).map((question) => [question.id, question]));
  return questions.flatMap((mapped) => {
    const question = now.get(mapped.id);
    return question ? [{ ...question, slots: mapped.slots, columns: mapped.columns }] : [];
  });
}

/**
 * What a questionnaire holds once the rows of a mapping are in it: its own questions with the slots and options that came to them, then the new ones.
 * Questions that this file does not have stay. `sectionId` is that of the section of a new questionnaire.
 */
export function definitionWith(mapping: SurveyMapping, before: Definition | null, sectionId: string): Definition {
  const mapped = new Map((mapping.questions ?? []).map((question) => [question.id, question]));
  const sections = (before?.sections ?? []).map((section) => ({
    ...section,
    questions: section.questions.map((question) => {
      const next = mapped.get(question.id);
      mapped.delete(question.id);
      return next ? joinedQuestion(question, next) : question;
    }),
  }));
  const added = [...mapped.values()].map((question) => ({ ...withoutColumns(question), slots: storedSlots(question) }));
  const last = sections.at(-1);
  if (!last || last.questions.length + added.length > 300) return { sections: [...sections, ...sectionsOf(added, sectionId)].slice(0, 60) };
  return { sections: [...sections.slice(0, -1), { ...last, questions: [...last.questions, ...added] }] };
}

/** A section holds 300 questions at most; the id of a further one differs in its last sign. */
function sectionsOf(questions: Question[], sectionId: string): Definition["sections"] {
  const parts = Math.max(1, Math.ceil(questions.length / 300));
  return Array.from({ length: parts }, (_, at) => ({
    id: at === 0 ? sectionId : `${sectionId.slice(0, 7)}${at.toString(36)}`,
    title: "",
    about: "",
    questions: questions.slice(at * 300, at * 300 + 300),
    branches: [],
  }));
}

function withoutColumns({ columns: _, ...question }: MappedQuestion): Question {
  return question;
}

function joinedQuestion(before: Question, next: MappedQuestion): Question {
  const slots = storedSlots(next);
  const here = new Set(slots.map(({ slot }) => slot));
  const more = <T extends { value: string }>(old: readonly T[], now: readonly T[]) => {
    const values = new Set(now.map(({ value }) => value));
    return [...now, ...old.filter(({ value }) => !values.has(value))];
  };
  return {
    ...withoutColumns(next),
    options: more(before.options, next.options).slice(0, 500),
    rows: more(before.rows, next.rows).slice(0, 200),
    slots: [...slots, ...(before.slots ?? []).filter(({ slot }) => !here.has(slot))].slice(0, 600),
  };
}
