import { type SQL, sql } from "drizzle-orm";

const isKnown = sql`(rp.id is not null and rp.deleted_at is null)`;

/**
 * Of whom a response `r` is, with the participant `rp` it is linked to: persona and role are the person's, the audience the response's own, else the
 * person's (rule 8); a deleted person says nothing. In SQL, for queries that join `responses r left join participants rp on rp.id = r.participant_id`.
 */
export const respondent = {
  persona: sql`iif(${isKnown}, rp.persona_id, r.persona_id)`,
  role: sql`iif(${isKnown}, rp.role, r.role)`,
  audience: sql`coalesce(r.audience, iif(${isKnown}, rp.audience, null))`,
} satisfies Record<string, SQL>;
