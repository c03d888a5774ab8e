import "server-only";
import { sql } from "drizzle-orm";
import { actorOf } from "@/app/_server/after-write";
import { recordAudit } from "@/db/audit/record";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { Caller } from "@/lib/team/access";

export const REVEAL = "reveal names of people";
const HOUR_MS = 60 * 60 * 1000;

/** Writes down that somebody looked at the names of a study's people: once an hour for each who does, however often they look. */
export function noteReveal(db: Db, { studyId, caller }: { studyId: string; caller: Caller }): void {
  if (caller.kind === "nobody") return;
  const since = new Date(Date.parse(now()) - HOUR_MS).toISOString();
  const known = db.values(sql`
    select 1 from audit_entries where study_id = ${studyId} and action = ${REVEAL} and at > ${since} and actor ->> '$.userId' = ${caller.userId} limit 1`);
  if (known.length === 0) recordAudit(db, { actor: actorOf(caller), studyId, action: REVEAL });
}
