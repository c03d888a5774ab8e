import { type SQL, sql } from "drizzle-orm";
import { joinPlace, placeIsThere } from "@/db/documents/standing";
import type { Db } from "@/db/types";
import type { StepUse } from "@/lib/journey/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import { named, STEP_COLUMNS, STEP_VALUES } from "./step-columns";

type Of = { studyId: string; step: StepSlug };

const BY_NAME = new Set<string>(["highlights", "suggestions", "accounts", "responses"]);
/** Marks of a second coder move with a step and are not counted: nobody is told of blind ones. */
const OTHERS = STEP_COLUMNS.filter(({ table }) => !BY_NAME.has(table) && table !== "considered" && table !== "agreement_marks");
const VALUES = STEP_VALUES.filter(({ table }) => table !== "suggestions");

/** How much names a step and is there (not deleted): by kind, and all else together. */
export function countStepUse(db: Db, { studyId, step }: Of): StepUse {
  const count = (from: SQL) => db.get<{ n: number }>(sql`select count(*) as n from ${from}`)?.n ?? 0;
  const rows = (table: string, where: SQL) => count(sql`${named(table)} where study_id = ${studyId} and ${where}`);
  const coded = (table: string, isThere: SQL) =>
    count(sql`${named(table)} h join documents d on d.study_id = h.study_id and d.id = h.document_id ${joinPlace}
      where h.study_id = ${studyId} and h.step = ${step} and ${isThere} and ${placeIsThere}`);
  const others = [
    ...OTHERS.map(({ table, column }) => rows(table, sql`${named(column)} = ${step} and deleted_at is null`)),
    ...VALUES.map(({ table, column }) => rows(table, sql`deleted_at is null and instr(${named(column)}, ${`"${step}"`}) > 0`)),
    rows("considered", sql`step = ${step}`),
    rows("map_cells", sql`step = ${step}`),
  ];
  return {
    highlights: coded("highlights", sql`h.deleted_at is null`),
    suggestions: coded("suggestions", sql`h.status = 'open'`),
    accounts: rows("accounts", sql`(last_step = ${step} or stuck_step = ${step}) and deleted_at is null`),
    responses: rows("responses", sql`step = ${step} and deleted_at is null`),
    others: others.reduce((sum, one) => sum + one, 0),
  };
}
