import { type SQL, sql } from "drizzle-orm";

/**
 * Of whom a response `r` is, with the participant `rp` it is linked to: persona and role are the person's, the audience the response's own, else the
 * person's (rule 8). In SQL, for queries that join `responses r left join participants rp on rp.id = r.participant_id and rp.deleted_at is null`.
 */
export const respondent = {
  persona: sql`iif(rp.id is null, r.persona_id, rp.persona_id)`,
  role: sql`iif(rp.id is null, r.role, rp.role)`,
  audience: sql`coalesce(r.audience, rp.audience)`,
} satisfies Record<string, SQL>;
