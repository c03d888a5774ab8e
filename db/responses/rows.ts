import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { documents, participants, responseContacts, responses } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { questionOfSlot } from "@/lib/questionnaires/slots";
import { responseCode } from "@/lib/responses/code";
import type { AnswerText, Response } from "@/lib/responses/schema";

/** A reply as stored. */
export type ResponseRow = typeof responses.$inferSelect;
export type ResponseRef = { studyId: string; responseId: string };

/** One reply of a study, deleted or not. */
export const isResponse = ({ studyId, responseId }: ResponseRef) => and(eq(responses.studyId, studyId), eq(responses.id, responseId));

/** The stored reply that is not deleted. Throws NOT_FOUND. */
export function requireResponse(db: Db, ref: ResponseRef): ResponseRow {
  const row = db
    .select()
    .from(responses)
    .where(and(isResponse(ref), isNull(responses.deletedAt)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no reply with this id in this study. It may have been deleted.");
  return row;
}

type Scope = { studyId: string; ids: string[] };

/** Stored replies as they go over the wire, with their open answers: one query for each kind of thing, whatever their number. */
export function toResponses(db: Db, { studyId, rows }: { studyId: string; rows: readonly ResponseRow[] }): Response[] {
  const ids = rows.map(({ id }) => id);
  const people = peopleBehind(
    db,
    studyId,
    rows.flatMap(({ participantId }) => participantId ?? []),
  );
  const texts = textsOf(db, { studyId, ids });
  const contacts = withContact(db, { studyId, ids });
  return rows.map((row) => {
    const { number, key: _key, digest: _digest, importId: _import, deletedAt: _deleted, createdBy: _by, studyId: _study, ...rest } = row;
    const person = row.participantId === null ? undefined : people.get(row.participantId);
    return {
      ...rest,
      code: responseCode(number),
      participantCode: person?.code ?? null,
      // of a linked reply, persona and role are the person's (rules 8 and 13)
      personaId: person ? person.personaId : row.personaId,
      role: person ? person.role : row.role,
      audience: row.audience ?? person?.audience ?? null,
      accountId: row.accountId ?? person?.accountId ?? null,
      hasContact: contacts.has(row.id),
      texts: texts.get(row.id) ?? [],
    };
  });
}

/** One stored reply as it goes over the wire. */
export function toResponse(db: Db, row: ResponseRow): Response {
  const [response] = toResponses(db, { studyId: row.studyId, rows: [row] });
  if (!response) throw new Error("a stored reply always has its wire form");
  return response;
}

function peopleBehind(db: Db, studyId: string, ids: string[]) {
  const { id, code, personaId, role, audience, accountId } = participants;
  const rows = db
    .select({ id, code, personaId, role, audience, accountId })
    .from(participants)
    .where(and(eq(participants.studyId, studyId), isNull(participants.deletedAt), onlyThese(participants.id, ids)))
    .all();
  return new Map(rows.map((row) => [row.id, row]));
}

/** By `documents_by_response`; in the order they were stored. */
function textsOf(db: Db, { studyId, ids }: Scope): Map<string, AnswerText[]> {
  const marked = sql<number>`(select count(*) from highlights h where h.document_id = documents.id and h.deleted_at is null)`;
  const done = sql<number>`exists (select 1 from answers_done a where a.study_id = documents.study_id and a.document_id = documents.id)`;
  const rows = db
    .select({ id: documents.id, of: documents.responseId, slot: documents.slot, text: documents.text, marked, done })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), onlyThese(documents.responseId, ids), ne(documents.text, "")))
    .orderBy(documents.id)
    .all();
  return new Map(
    [...groupedBy(rows, ({ of }) => of ?? "")].map(([of, group]) => [
      of,
      group.map(({ id, slot, text, marked: highlightCount, done: isDone }): AnswerText => {
        const place = slot ?? "";
        return {
          documentId: id,
          questionId: questionOfSlot(place),
          slot: place,
          text,
          highlights: highlightCount,
          nothingHere: isDone === 1,
        };
      }),
    ]),
  );
}

function withContact(db: Db, { studyId, ids }: Scope): Set<string> {
  if (ids.length === 0) return new Set();
  const rows = db
    .select({ id: responseContacts.responseId })
    .from(responseContacts)
    .where(and(eq(responseContacts.studyId, studyId), inArray(responseContacts.responseId, ids)))
    .all();
  return new Set(rows.map(({ id }) => id));
}
