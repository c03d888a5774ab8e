import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { FoundPassage } from "./scan";

/**
 * Leaves out the words of those who refused to be quoted (rule 14): their turns, and in interviews they took part in the notes and what stands
 * outside the turns. Looked up by the key of each interview.
 */
export function withoutRefused(db: Db, found: readonly FoundPassage[]): FoundPassage[] {
  const interviewIds = [...new Set(found.map(({ interviewId }) => interviewId))];
  if (interviewIds.length === 0) return [];
  const refused = db.all<{ interviewId: string; id: string }>(sql`
    select ip.interview_id as interviewId, q.id as id from json_each(${JSON.stringify(interviewIds)}) wanted
    cross join interview_participants ip on ip.interview_id = wanted.value cross join participants q on q.id = ip.participant_id
    where q.quote_consent = 'refused'`);
  if (refused.length === 0) return [...found];
  const interviews = new Set(refused.map(({ interviewId }) => interviewId));
  const speakers = speakersOf(db, [...new Set(refused.map(({ id }) => id))], interviewIds);
  return found.filter(({ interviewId, speakerId }) => !(speakerId === null ? interviews.has(interviewId) : speakers.has(speakerId)));
}

/** The labels under which people speak in the transcripts of these interviews. */
function speakersOf(db: Db, people: readonly string[], interviewIds: readonly string[]): Set<string> {
  const rows = db.all<{ id: string }>(sql`
    select who.id as id from json_each(${JSON.stringify(interviewIds)}) wanted
    cross join interviews i on i.id = wanted.value
    cross join documents d on d.study_id = i.study_id and d.interview_id = i.id
    cross join speakers who on who.study_id = d.study_id and who.document_id = d.id
    where who.role = 'participant' and who.participant_id in (select value from json_each(${JSON.stringify(people)}))`);
  return new Set(rows.map(({ id }) => id));
}
