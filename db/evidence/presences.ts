import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { standing } from "@/db/participants/standing";
import { participants, personas } from "@/db/schema";
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
      accountId: participants.accountId,
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

type AttendanceRow = [
  participantId: string,
  interviewId: string,
  audience: Attendance["audience"],
  date: string | null,
  status: Attendance["status"],
  inherited: 0 | 1,
];

function gatherAttendances(db: Db, studyId: string): Attendance[] {
  const ownWords = wordsByPerson(db, studyId);
  const noteWords = noteWordsByInterview(db, studyId);
  const marked = highlightsByInterview(db, studyId);
  const rows = db.values<AttendanceRow>(sql`
    select p.participant_id, i.id, p.audience, i.date, i.status, i.inherited
    from interview_participants p cross join interviews i on i.study_id = p.study_id and i.id = p.interview_id
    where p.study_id = ${studyId} and i.deleted_at is null`);
  return rows.map(([participantId, interviewId, audience, date, status, inherited]) => ({
    participantId,
    interviewId,
    audience,
    date,
    status,
    inherited: inherited === 1,
    ownWords: ownWords.get(`${interviewId} ${participantId}`) ?? 0,
    noteWords: noteWords.get(interviewId) ?? 0,
    highlights: marked.get(interviewId) ?? 0,
  }));
}

function wordsByPerson(db: Db, studyId: string): Map<string, number> {
  const rows = db.values<[interviewId: string, participantId: string, words: number]>(sql`
    select d.interview_id, s.participant_id, s.words
    from speakers s cross join documents d on d.study_id = s.study_id and d.id = s.document_id
    where s.study_id = ${studyId} and s.role = 'participant' and s.participant_id is not null and s.words > 0`);
  return summed(rows.map(([interviewId, participantId, words]) => [`${interviewId} ${participantId}`, words]));
}

/** Words of notes per interview: they are about every one of its participants (rule 4). */
export function noteWordsByInterview(db: Db, studyId: string): Map<string, number> {
  return summed(
    db.values<[string, number]>(sql`
      select interview_id, words from documents where study_id = ${studyId} and interview_id > '' and kind = 'notes'`),
  );
}

/** Highlights per interview, whosever words they are: counted by text in one index, then by interview. */
export function highlightsByInterview(db: Db, studyId: string): Map<string, number> {
  return summed(
    db.values<[string, number]>(sql`
      select d.interview_id, h.n
      from (select document_id, count(*) as n from highlights where study_id = ${studyId} and deleted_at is null group by document_id) h
      cross join documents d on d.study_id = ${studyId} and d.id = h.document_id
      where d.interview_id is not null`),
  );
}

function summed(rows: readonly (readonly [key: string, n: number])[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [key, n] of rows) sums.set(key, (sums.get(key) ?? 0) + n);
  return sums;
}
