import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";

/**
 * The highlights whose words may be read outside the team: each person behind them agreed to be quoted in public, also one whom a filter leaves out, who is
 * deleted, or who was merged; and there is one. Of an answer it is the person whom its reply is linked to (rule 14).
 */
export function publicQuotes(db: Db, studyId: string): Set<string> {
  const rows = db.all<{ id: string }>(sql`
    select h.id as id from highlights h
    join documents d on d.study_id = h.study_id and d.id = h.document_id
    left join responses r on r.study_id = d.study_id and r.id = d.response_id
    left join participants sender on sender.id = r.participant_id
    where h.study_id = ${studyId} and h.deleted_at is null
      and not exists (select 1 from highlight_participants w join participants p on p.id = w.participant_id
        where w.highlight_id = h.id and p.quote_consent <> 'public')
      and iif(r.id is null, exists (select 1 from highlight_participants w where w.highlight_id = h.id), sender.quote_consent = 'public')`);
  return new Set(rows.map(({ id }) => id));
}
