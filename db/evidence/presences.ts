import { and, asc, count, eq, isNull, sum } from "drizzle-orm";
import { standing } from "@/db/participants/standing";
import { documents, highlights, interviewParticipants, interviews, participants, personas, speakers } from "@/db/schema";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Attendance, EvidencePersona, Presences } from "@/lib/evidence/schema";

/** Who took part in what, with how many words: all that coverage counts. Six queries over the study's indexes, whatever its size. */
export function gatherPresences(db: Db, study: StudyRow): Presences {
  return { people: gatherPeople(db, study.id), personas: gatherPersonas(db, study), attendances: gatherAttendances(db, study.id) };
}

function gatherPeople(db: Db, studyId: string): Presences["people"] {
  return db
    .select({
      participantId: participants.id,
      code: participants.code,
      personaId: participants.personaId,
      role: participants.role,
      audience: participants.audience,
      consent: participants.quoteConsent,
    })
    .from(participants)
    .where(standing(studyId))
    .orderBy(asc(participants.code))
    .all();
}

function gatherPersonas(db: Db, study: StudyRow): EvidencePersona[] {
  return db
    .select({ id: personas.id, name: personas.name, min: personas.targetMin, max: personas.targetMax })
    .from(personas)
    .where(and(eq(personas.studyId, study.id), isNull(personas.deletedAt)))
    .orderBy(asc(personas.position), asc(personas.id))
    .all()
    .map(({ id, name, min, max }) => ({ id, name, target: { min: min ?? study.targetMin, max: max ?? study.targetMax } }));
}

function gatherAttendances(db: Db, studyId: string): Attendance[] {
  const ownWords = wordsByPerson(db, studyId);
  const noteWords = noteWordsByInterview(db, studyId);
  const marked = highlightsByInterview(db, studyId);
  return db
    .select({
      participantId: interviewParticipants.participantId,
      interviewId: interviews.id,
      audience: interviewParticipants.audience,
      date: interviews.date,
      status: interviews.status,
      inherited: interviews.inherited,
    })
    .from(interviewParticipants)
    .innerJoin(interviews, and(eq(interviews.studyId, interviewParticipants.studyId), eq(interviews.id, interviewParticipants.interviewId)))
    .where(and(eq(interviewParticipants.studyId, studyId), isNull(interviews.deletedAt)))
    .all()
    .map((row) => ({
      ...row,
      ownWords: ownWords.get(`${row.interviewId} ${row.participantId}`) ?? 0,
      noteWords: noteWords.get(row.interviewId) ?? 0,
      highlights: marked.get(row.interviewId) ?? 0,
    }));
}

function wordsByPerson(db: Db, studyId: string): Map<string, number> {
  const rows = db
    .select({ interviewId: documents.interviewId, participantId: speakers.participantId, words: sum(speakers.words).mapWith(Number) })
    .from(speakers)
    .innerJoin(documents, and(eq(documents.studyId, speakers.studyId), eq(documents.id, speakers.documentId)))
    .where(and(eq(speakers.studyId, studyId), eq(speakers.role, "participant")))
    .groupBy(documents.interviewId, speakers.participantId)
    .all();
  return new Map(rows.map(({ interviewId, participantId, words }) => [`${interviewId} ${participantId}`, words]));
}

/** Words of notes per interview: they are about every one of its participants (rule 4). */
export function noteWordsByInterview(db: Db, studyId: string): Map<string, number> {
  const rows = db
    .select({ interviewId: documents.interviewId, words: sum(documents.words).mapWith(Number) })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), eq(documents.kind, "notes")))
    .groupBy(documents.interviewId)
    .all();
  return new Map(rows.flatMap(({ interviewId, words }) => (interviewId === null ? [] : [[interviewId, words]])));
}

/** Highlights per interview, whosever words they are. */
export function highlightsByInterview(db: Db, studyId: string): Map<string, number> {
  const rows = db
    .select({ interviewId: documents.interviewId, n: count() })
    .from(highlights)
    .innerJoin(documents, and(eq(documents.studyId, highlights.studyId), eq(documents.id, highlights.documentId)))
    .where(and(eq(highlights.studyId, studyId), isNull(highlights.deletedAt)))
    .groupBy(documents.interviewId)
    .all();
  return new Map(rows.flatMap(({ interviewId, n }) => (interviewId === null ? [] : [[interviewId, n]])));
}
