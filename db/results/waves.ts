import { sql } from "drizzle-orm";
import { MOMENT, REPLIES } from "@/db/responses/conditions";
import type { Db } from "@/db/types";

/** The waves that a questionnaire's replies name, in the order of their first reply. */
export function wavesOf(db: Db, { studyId, questionnaireId }: { studyId: string; questionnaireId: string }): string[] {
  return db
    .values<[string]>(sql`select r.wave from ${REPLIES}
      where r.study_id = ${studyId} and r.questionnaire_id = ${questionnaireId} and r.deleted_at is null and coalesce(r.wave, '') <> ''
      group by r.wave order by min(${MOMENT}), min(r.number), r.wave`)
    .map(([wave]) => wave);
}
