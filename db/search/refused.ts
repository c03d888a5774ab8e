import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { FoundPassage } from "./scan";

/**
 * Tells which passages are the words of somebody who refused to be quoted (rule 14): their turns, and the notes and words outside the turns of
 * interviews they took part in. Read from the people who refused, by the index of their interviews.
 */
export function refusal(db: Db, studyId: string): (passage: FoundPassage) => boolean {
  const rows = db.all<{ interviewId: string; speakerId: string | null }>(sql`
    select ip.interview_id as interviewId, who.id as speakerId
    from participants q
    cross join interview_participants ip on ip.study_id = q.study_id and ip.participant_id = q.id
    left join documents d on d.study_id = ip.study_id and d.interview_id = ip.interview_id
    left join speakers who on who.study_id = d.study_id and who.document_id = d.id and who.participant_id = q.id and who.role = 'participant'
    where q.study_id = ${studyId} and q.quote_consent = 'refused'`);
  const interviews = new Set(rows.map(({ interviewId }) => interviewId));
  const speakers = new Set(rows.map(({ speakerId }) => speakerId));
  return ({ interviewId, speakerId }) => (speakerId === null ? interviews.has(interviewId) : speakers.has(speakerId));
}
