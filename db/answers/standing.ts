import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";

/** One open answer of a questionnaire, without its words. `who`: whose it is, for counting (rule 1). */
export type StandingAnswer = { id: string; slot: string; version: number; who: string; settled: boolean; refused: boolean };

type Row = [id: string, slot: string, version: number, who: string, settled: number, refused: number];
type Asked = { studyId: string; questionnaireId: string };

/**
 * Every open answer of a questionnaire's replies that are there, but for those that were emptied: whether something is marked in it or somebody said that
 * there is nothing, and whether its person refused to be quoted. By the index of replies and that of texts.
 */
export function standingAnswers(db: Db, { studyId, questionnaireId }: Asked): StandingAnswer[] {
  return db
    .values<Row>(sql`
      select d.id, d.slot, d.version, coalesce(r.participant_id, r.id),
        d.id in (select document_id from highlights where study_id = ${studyId} and deleted_at is null)
          or d.id in (select document_id from answers_done where study_id = ${studyId}),
        exists (select 1 from participants q where q.id = r.participant_id and q.quote_consent = 'refused')
      from responses r cross join documents d on d.study_id = r.study_id and d.response_id = r.id
      where r.questionnaire_id = ${questionnaireId} and r.study_id = ${studyId} and r.deleted_at is null and d.text <> ''`)
    .map(([id, slot, version, who, settled, refused]) => ({ id, slot, version, who, settled: settled === 1, refused: refused === 1 }));
}
