import { readDefinitionCells } from "@/lib/export/answers/definition-cells";
import { splitChoices } from "@/lib/export/answers/join-choices";
import { type AnswerColumn, answerLayout, DEFINITION_HEADER, FIELD_PREFIX, labelsOf, type Meta } from "@/lib/export/answers/layout";
import type { Question, QuestionSlot } from "@/lib/questionnaires/definition";
import { AS_LIST } from "@/lib/questionnaires/split-cell";
import { foldedHeader } from "@/lib/survey-import/clean-header";
import type { ColumnRole, MappedQuestion, SurveyMapping } from "@/lib/survey-import/schema";
import type { Opened } from "./tool";

/** Links, zones and codes of participants are of the study that the file came from. */
const META_ROLES: Record<Meta, ColumnRole> = {
  code: "key",
  link: "ignore",
  persona: "persona",
  audience: "audience",
  role: "role",
  account: "account",
  step: "stage",
  wave: "wave",
  participant: "ignore",
  status: "status",
  startedAt: "started",
  submittedAt: "submitted",
  zone: "ignore",
  language: "language",
  seconds: "seconds",
};

/** What a column of our own export is, where the questions are not in the file any more. */
export function roleByHeader(header: string): ColumnRole | null {
  if (header.startsWith(FIELD_PREFIX)) return "field";
  if (header === DEFINITION_HEADER || / · (?:codes|points|stages)$/.test(header)) return "ignore";
  const meta = answerLayout({ sections: [] }, []).find((column) => column.header === header);
  return meta?.kind === "meta" ? META_ROLES[meta.meta] : null;
}

/** How our own export is laid out, by the questions it carries; null where they are missing, or its columns were changed. */
export function layoutIn({ head }: Opened): { title: string; layout: AnswerColumn[] } | null {
  const [headers = [], ...rows] = head.rows;
  const at = headers.lastIndexOf(DEFINITION_HEADER);
  const filed = at < 0 ? null : readDefinitionCells(rows.map((cells) => cells[at] ?? ""));
  if (!filed) return null;
  const fields = headers.filter((header) => header.startsWith(FIELD_PREFIX)).map((header) => header.slice(FIELD_PREFIX.length));
  const layout = answerLayout(filed.definition, fields);
  const same =
    layout.length === headers.length && layout.every(({ header }, column) => foldedHeader(header) === foldedHeader(headers[column] ?? ""));
  return same ? { title: filed.title, layout } : null;
}

/** How each column of our own export is read: as it was asked, with labels in place of values. */
export function mappingOf({ title, layout }: { title: string; layout: readonly AnswerColumn[] }): SurveyMapping {
  const columns = layout.map((column, at) => ({ column: at, role: roleOf(column) }));
  const byQuestion = new Map<Question, { column: number; slot: QuestionSlot | null; role: QuestionSlot["role"] }[]>();
  layout.forEach((column, at) => {
    if (column.kind !== "answer" && column.kind !== "words") return;
    const slot = column.kind === "answer" ? column.row : column.slot;
    const parts = byQuestion.get(column.question) ?? [];
    byQuestion.set(column.question, [...parts, { column: at, slot, role: slot?.role ?? "answer" }]);
  });
  const questions = [...byQuestion].map(([question, parts]): MappedQuestion => {
    const slots = parts.map(({ column, slot, role }) => ({ slot: `c${column}`, role, ...valueIn(question, slot) }));
    return { ...asLabels(question), slots, columns: parts.map(({ column }) => column) };
  });
  return { title, columns, questions };
}

function roleOf(column: AnswerColumn): ColumnRole {
  if (column.kind === "meta") return META_ROLES[column.meta];
  if (column.kind === "field") return "field";
  return column.kind === "answer" || column.kind === "words" ? "question" : "ignore";
}

function valueIn({ rows }: Question, slot: QuestionSlot | null): { value?: string } {
  if (!slot?.value) return {};
  return { value: slot.role === "row" ? (labelsOf(rows).get(slot.value) ?? slot.value) : slot.value };
}

/** The file holds labels: they are what the cells keep. */
function asLabels(question: Question): Question {
  const several = question.type === "multiple" || question.type === "ranking";
  const [options, rows] = [labelsOf(question.options), labelsOf(question.rows)];
  return {
    ...question,
    options: question.options.map((option) => ({ ...option, ...asLabel(options.get(option.value) ?? option.value), gives: null })),
    rows: question.rows.map(({ value }) => asLabel(rows.get(value) ?? value)),
    gives: null,
    joined: several ? AS_LIST : null,
  };
}

function asLabel(label: string): { value: string; label: string } {
  return { value: label, label };
}

/** Cells of several choices as the lists they are kept as; all others as they stand. */
export function readChoices(layout: readonly AnswerColumn[]): (cells: string[]) => string[] {
  const several = layout.flatMap((column, at) =>
    column.kind === "answer" && (column.question.type === "multiple" || column.question.type === "ranking") ? [at] : [],
  );
  return (cells) => {
    for (const at of several) if (cells[at]) cells[at] = JSON.stringify(splitChoices(cells[at] ?? ""));
    return cells;
  };
}
