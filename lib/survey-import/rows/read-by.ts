import { headerKeys } from "@/lib/survey-import/columns/headers";
import type { SurveyMapping } from "@/lib/survey-import/schema";
import type { SurveySheet } from "@/lib/survey-import/sheet";
import { storedSlots } from "@/lib/survey-import/stored-slots";

/** A column that is kept beside the answers, and the name it is kept under. */
export type KeptField = { column: number; name: string };

/** The columns of an export that are kept beside the answers: its fields, and personal ones that somebody said to keep. */
export function keptFields(sheet: Pick<SurveySheet, "columns">, { columns = [], keep = [] }: SurveyMapping): KeptField[] {
  const names = headerKeys(sheet.columns);
  const withRole = (wanted: "field" | "personal") => columns.flatMap(({ column, role }) => (role === wanted ? [column] : []));
  const personal = new Set(withRole("personal"));
  return [...withRole("field"), ...keep.filter((column) => personal.has(column))].map((column) => ({
    column,
    name: names[column]?.slice(0, 200) || `Column ${column + 1}`,
  }));
}

/** What an export has columns for: slots of answers, names of fields, and whether it tells complete replies from partial ones. */
export type ReadBy = { slots: string[]; fields: string[]; status: boolean };

/** What an export says anything about under its mapping: a narrower one of the same survey leaves the rest of a reply as it is. */
export function readBy(sheet: Pick<SurveySheet, "columns">, mapping: SurveyMapping): ReadBy {
  return {
    slots: (mapping.questions ?? []).flatMap((question) => storedSlots(question).map(({ slot }) => slot)),
    fields: keptFields(sheet, mapping).map(({ name }) => name),
    status: (mapping.columns ?? []).some(({ role }) => role === "status" || role === "progress" || role === "submitted"),
  };
}
