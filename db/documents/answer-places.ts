import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { questionOfSlot } from "@/lib/questionnaires/slots";
import { responseCode } from "@/lib/responses/code";
import type { AnswerPlace, TextPlace } from "@/lib/responses/schema";

type Row = { documentId: string; slot: string; question: string; questionnaireId: string; responseId: string; number: number };

/** Which open answers these texts are, by the documents' ids; texts of interviews are left out. One query by key, whatever the number. */
export function answerPlaces(db: Db, documentIds: readonly string[]): Map<string, AnswerPlace> {
  const ids = [...new Set(documentIds)];
  if (ids.length === 0) return new Map();
  const rows = db.all<Row>(sql`
    select d.id as documentId, d.slot as slot, d.title as question, r.questionnaire_id as questionnaireId, r.id as responseId, r.number as number
    from json_each(${JSON.stringify(ids)}) wanted cross join documents d on d.id = wanted.value cross join responses r on r.id = d.response_id`);
  return new Map(
    rows.map(({ documentId, slot, number, ...place }) => [
      documentId,
      { ...place, questionId: questionOfSlot(slot), responseCode: responseCode(number) },
    ]),
  );
}

/** The same found values, each with what its text belongs to. Only values without an interview are looked up. */
export function withPlaces<T extends { documentId: string; interviewId: string | null }>(db: Db, found: readonly T[]): (T & TextPlace)[] {
  const answers = answerPlaces(
    db,
    found.flatMap(({ documentId, interviewId }) => (interviewId === null ? [documentId] : [])),
  );
  return found.map((one) => ({ ...one, answer: answers.get(one.documentId) ?? null }));
}
