import { eq, sql } from "drizzle-orm";
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

const NAMES = sql.raw(COLUMNS.map(([column]) => column).join(", "));
const VALUES = sql.raw(COLUMNS.map((_, at) => `value ->> ${at}`).join(", "));

/**
 * Stores replies with their open answers in one statement each, however many: about 1,000 at a time keep the write lock for some 20 ms. Numbers follow
 * each other in the order of the rows (R-208), and are never given again. Answers the documents' ids. Callers hold the write lock.
 */
export function insertResponses(
  tx: Db,
  { studyId, rows, at, importId = null }: { studyId: string; rows: readonly NewResponse[]; at: string; importId?: string | null },
): { documentIds: string[]; firstNumber: number } {
  const firstNumber = takeNumbers(tx, studyId, rows.length);
  const list = JSON.stringify(rows.map((row) => COLUMNS.map(([, field]) => row[field])));
  tx.run(sql`insert into responses (study_id, number, created_at, updated_at, ${NAMES})
    select ${studyId}, ${firstNumber} + key, ${at}, ${at}, ${VALUES} from json_each(${list})`);
  const spoken = rows.filter(({ texts }) => texts.length > 0);
  const documentIds = storeAnswerTexts(tx, { studyId, responses: spoken, importId });
  return { documentIds, firstNumber };
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
