import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";

/** Open answers of one questionnaire that wait: nothing is marked in them, and nobody said that there is nothing. */
export type WaitingAnswers = { questionnaireId: string; answers: number };

/** The open answers that wait to be coded, by questionnaire, the one with most of them first; deleted replies and emptied answers are left out. */
export function countWaitingAnswers(db: Db, studyId: string): WaitingAnswers[] {
  return db.all<WaitingAnswers>(sql`
    select r.questionnaire_id as questionnaireId, count(*) as answers
    from documents d cross join responses r on r.id = d.response_id
    where d.study_id = ${studyId} and d.response_id > '' and r.deleted_at is null and d.text <> ''
      and d.id not in (select document_id from highlights where study_id = ${studyId} and deleted_at is null)
      and d.id not in (select document_id from answers_done where study_id = ${studyId})
    group by 1 order by 2 desc, 1`);
}
