import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { Audience, Role } from "@/lib/participants/vocabulary";
import { respondent } from "./respondent";

/**
 * Somebody behind a text: who took part in its interview, or whose response it is. `placeId` is the interview's or the response's id; `id` and `code`
 * are null for a respondent who is no participant of the study (any more). `refused`: to be quoted. `gone`: deleted.
 */
export type PersonBehind = {
  placeId: string;
  id: string | null;
  code: string | null;
  /** the audience of that day */
  audience: Audience | null;
  personaId: string | null;
  role: Role | null;
  refused: 0 | 1;
  gone: 0 | 1;
};

/** Who is behind these interviews and responses, by code; of interviews deleted people too, of a response always one row. One query by key, whatever the number. */
export function peopleBehind(db: Db, placeIds: readonly (string | null)[]): PersonBehind[] {
  const ids = [...new Set(placeIds)].filter((id) => id !== null);
  if (ids.length === 0) return [];
  return db.all<PersonBehind>(sql`
    with wanted as materialized (select value as id from json_each(${JSON.stringify(ids)}))
    select * from (
      select ip.interview_id as placeId, q.id as id, q.code as code, ip.audience as audience, q.persona_id as personaId, q.role as role,
        q.quote_consent = 'refused' as refused, q.deleted_at is not null as gone
      from wanted cross join interview_participants ip on ip.interview_id = wanted.id cross join participants q on q.id = ip.participant_id
      union all
      select r.id, iif(rp.deleted_at is null, rp.id, null), iif(rp.deleted_at is null, rp.code, null), ${respondent.audience},
        ${respondent.persona}, ${respondent.role}, coalesce(rp.quote_consent = 'refused', 0), 0
      from wanted cross join responses r on r.id = wanted.id left join participants rp on rp.id = r.participant_id)
    order by code`);
}

/** The one person behind a place, of those who are not deleted: several are nobody in particular (rule 4). */
export function onlyOne(behind: readonly PersonBehind[]): PersonBehind | undefined {
  const living = behind.filter(({ gone }) => gone === 0);
  return living.length === 1 ? living[0] : undefined;
}
