import { sql } from "drizzle-orm";
import { respondent } from "@/db/documents/respondent";
import type { Db } from "@/db/types";
import { respondentKey } from "@/lib/keywords/respondents";
import type { TextLanguage } from "@/lib/language/vocabulary";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { responseCode } from "@/lib/responses/code";
import type { StudyVoice, StudyWords } from "./study-words";

/** What was said in one answer, with its response: `refused`: its participant does not want to be quoted. */
type Row = [
  id: string,
  documentId: string,
  language: TextLanguage,
  responseId: string,
  number: number,
  participantId: string | null,
  personaId: string | null,
  role: Role | null,
  audience: Audience | null,
  refused: number,
  date: string | null,
];

/** The voices of a study's open answers, those of deleted responses left out: one query. */
export function answerVoices(db: Db, studyId: string): Row[] {
  return db.values<Row>(sql`
    select v.id, v.document_id, v.language, r.id, r.number, iif(rp.deleted_at is null, rp.id, null), ${respondent.persona}, ${respondent.role},
      ${respondent.audience}, coalesce(rp.quote_consent = 'refused', 0), substr(r.submitted_at, 1, 10)
    from voices v
    join documents d on d.study_id = v.study_id and d.id = v.document_id
    join responses r on r.id = d.response_id
    left join participants rp on rp.id = r.participant_id
    where v.study_id = ${studyId} and r.deleted_at is null
    order by v.document_id, v.id`);
}

/** Lets respondents be heard in their responses as people are in interviews: all of an answer is its respondent's (rule 4), under the audience of its day. */
export function addAnswers(words: StudyWords, rows: readonly Row[]): StudyWords {
  for (const [id, documentId, language, responseId, number, participantId, personaId, role, audience, refused, date] of rows) {
    const key = respondentKey(participantId ?? responseId);
    const consent = refused === 1 ? "refused" : "unknown";
    if (!words.people.has(key))
      words.people.set(key, { participantId: key, code: responseCode(number), personaId, role, audience, accountId: null, consent });
    if (!words.places.has(responseId)) {
      words.places.set(responseId, { status: "done", inherited: false, date, isResponse: true });
      const replied = { participantId: key, interviewId: responseId, audience, date, status: "done" as const, inherited: false };
      words.attendances.set(responseId, [{ ...replied, ownWords: 1, noteWords: 0, highlights: 0 }]);
    }
    const voice: StudyVoice = {
      id,
      documentId,
      interviewId: null,
      placeId: responseId,
      kind: "answer",
      language,
      speakerId: null,
      personId: key,
      shown: refused === 0,
    };
    words.voices.push(voice);
  }
  return words;
}
