import { type SQL, sql } from "drizzle-orm";
import { COUNTS, MOMENT, REPLIES, responseConditions } from "@/db/responses/conditions";
import type { Db } from "@/db/types";
import type { ResponseFilter } from "@/lib/responses/schema";

export type ResultScope = { studyId: string; questionnaireId: string; filter: ResponseFilter };

/**
 * Which replies count: one of each person, the newest under the filter. `all`: every reply under the filter. `standing`: those that count. `inWave`: those
 * that count in their wave, where somebody who replied in two waves stands in both; `isOlder` says of such a reply that it counts in its wave alone.
 */
export type Standing = { all: SQL; standing: SQL; inWave: SQL; isOlder: SQL };

/** Who counts under a filter. Throws NOT_FOUND, REFUSED for a stage of another journey. */
export function standingReplies(db: Db, { studyId, questionnaireId, filter }: ResultScope): Standing {
  const all = responseConditions(db, { studyId, filter });
  const counting = sql`${all} and ${COUNTS}`;
  const { older, gone } = supplanted(db, { studyId, questionnaireId, counting });
  const inWave = gone.length === 0 ? counting : sql`${counting} and r.id not in ${listOf(gone)}`;
  if (older.length === 0) return { all, standing: inWave, inWave, isOlder: sql`0` };
  return { all, standing: sql`${inWave} and r.id not in ${listOf(older)}`, inWave, isOlder: sql`r.id in ${listOf(older)}` };
}

function listOf(ids: readonly string[]): SQL {
  return sql`(select value from json_each(${JSON.stringify(ids)}))`;
}

type Repeated = { studyId: string; questionnaireId: string; counting: SQL };

/** Replies that are not their person's newest: `older` are still the newest of their wave, `gone` are not. Only people with several replies are looked at. */
function supplanted(db: Db, { studyId, questionnaireId, counting }: Repeated): { older: string[]; gone: string[] } {
  const people = db
    .values<[string]>(
      sql`select participant_id from responses where study_id = ${studyId} and participant_id is not null group by participant_id having count(*) > 1`,
    )
    .map(([id]) => id);
  if (people.length === 0) return { older: [], gone: [] };
  const replies = db.values<[id: string, person: string, wave: string]>(sql`
    select r.id, r.participant_id, coalesce(r.wave, '') from ${REPLIES}
    where r.participant_id in ${listOf(people)} and r.questionnaire_id = ${questionnaireId} and ${counting} order by ${MOMENT} desc, r.number desc`);
  const [seen, seenInWave] = [new Set<string>(), new Set<string>()];
  const found: { older: string[]; gone: string[] } = { older: [], gone: [] };
  for (const [id, person, wave] of replies) {
    const there = JSON.stringify([person, wave]);
    if (seenInWave.has(there)) found.gone.push(id);
    else if (seen.has(person)) found.older.push(id);
    seen.add(person);
    seenInWave.add(there);
  }
  return found;
}
