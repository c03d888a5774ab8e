import type { QuestionType } from "@/lib/questionnaires/vocabulary";
import type { ColumnRole, MappedQuestion, MappingRule, SurveyMapping } from "./schema";
import { columnOf } from "./stored-slots";

const OPEN: readonly QuestionType[] = ["short-text", "long-text"];

/** A question of a mapping changed by hand. Another type, joiner or set of columns leaves options, rows, scale and score to be found anew. */
export function withQuestion(mapping: SurveyMapping, id: string, patch: Partial<MappedQuestion>): SurveyMapping {
  return {
    ...mapping,
    questions: mapping.questions?.map((question) => {
      if (question.id !== id) return question;
      const isRead = "type" in patch || "joined" in patch || "columns" in patch;
      return { ...question, ...(isRead && toFindAnew(question, patch)), ...patch };
    }),
  };
}

function toFindAnew(question: MappedQuestion, patch: Partial<MappedQuestion>): Partial<MappedQuestion> {
  const isSameColumns = !("columns" in patch) && question.columns.length === 1;
  return {
    options: [],
    rows: [],
    scale: null,
    metric: null,
    writeIn: "type" in patch ? null : question.writeIn,
    joined: null,
    gives: null,
    slots: isSameColumns ? (question.slots?.filter(({ role }) => role === "answer") ?? null) : null,
  };
}

/** A column with another role; it leaves its question where it is no answer any more, and a question without columns goes. */
export function withRole(mapping: SurveyMapping, column: number, role: ColumnRole): SurveyMapping {
  const columns = [...(mapping.columns ?? []).filter((one) => one.column !== column), { column, role }];
  return {
    ...mapping,
    columns: columns.sort((a, b) => a.column - b.column),
    questions: role === "question" ? mapping.questions : mapping.questions?.flatMap((question) => without(question, column)),
  };
}

function without(question: MappedQuestion, column: number): MappedQuestion[] {
  if (!question.columns.includes(column)) return [question];
  const columns = question.columns.filter((one) => one !== column);
  const gone = question.slots?.find(({ slot }) => columnOf(slot) === column)?.value;
  const kept = <T extends { value: string }>(items: T[], isGone: boolean) => (isGone ? items.filter(({ value }) => value !== gone) : items);
  if (columns.length === 0) return [];
  return [
    {
      ...question,
      columns,
      slots: question.slots?.filter(({ slot }) => columnOf(slot) !== column) ?? null,
      options: kept(question.options, question.type === "multiple" && question.joined === null),
      rows: kept(question.rows, question.type === "matrix"),
    },
  ];
}

/**
 * Two questions as one: words beside a choice become its own words, open answers several of one question, anything else the rows of a matrix (another
 * type can be chosen then). The one that stands first keeps its id and its text.
 */
export function withMerged(mapping: SurveyMapping, id: string, intoId: string): SurveyMapping {
  const from = mapping.questions?.find((question) => question.id === id);
  const into = mapping.questions?.find((question) => question.id === intoId);
  if (!from || !into) return mapping;
  const merged = mergedOf(into, from);
  return { ...mapping, questions: mapping.questions?.flatMap((one) => (one.id === id ? [] : one.id === intoId ? [merged] : [one])) };
}

function mergedOf(into: MappedQuestion, from: MappedQuestion): MappedQuestion {
  const columns = [...into.columns, ...from.columns];
  const isWords = OPEN.includes(from.type) && !OPEN.includes(into.type);
  if (isWords && into.slots) {
    const label = into.writeIn ?? "Other";
    const own = from.columns.map((column) => ({ slot: `c${column}`, role: "write-in" as const }));
    return { ...into, columns, writeIn: label, slots: [...into.slots.filter(({ role }) => role !== "write-in"), ...own] };
  }
  const type = OPEN.includes(into.type) ? into.type : into.type === "multiple" && into.joined === null ? "multiple" : "matrix";
  return {
    ...into,
    type,
    columns,
    options: [],
    rows: [],
    scale: null,
    metric: null,
    writeIn: null,
    joined: null,
    gives: null,
    slots: null,
  };
}

/** A question of several columns as one question for each; `headers` of the file's columns, `newId` gives the new ones theirs. */
export function withSplit(
  mapping: SurveyMapping,
  id: string,
  given: { headers: ReadonlyMap<number, string>; newId: () => string },
): SurveyMapping {
  return {
    ...mapping,
    questions: mapping.questions?.flatMap((question) => {
      if (question.id !== id || question.columns.length < 2) return [question];
      return question.columns.map((column, at) =>
        part(question, column, { id: at === 0 ? id : given.newId(), header: given.headers.get(column) }),
      );
    }),
  };
}

function part(question: MappedQuestion, column: number, { id, header }: { id: string; header: string | undefined }): MappedQuestion {
  const isWords = question.slots?.some(({ slot, role }) => columnOf(slot) === column && (role === "write-in" || role === "comment"));
  const isScale =
    question.type === "matrix" && (question.scale !== null || question.options.some(({ number }) => typeof number === "number"));
  const type = isWords ? "long-text" : OPEN.includes(question.type) ? question.type : isScale ? "scale" : "single";
  return {
    ...question,
    id,
    type,
    text: header?.trim().slice(0, 2000) || question.text,
    columns: [column],
    options: [],
    rows: [],
    scale: null,
    metric: null,
    writeIn: null,
    joined: null,
    gives: null,
    slots: null,
  };
}

/** A rule more; of two that say the same field of the same column, one rule with all its cells where they give the same. */
export function withRule(mapping: SurveyMapping, rule: MappingRule): SurveyMapping {
  const cells = new Set(rule.is);
  const others = (mapping.rules ?? []).flatMap((one) => {
    if (one.column !== rule.column || one.field !== rule.field) return [one];
    const is = one.is.filter((cell) => !cells.has(cell));
    return is.length === 0 ? [] : [{ ...one, is }];
  });
  const same = others.find((one) => one.column === rule.column && one.field === rule.field && one.value === rule.value);
  if (!same) return { ...mapping, rules: [...others, rule] };
  return { ...mapping, rules: others.map((one) => (one === same ? { ...one, is: [...one.is, ...rule.is] } : one)) };
}

/** The rules without the one in this place. */
export function withoutRule(mapping: SurveyMapping, at: number): SurveyMapping {
  return { ...mapping, rules: mapping.rules?.filter((_, place) => place !== at) };
}

/** A personal column that is kept all the same, or left out again. */
export function withKept(mapping: SurveyMapping, column: number, isKept: boolean): SurveyMapping {
  const others = (mapping.keep ?? []).filter((one) => one !== column);
  return { ...mapping, keep: isKept ? [...others, column] : others };
}
