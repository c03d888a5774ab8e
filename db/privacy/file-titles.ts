import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import { stemOf } from "@/lib/import/formats";
import { defaultTitle } from "@/lib/interviews/title";

/**
 * Titles of a study's interviews that are still the names of the files they came from, which are often named after people; each with the title by which the
 * interview goes instead: its people's codes and its day.
 */
export function fileTitles(db: Db, studyId: string): Map<string, string> {
  const rows = db.values<[title: string, date: string | null, fileName: string, codes: string | null]>(sql`
    select i.title, i.date, d.file_name, (
      select group_concat(p.code, ', ') from interview_participants ip join participants p on p.id = ip.participant_id where ip.interview_id = i.id
    ) from interviews i join documents d on d.study_id = i.study_id and d.interview_id = i.id
    where i.study_id = ${studyId} and d.file_name is not null`);
  const named = rows.filter(([title, , fileName]) => title === stemOf(fileName).trim().slice(0, 200));
  return new Map(named.map(([title, date, , codes]) => [title, defaultTitle({ codes: codes ? [codes] : [], placeholder: null, date })]));
}
