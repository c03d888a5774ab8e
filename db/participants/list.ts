import { and, asc, eq, isNull } from "drizzle-orm";
import { participantNames, participants } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Participant, ParticipantFilter } from "@/lib/participants/schema";
import { findStoredParticipant, type ParticipantRef, type ParticipantRow, requireParticipant, survivors, toParticipants } from "./rows";
import { standing } from "./standing";

/**
 * The people of a study by code, deleted and merged ones left out. `q` finds a code, or the code of somebody merged into that person.
 * Names come only with `names`. Throws NOT_FOUND for an unknown study.
 */
export function listParticipants(db: Db, { studyId, filter = {} }: { studyId: string; filter?: ParticipantFilter }): Participant[] {
  requireStudy(db, studyId);
  const rows = db.select().from(participants).where(standing(studyId)).orderBy(asc(participants.createdAt), asc(participants.id)).all();
  const wanted = rows.filter((row) => passes(row, filter));
  const people = toParticipants(db, { studyId, rows: wanted, names: filter.names ?? false }).toSorted(byCode);
  const q = filter.q?.toLowerCase();
  if (!q) return people;
  return people.filter((person) => [person, ...person.mergedFrom].some(({ code }) => code.toLowerCase().includes(q)));
}

function byCode(a: Participant, b: Participant): number {
  return a.code.length - b.code.length || (a.code < b.code ? -1 : 1);
}

/** A value passes where it is among the wanted ones, or where it is missing and "none" is wanted; no filter lets all pass. */
function among(wanted: readonly string[] | undefined, value: string | null): boolean {
  return wanted === undefined || wanted.includes(value ?? "none");
}

function passes(row: ParticipantRow, { persona, audience, role, account }: ParticipantFilter): boolean {
  return among(persona, row.personaId) && among(audience, row.audience) && among(role, row.role) && among(account, row.accountId);
}

/** One person. The id of somebody merged away answers the person who now stands for them. Throws NOT_FOUND. */
export function getParticipant(db: Db, { studyId, participantId, names = false }: ParticipantRef & { names?: boolean }): Participant {
  requireStudy(db, studyId);
  const stored = findStoredParticipant(db, { studyId, participantId });
  const survivorId = survivors(db, studyId).get(stored.id)?.survivorId ?? stored.id;
  return toParticipant(db, { row: requireParticipant(db, { studyId, participantId: survivorId }), names });
}

/** One stored person as they go over the wire. */
export function toParticipant(db: Db, { row, names = false }: { row: ParticipantRow; names?: boolean }): Participant {
  const [person] = toParticipants(db, { studyId: row.studyId, rows: [row], names });
  if (!person) throw new Error("one row gives one person");
  return person;
}

/** A name that somebody of the study goes by. */
export type NamedParticipant = { id: string; code: string; name: string; accountId: string | null };

/**
 * Every name known in a study with the person it belongs to, for an import that has to tell who is who (rule 11). The names of merged
 * people lead to the person who stands for them; deleted people are left out. Throws NOT_FOUND.
 */
export function participantsByName(db: Db, { studyId }: { studyId: string }): NamedParticipant[] {
  requireStudy(db, studyId);
  const rows = db
    .select({ row: participants, name: participantNames.displayName })
    .from(participantNames)
    .innerJoin(participants, eq(participants.id, participantNames.participantId))
    .where(and(eq(participantNames.studyId, studyId), isNull(participants.deletedAt)))
    .orderBy(asc(participants.id))
    .all();
  const standsFor = survivors(db, studyId);
  const living = db
    .select({ id: participants.id, code: participants.code, accountId: participants.accountId })
    .from(participants)
    .where(standing(studyId))
    .all();
  const byId = new Map(living.map((person) => [person.id, person]));
  return rows.flatMap(({ row, name }) => {
    const person = byId.get(standsFor.get(row.id)?.survivorId ?? row.id);
    return person ? [{ ...person, name }] : [];
  });
}
