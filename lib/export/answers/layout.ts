import type { Definition, Question, QuestionSlot } from "@/lib/questionnaires/definition";
import { slotsOf, textSlots } from "@/lib/questionnaires/slots";

/** What an export of answers says of each reply before its answers, in this order. */
export const META_COLUMNS = [
  { meta: "code", header: "Verbatim response" },
  { meta: "link", header: "Link" },
  { meta: "persona", header: "Persona" },
  { meta: "audience", header: "Audience" },
  { meta: "role", header: "Role" },
  { meta: "account", header: "Account" },
  { meta: "step", header: "Stage" },
  { meta: "wave", header: "Wave" },
  { meta: "participant", header: "Participant" },
  { meta: "status", header: "Status" },
  { meta: "startedAt", header: "Started" },
  { meta: "submittedAt", header: "Submitted" },
  { meta: "zone", header: "Time zone" },
  { meta: "language", header: "Language" },
  { meta: "seconds", header: "Seconds" },
] as const;
export type Meta = (typeof META_COLUMNS)[number]["meta"];

export const FIELD_PREFIX = "Field: ";
/** The last column: the questions themselves, so that the file is read back as it was asked. */
export const DEFINITION_HEADER = "Questions, for reading this file back";
const CODED = ["codes", "points", "stages"] as const;

/** A column of an export of answers. `answer`: what was chosen, or the number, or the day; of a matrix in one row. `words`: an open answer; `coded`: what it was coded with. */
export type AnswerColumn =
  | { kind: "meta"; header: string; meta: Meta }
  | { kind: "field"; header: string; field: string }
  | { kind: "answer"; header: string; question: Question; row: QuestionSlot | null }
  | { kind: "words"; header: string; question: Question; slot: QuestionSlot }
  | { kind: "coded"; header: string; about: (typeof CODED)[number]; question: Question; slot: QuestionSlot }
  | { kind: "definition"; header: string };

/** The columns of an export of answers, the same for the same questions and fields. Addresses stay apart from answers, so a question for one has no column. */
export function answerLayout({ sections }: Definition, fields: readonly string[]): AnswerColumn[] {
  const columns: AnswerColumn[] = [
    ...META_COLUMNS.map(({ meta, header }): AnswerColumn => ({ kind: "meta", header, meta })),
    ...fields.map((field): AnswerColumn => ({ kind: "field", header: `${FIELD_PREFIX}${field}`, field })),
    ...sections.flatMap(({ questions }) => questions.flatMap(columnsOf)),
  ];
  return [...columns, { kind: "definition", header: DEFINITION_HEADER }];
}

function columnsOf(question: Question): AnswerColumn[] {
  if (question.type === "email") return [];
  const words = textSlots(question);
  return [...closedColumns(question), ...words.flatMap((slot, at) => wordColumns(question, slot, at))];
}

function closedColumns(question: Question): AnswerColumn[] {
  const { text: header, type } = question;
  if (type === "short-text" || type === "long-text") return [];
  if (type !== "matrix") return [{ kind: "answer", header, question, row: null }];
  return slotsOf(question)
    .filter(({ role }) => role === "row")
    .map((row) => ({ kind: "answer", header: `${header} [${rowLabel(question, row)}]`, question, row }));
}

function wordColumns(question: Question, slot: QuestionSlot, at: number): AnswerColumn[] {
  const header = headerOfWords(question, slot, at);
  return [
    { kind: "words", header, question, slot },
    ...CODED.map((about): AnswerColumn => ({ kind: "coded", header: `${header} · ${about}`, about, question, slot })),
  ];
}

function headerOfWords({ text, writeIn }: Question, { role, value }: QuestionSlot, at: number): string {
  if (role === "write-in") return `${text} · ${writeIn ?? value ?? "own words"}`;
  if (role === "comment") return `${text} · comment`;
  return at === 0 ? text : `${text} (${at + 1})`;
}

function rowLabel({ rows }: Question, { value, slot }: QuestionSlot): string {
  return rows.find((row) => row.value === value)?.label ?? value ?? slot;
}

/** The label of each option by its value; two of the same name are numbered, so that a file can be read back. */
export function labelsOf(options: readonly { value: string; label: string }[]): Map<string, string> {
  const seen = new Set<string>();
  return new Map(
    options.map(({ value, label }) => {
      let free = label;
      for (let number = 2; seen.has(free); number += 1) free = `${label} (${number})`;
      seen.add(free);
      return [value, free];
    }),
  );
}
