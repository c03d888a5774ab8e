import { and, count, countDistinct, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import {
  documents,
  highlightParticipants,
  highlights,
  interviewParticipants,
  interviews,
  participantNames,
  participants,
  responses,
} from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Participant } from "@/lib/participants/schema";
import { standing } from "./standing";

/** A person as stored. */
export type ParticipantRow = typeof participants.$inferSelect;

export type ParticipantRef = { studyId: string; participantId: string };

const NOT_FOUND = "There is no participant with this id in this study. They may have been deleted or merged into another.";

/** The stored person, deleted and merged ones included. Throws NOT_FOUND for an id that was never one of this study. */
export function findStoredParticipant(db: Db, { studyId, participantId }: ParticipantRef): ParticipantRow {
  const row = db
    .select()
    .from(participants)
    .where(and(eq(participants.studyId, studyId), eq(participants.id, participantId)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", NOT_FOUND);
  return row;
}

/** The stored person who stands for themselves: neither deleted nor merged into another. Throws NOT_FOUND. */
export function requireParticipant(db: Db, ref: ParticipantRef): ParticipantRow {
  const row = findStoredParticipant(db, ref);
  if (row.deletedAt !== null || row.mergedInto !== null) throw new AppError("NOT_FOUND", NOT_FOUND);
  return row;
}

/** Who each merged entry of a study now stands under, through any number of merges: id of the entry to id of the survivor. */
export function survivors(db: Db, studyId: string): Map<string, { survivorId: string; code: string }> {
  const merged = db
    .select({ id: participants.id, code: participants.code, into: participants.mergedInto })
    .from(participants)
    .where(and(eq(participants.studyId, studyId), isNotNull(participants.mergedInto)))
    .orderBy(participants.code)
    .all();
  const next = new Map(merged.map(({ id, into }) => [id, into]));
  function last(id: string): string {
    const into = next.get(id);
    return into ? last(into) : id;
  }
  return new Map(merged.map(({ id, code }) => [id, { survivorId: last(id), code }]));
}

/** Done, not deleted interviews per person (by `interview_participants_by_person`). */
function interviewCounts(db: Db, studyId: string): Map<string, number> {
  const rows = db
    .select({ id: interviewParticipants.participantId, value: count() })
    .from(interviewParticipants)
    .innerJoin(interviews, eq(interviews.id, interviewParticipants.interviewId))
    .where(and(eq(interviewParticipants.studyId, studyId), eq(interviews.status, "done"), isNull(interviews.deletedAt)))
    .groupBy(interviewParticipants.participantId)
    .all();
  return new Map(rows.map(({ id, value }) => [id, value]));
}

/** Highlights of each person's words, deleted ones and those of deleted interviews and responses left out. */
function highlightCounts(db: Db, studyId: string): Map<string, number> {
  const rows = db
    .select({ id: highlightParticipants.participantId, value: countDistinct(highlights.id) })
    .from(highlightParticipants)
    .innerJoin(highlights, eq(highlights.id, highlightParticipants.highlightId))
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(highlightParticipants.studyId, studyId), isNull(highlights.deletedAt), isThere))
    .groupBy(highlightParticipants.participantId)
    .all();
  return new Map(rows.map(({ id, value }) => [id, value]));
}

function namesOf(db: Db, studyId: string): Map<string, string> {
  const rows = db.select().from(participantNames).where(eq(participantNames.studyId, studyId)).all();
  return new Map(rows.map(({ participantId, displayName }) => [participantId, displayName]));
}

/** Stored people as they go over the wire, with what is counted of them; names only where `names` asks for them. */
export function toParticipants(
  db: Db,
  { studyId, rows, names }: { studyId: string; rows: ParticipantRow[]; names: boolean },
): Participant[] {
  const held = interviewCounts(db, studyId);
  const marked = highlightCounts(db, studyId);
  const known = names ? namesOf(db, studyId) : undefined;
  const mergedFrom = new Map<string, { participantId: string; code: string }[]>();
  for (const [participantId, { survivorId, code }] of survivors(db, studyId)) {
    mergedFrom.set(survivorId, [...(mergedFrom.get(survivorId) ?? []), { participantId, code }]);
  }
  return rows.map((row) => {
    const { id, version, createdAt, updatedAt, code, audience, personaId, role, accountId, fields } = row;
    const from = mergedFrom.get(id) ?? [];
    const aliases = [id, ...from.map((entry) => entry.participantId)];
    return {
      id,
      version,
      createdAt,
      updatedAt,
      code,
      ...(known && { displayName: aliases.map((alias) => known.get(alias)).find((name) => name !== undefined) ?? null }),
      audience,
      personaId,
      role,
      accountId,
      consent: { quote: row.quoteConsent, contact: row.contactConsent, date: row.consentDate },
      fields,
      interviews: held.get(id) ?? 0,
      highlights: marked.get(id) ?? 0,
      mergedFrom: from,
    };
  });
}

/** The people of a study with these ids, in the order of the ids; deleted and merged ones are left out. */
export function participantsById(db: Db, { studyId, ids }: { studyId: string; ids: string[] }): ParticipantRow[] {
  const rows = db
    .select()
    .from(participants)
    .where(and(standing(studyId), inArray(participants.id, ids)))
    .all();
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => found.get(id) ?? []);
}
