import { and, count, eq, isNull, ne, sql } from "drizzle-orm";
import { answersDone, documents, highlights, responses } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Cells } from "@/lib/responses/schema";
import type { QuestionnaireRef } from "./rows";

/** What came in: stored replies, of which complete, the last one's moment, and the waves they name. */
export type Replies = { responses: number; complete: number; lastResponseAt: string | null; waves: string[] };

export const NO_REPLIES: Replies = { responses: 0, complete: 0, lastResponseAt: null, waves: [] };

const moment = sql<string>`coalesce(${responses.submittedAt}, ${responses.createdAt})`;

/** The replies of each questionnaire of a study, or of one; what is deleted, or still being stored, is left out. Waves stand in the order of their first reply. */
export function countReplies(db: Db, { studyId, questionnaireId }: { studyId: string; questionnaireId?: string }): Map<string, Replies> {
  const rows = db
    .select({
      id: responses.questionnaireId,
      wave: responses.wave,
      responses: count(),
      complete: sql<number>`sum(${responses.status} = 'complete')`,
      first: sql<string>`min(${moment})`,
      last: sql<string>`max(${moment})`,
    })
    .from(responses)
    .where(
      and(
        eq(responses.studyId, studyId),
        isNull(responses.deletedAt),
        questionnaireId === undefined ? undefined : eq(responses.questionnaireId, questionnaireId),
      ),
    )
    .groupBy(responses.questionnaireId, responses.wave)
    .orderBy(sql`min(${moment})`)
    .all();
  const found = new Map<string, Replies>();
  for (const row of rows) {
    const before = found.get(row.id) ?? NO_REPLIES;
    found.set(row.id, {
      responses: before.responses + row.responses,
      complete: before.complete + row.complete,
      lastResponseAt: before.lastResponseAt !== null && before.lastResponseAt > row.last ? before.lastResponseAt : row.last,
      waves: row.wave === null || row.wave === "" ? before.waves : [...before.waves, row.wave],
    });
  }
  return found;
}

/** The open answers of each questionnaire that hold words, and how many of them are through: with a highlight, or read and nothing found in them. */
export function countOpenAnswers(db: Db, { studyId }: { studyId: string }): Map<string, { all: number; done: number }> {
  const coded = sql`exists (select 1 from ${highlights} where ${highlights.documentId} = ${documents.id} and ${highlights.deletedAt} is null)`;
  const nothing = sql`exists (select 1 from ${answersDone} where ${answersDone.studyId} = ${documents.studyId} and ${answersDone.documentId} = ${documents.id})`;
  const rows = db
    .select({ id: responses.questionnaireId, all: count(), done: sql<number>`sum(${coded} or ${nothing})` })
    .from(documents)
    .innerJoin(responses, and(eq(responses.studyId, documents.studyId), eq(responses.id, documents.responseId)))
    .where(and(eq(documents.studyId, studyId), eq(documents.kind, "answer"), isNull(responses.deletedAt), ne(documents.text, "")))
    .groupBy(responses.questionnaireId)
    .all();
  return new Map(rows.map(({ id, all, done }) => [id, { all, done }]));
}

/** What every reply of a questionnaire holds, the deleted ones too: a change must not take their answers either. */
export function* cellsOf(db: Db, { studyId, questionnaireId }: QuestionnaireRef): Generator<Cells> {
  const rows = db
    .select({ cells: responses.cells })
    .from(responses)
    .where(and(eq(responses.studyId, studyId), eq(responses.questionnaireId, questionnaireId)))
    .all();
  for (const { cells } of rows) yield cells;
}
