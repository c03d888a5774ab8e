import type { StudyJourney } from "@/lib/journey/study-journey";
import { RESPONDENT_FIELDS, type RespondentField } from "@/lib/questionnaires/vocabulary";
import type { SheetProfile } from "./columns/profile";
import type { PlannedResponse } from "./planned";
import { readRows } from "./rows/read-rows";
import { respondentValue } from "./rows/respondent";
import type { SurveyPreview } from "./schema";
import type { SurveySheet } from "./sheet";

type Counted = Pick<SurveyPreview, "complete" | "partial" | "firstDay" | "lastDay" | "zone" | "classified" | "questions">;
type CountOf = {
  sheet: SurveySheet;
  preview: SurveyPreview;
  profile: SheetProfile;
  existing: { personas: readonly { id: string; name: string }[]; journey?: StudyJourney | undefined };
};

const MOST_VALUES = 200;

/** Counts, by reading every row as it will be stored: complete and partial ones, first and last day, who answered each question, what rows say of people. */
export function countRows({ sheet, preview, profile, existing }: CountOf): Counted {
  const answered = preview.questions.map(() => 0);
  const ids = preview.questions.map(({ question }) => question.id);
  const placeOf = new Map(ids.map((id, at) => [id, at]));
  const classified = new Map<string, SurveyPreview["classified"][number]>();
  const unread = unreadCells(preview, { profile, journey: existing.journey }).slice(0, MOST_VALUES);
  let [complete, partial] = [0, 0];
  let { zone } = preview;
  let [firstDay, lastDay]: [string | null, string | null] = [null, null];
  for (const row of readRows({ sheet, preview, journey: existing.journey })) {
    if ("outcome" in row) continue;
    if (row.status === "complete") complete += 1;
    else partial += 1;
    zone ??= row.zone;
    const day = (row.submittedAt ?? row.startedAt)?.slice(0, 10) ?? null;
    if (day !== null && (firstDay === null || day < firstDay)) firstDay = day;
    if (day !== null && (lastDay === null || day > lastDay)) lastDay = day;
    countAnswers(row, placeOf, answered);
    countPeople(row, classified, existing.personas);
  }
  return {
    complete,
    partial,
    firstDay,
    lastDay,
    zone,
    classified: [...classified.values(), ...unread],
    questions: preview.questions.map((question, at) => ({ ...question, answered: answered[at] ?? 0 })),
  };
}

function countAnswers({ cells }: PlannedResponse, placeOf: ReadonlyMap<string, number>, answered: number[]): void {
  const here = new Set<number>();
  for (const slot in cells) here.add(placeOf.get(slot.slice(0, 8)) ?? -1);
  for (const at of here) if (at >= 0) answered[at] = (answered[at] ?? 0) + 1;
}

const FIELD_OF: [RespondentField, (row: PlannedResponse) => string | null][] = [
  ["persona", ({ persona }) => persona],
  ["audience", ({ audience }) => audience],
  ["role", ({ role }) => role],
  ["account", ({ account }) => account],
  ["plan", ({ plan }) => plan],
  ["stage", ({ step }) => step],
  ["wave", ({ wave }) => wave],
];

function countPeople(
  row: PlannedResponse,
  counts: Map<string, SurveyPreview["classified"][number]>,
  personas: readonly { id: string; name: string }[],
): void {
  for (const [field, read] of FIELD_OF) {
    const value = read(row);
    if (value === null) continue;
    const key = `${field}\u0000${value}`;
    const entry = counts.get(key);
    if (entry) entry.rows += 1;
    else if (counts.size < MOST_VALUES) counts.set(key, { field, value: nameOf(field, value, personas), rows: 1 });
  }
}

function nameOf(field: RespondentField, value: string, personas: readonly { id: string; name: string }[]): string {
  return field === "persona" ? (personas.find(({ id }) => id === value)?.name ?? value) : value;
}

/** Cells of columns for an audience, a role or a stage that name none, with their rows: left empty unless a rule says what they are. */
function unreadCells(
  { mapping }: SurveyPreview,
  { profile, journey }: { profile: SheetProfile; journey: StudyJourney | undefined },
): SurveyPreview["classified"] {
  return (mapping.columns ?? []).flatMap(({ column, role }) => {
    const field = RESPONDENT_FIELDS.find((one) => one === role);
    const values = profile.columns.find((one) => one.column === column)?.values;
    if (!field || !values) return [];
    const ruled = new Set((mapping.rules ?? []).filter((rule) => rule.column === column && rule.field === field).flatMap(({ is }) => is));
    return [...values].flatMap(([cell, rows]) => {
      const unread = respondentValue({ field, cell, journey }) === null && !ruled.has(cell);
      return unread ? [{ field, value: "", rows, cell: cell.slice(0, 200), column }] : [];
    });
  });
}
