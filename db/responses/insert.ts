import { eq, type SQL, sql } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { type AnswerToStore, storeAnswerTexts } from "@/db/documents/store-answers";
import { type responses, studies } from "@/db/schema";
import type { Db } from "@/db/types";

type Row = typeof responses.$inferSelect;

/** A reply as it is about to be stored; its number is given when it is. */
export type NewResponse = Omit<Row, "studyId" | "number" | "createdAt" | "updatedAt" | "createdBy" | "version"> & {
  texts: readonly AnswerToStore[];
};

const COLUMNS = [
  ["id", "id"],
  ["key", "key"],
  ["digest", "digest"],
  ["questionnaire_id", "questionnaireId"],
  ["participant_id", "participantId"],
  ["persona_id", "personaId"],
  ["audience", "audience"],
  ["role", "role"],
  ["account_id", "accountId"],
  ["step", "step"],
  ["wave", "wave"],
  ["status", "status"],
  ["source", "source"],
  ["started_at", "startedAt"],
  ["submitted_at", "submittedAt"],
  ["zone", "zone"],
  ["language", "language"],
  ["seconds", "seconds"],
  ["flags", "flags"],
  ["follow_up", "followUp"],
  ["cells", "cells"],
  ["fields", "fields"],
  ["import_id", "importId"],
  ["deleted_at", "deletedAt"],
] as const satisfies readonly (readonly [string, keyof NewResponse])[];

/**
 * Stores replies with their open answers in one statement each, however many: about 1,000 at a time keep the write lock for some 20 ms. Numbers follow
 * each other in the order of the rows (R-208), and are never given again. Answers the documents' ids. Callers hold the write lock.
 */
export function insertResponses(
  tx: Db,
  { studyId, rows, at, importId = null }: { studyId: string; rows: readonly NewResponse[]; at: string; importId?: string | null },
): { documentIds: string[]; firstNumber: number } {
  if (rows.length === 0) return { documentIds: [], firstNumber: 0 };
  const firstNumber = takeNumbers(tx, studyId, rows.length);
  const { names, values, list } = columnsOf(rows);
  tx.run(sql`insert into responses (study_id, number, created_at, updated_at, created_by${names})
    select ${studyId}, ${firstNumber} + key, ${at}, ${at}, ${actingPerson()}${values} from json_each(${list})`);
  const spoken = rows.filter(({ texts }) => texts.length > 0);
  const documentIds = storeAnswerTexts(tx, { studyId, responses: spoken, importId });
  return { documentIds, firstNumber };
}

/** What all rows have alike is said once: each value taken out of the list costs as much as storing it. */
function columnsOf(rows: readonly NewResponse[]): { names: SQL; values: SQL; list: string } {
  const [first] = rows;
  const own = COLUMNS.filter(([, field]) => rows.some((row) => row[field] !== first?.[field]));
  const shared = COLUMNS.filter((column) => !own.includes(column));
  const names = sql.raw([...own, ...shared].map(([column]) => `, ${column}`).join(""));
  const values = sql`${sql.raw(own.map((_, at) => `, value ->> ${at}`).join(""))}${sql.join(shared.map(([, field]) => sql`, ${bound(first?.[field])}`))}`;
  return { names, values, list: JSON.stringify(rows.map((row) => own.map(([, field]) => row[field]))) };
}

function bound(value: unknown): unknown {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}

/** The first of so many new numbers. */
function takeNumbers(tx: Db, studyId: string, howMany: number): number {
  const { last } = tx
    .update(studies)
    .set({ lastResponseNumber: sql`${studies.lastResponseNumber} + ${howMany}` })
    .where(eq(studies.id, studyId))
    .returning({ last: studies.lastResponseNumber })
    .get();
  return last - howMany + 1;
}
