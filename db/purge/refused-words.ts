import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";

/**
 * The highlights on the words of somebody who refused to be quoted, in interviews and in the replies linked to them; none where nobody refused. Whoever was
 * merged into them is the same person: a refusal by one of them is one by all (rule 14). Ids, also of deleted ones.
 */
export function refusedHighlights(db: Db, { studyId, id }: { studyId: string; id: string }): string[] {
  const rows = db.values<[string]>(sql`
    with recursive one(id, refused) as (
      select id, quote_consent = 'refused' from participants where study_id = ${studyId} and id = ${id}
      union
      select p.id, p.quote_consent = 'refused' from one join participants p on p.study_id = ${studyId} and p.merged_into = one.id
    )
    select id from (
      select hp.highlight_id as id from one join highlight_participants hp on hp.study_id = ${studyId} and hp.participant_id = one.id
      union
      select h.id from one
      join responses r on r.study_id = ${studyId} and r.participant_id = one.id
      join documents d on d.study_id = ${studyId} and d.response_id = r.id
      join highlights h on h.study_id = ${studyId} and h.document_id = d.id
    )
    where exists (select 1 from one where refused)`);
  return rows.map(([highlightId]) => highlightId);
}
