import "server-only";
import { sql } from "drizzle-orm";
import { actorOf } from "@/app/_server/after-write";
import { recordAudit, wasJustDone } from "@/db/audit/record";
import { now } from "@/db/stamp";
import { unlessFull } from "@/db/team/session";
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

type Read = { studyId: string; caller: Caller; action: string; thingId: string };

/** Writes down that a page told what a route would have left an entry for, once in a quarter of an hour as that does. */
export function noteRead(db: Db, { studyId, caller, action, thingId }: Read): void {
  const act = { actor: actorOf(caller), studyId, action, thingId };
  unlessFull(() => {
    if (!wasJustDone(db, act)) recordAudit(db, act);
  });
}
