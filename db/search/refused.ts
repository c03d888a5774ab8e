import { sql } from "drizzle-orm";
import { peopleBehind } from "@/db/documents/people-behind";
import type { Db } from "@/db/types";
import type { FoundPassage } from "./scan";

/** Words that may not be shown to everybody: under which label they are said, and in what. */
type Said = Pick<FoundPassage, "placeId" | "speakerId">;

/**
 * Leaves out the words of those who refused to be quoted (rule 14): their turns, and in interviews they took part in the notes and what stands
 * outside the turns, and their answers. Looked up by the key of each interview and response.
 */
export function withoutRefused<T extends Said>(db: Db, found: readonly T[]): T[] {
  const placeIds = [...new Set(found.map(({ placeId }) => placeId))];
  const refused = peopleBehind(db, placeIds).filter((person) => person.refused === 1);
  if (refused.length === 0) return [...found];
  const places = new Set(refused.map(({ placeId }) => placeId));
  const speakers = speakersOf(db, [...new Set(refused.flatMap(({ id }) => id ?? []))], placeIds);
  return found.filter(({ placeId, speakerId }) => !(speakerId === null ? places.has(placeId) : speakers.has(speakerId)));
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
