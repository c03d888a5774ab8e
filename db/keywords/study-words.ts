import { and, eq, sql } from "drizzle-orm";
import { gatherPresences } from "@/db/evidence/presences";
import { formerNamesOf } from "@/db/privacy/former-names";
import { interviewParticipants, participantNames, participants, speakers } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Attendance, EvidencePerson } from "@/lib/evidence/schema";
import type { DocumentKind, InterviewStatus } from "@/lib/interviews/vocabulary";
import { narratorTest } from "@/lib/keywords/narrators";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { addAnswers, answerVoices } from "./answer-voices";

/** One voice of a text that is there: who it is by now (null: nobody knows, or nobody of the study), and whether it may be quoted (rule 14). */
export type StudyVoice = {
  id: string;
  documentId: string;
  interviewId: string | null;
  /** the interview, or the response whose answer it is */
  placeId: string;
  kind: DocumentKind;
  language: TextLanguage;
  /** the label it is said under; null: notes and answers */
  speakerId: string | null;
  /** a participant's id, or the key of a respondent */
  personId: string | null;
  shown: boolean;
};

export type PlaceFacts = { status: InterviewStatus; inherited: boolean; date: string | null; isResponse: boolean };

/** All voices of a study, in order of their texts, and who took part in what: in interviews, and, under their keys, respondents in their responses. */
export type StudyWords = {
  study: StudyRow;
  voices: StudyVoice[];
  places: Map<string, PlaceFacts>;
  people: Map<string, EvidencePerson>;
  attendances: Map<string, Attendance[]>;
};

type Row = [
  id: string,
  documentId: string,
  interviewId: string,
  kind: DocumentKind,
  language: string,
  speakerId: string | null,
  participantId: string | null,
  status: InterviewStatus,
  inherited: number,
  date: string | null,
];

/** Whose words are where, read live: a person merged, corrected or deleted is so here at once. A dozen queries over the study's indexes, whatever its size. */
export function gatherWords(db: Db, study: StudyRow): StudyWords {
  const presences = gatherPresences(db, study);
  const people = new Map(presences.people.map((person) => [person.participantId, person]));
  const present = presences.attendances.filter(({ participantId }) => people.has(participantId));
  const attendances = groupedBy(present, ({ interviewId }) => interviewId);
  const refused = refusedIn(db, study.id);
  const places = new Map<string, PlaceFacts>();
  const voices = voiceRows(db, study.id).map((row): StudyVoice => {
    const [id, documentId, interviewId, kind, language, speakerId, participantId, status, inherited, date] = row;
    places.set(interviewId, { status, inherited: inherited === 1, date, isResponse: false });
    const personId = speakerId === null ? onlyOne(attendances.get(interviewId)) : participantId;
    const withheld = speakerId === null ? refused.interviews.has(interviewId) : participantId !== null && refused.people.has(participantId);
    const whose = personId && people.has(personId) ? personId : null;
    return { id, documentId, interviewId, placeId: interviewId, kind, language, speakerId, personId: whose, shown: !withheld };
  });
  const words = { study, voices, places, people, attendances };
  return addAnswers(words, answerVoices(db, study.id));
}

function voiceRows(db: Db, studyId: string): Row[] {
  return db.values<Row>(sql`
    select v.id, v.document_id, d.interview_id, d.kind, v.language, v.speaker_id, s.participant_id, i.status, i.inherited, i.date
    from voices v
    join documents d on d.study_id = v.study_id and d.id = v.document_id
    join interviews i on i.study_id = d.study_id and i.id = d.interview_id
    left join speakers s on s.id = v.speaker_id
    where v.study_id = ${studyId} and i.deleted_at is null and (v.speaker_id is null or s.role = 'participant')
    order by v.document_id, v.id`);
}

/** Notes are about the interview's participant; about several, they are nobody's words until a highlight says whose (rule 4). */
function onlyOne(present: readonly Attendance[] | undefined): string | null {
  return present?.length === 1 ? (present[0]?.participantId ?? null) : null;
}

/** Who refused to be quoted, also one who is deleted by now, and in which interviews they took part: notes of these may be about them. */
function refusedIn(db: Db, studyId: string): { people: Set<string>; interviews: Set<string> } {
  const rows = db
    .select({ id: participants.id, interviewId: interviewParticipants.interviewId })
    .from(participants)
    .leftJoin(interviewParticipants, eq(interviewParticipants.participantId, participants.id))
    .where(and(eq(participants.studyId, studyId), eq(participants.quoteConsent, "refused")))
    .all();
  return {
    people: new Set(rows.map(({ id }) => id)),
    interviews: new Set(rows.flatMap(({ interviewId }) => interviewId ?? [])),
  };
}

/** A test for phrases that are the name of somebody in the study, or was, interviewers included. */
export function namesIn(db: Db, studyId: string): (phrase: string) => boolean {
  const known = db.select({ name: participantNames.displayName }).from(participantNames).where(eq(participantNames.studyId, studyId)).all();
  const labels = db.selectDistinct({ name: speakers.label }).from(speakers).where(eq(speakers.studyId, studyId)).all();
  return narratorTest([...known, ...labels, ...formerNamesOf(db, studyId)].map(({ name }) => name));
}
