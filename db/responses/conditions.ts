import { and, type SQL, sql } from "drizzle-orm";
import { respondent } from "@/db/documents/respondent";
import { inStages } from "@/db/journey/in-stages";
import { requireStudy } from "@/db/studies";
import { requireStages } from "@/db/themes";
import type { Db } from "@/db/types";
import { studyJourney } from "@/lib/journey/study-journey";
import type { ResponseFilter } from "@/lib/responses/schema";
import { answersGiven } from "./answers-given";

/** Where the replies are read from: `r` is the reply, `rp` the participant it is linked to, where that person is there (not deleted). */
export const REPLIES = sql`responses r left join participants rp on rp.id = r.participant_id and rp.deleted_at is null`;

/** Who answered, for counting (rule 1): the linked participant, else the reply itself. */
export const WHO = sql`coalesce(r.participant_id, r.id)`;

/** Persona and role are classifications, of a linked reply the participant's; audience is a state, the reply's own of its day (rules 8 and 13). */
export const { persona: PERSONA, role: ROLE, audience: AUDIENCE } = respondent;
export const ACCOUNT = sql`coalesce(r.account_id, rp.account_id)`;

/** What the reply itself says of the plan, else its account. */
export const PLAN = sql`coalesce(r.fields ->> '$.plan', (select a.plan from accounts a where a.study_id = r.study_id and a.id = ${ACCOUNT} and a.deleted_at is null))`;

/** When the reply came: for "newest first", and for which of several of one person stands. */
export const MOMENT = sql`coalesce(r.submitted_at, r.started_at, r.created_at)`;

/** Replies of somebody deleted are shown, and count for nobody until that person is back. */
export const COUNTS = sql`(r.participant_id is null or rp.id is not null)`;

/**
 * The replies of a study under the one filter of responses, as a condition on `REPLIES`; deleted ones, and those still being stored, never. Values of
 * one field are joined by "or", fields by "and"; answers to one question too. Throws NOT_FOUND, REFUSED for a stage of another journey.
 */
export function responseConditions(db: Db, { studyId, filter }: { studyId: string; filter: ResponseFilter }): SQL {
  const journey = studyJourney(requireStudy(db, studyId));
  requireStages(filter.stage, journey);
  const all = and(
    sql`r.study_id = ${studyId} and r.deleted_at is null`,
    among(PERSONA, filter.persona),
    among(AUDIENCE, filter.audience),
    among(ROLE, filter.role),
    filter.stage?.length ? inStages(sql`r.step`, { stages: filter.stage, journey }) : undefined,
    among(sql`nullif(r.wave, '')`, filter.wave),
    among(ACCOUNT, filter.account),
    among(PLAN, filter.plan),
    filter.complete === undefined ? undefined : filter.complete ? sql`r.status = 'complete'` : sql`r.status <> 'complete'`,
    ...answersGiven(db, { studyId, where: filter.where ?? [] }),
  );
  return sql`(${all})`;
}

/** One of these values; "none" stands for no value. A list is one parameter, whatever its length. */
function among(column: SQL, values: readonly string[] | undefined): SQL | undefined {
  if (!values || values.length === 0) return undefined;
  return sql`coalesce(${column}, 'none') in (select value from json_each(${JSON.stringify(values)}))`;
}
