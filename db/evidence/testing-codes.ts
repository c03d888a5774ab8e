import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";

/** For tests: what hangs on each living code, of people who stand for themselves, by SQLite's own joins over the plain tables: what the codebook's list must give. */
export function codesCounted(db: Db, studyId: string): { id: string; highlights: number; people: number; respondents: number }[] {
  return db.all(sql`
    select c.id as id, count(distinct iif(i.deleted_at is null and r.deleted_at is null, h.id, null)) as highlights,
      count(distinct iif(i.id is not null and i.deleted_at is null, p.id, null)) as people,
      count(distinct iif(r.id is not null and r.deleted_at is null, coalesce(p.id, r.id), null)) as respondents
    from codes c
    left join highlight_codes hc on hc.code_id = c.id
    left join highlights h on h.id = hc.highlight_id and h.deleted_at is null
    left join documents d on d.id = h.document_id
    left join interviews i on i.id = d.interview_id
    left join responses r on r.id = d.response_id
    left join highlight_participants hp on hp.highlight_id = h.id
    left join participants p on p.id = hp.participant_id and p.deleted_at is null and p.merged_into is null
    where c.study_id = ${studyId} and c.deleted_at is null
    group by c.id`);
}
