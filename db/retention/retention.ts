import { and, eq, isNull, sql } from "drizzle-orm";
import { today } from "@/db/consent/keep";
import { eraseAndRecord } from "@/db/erasure/erase";
import { retentions, studies } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { retentionDay } from "@/lib/erasure/retention";
import type { ErasureEntry, Retention, RetentionDue, RetentionInput } from "@/lib/erasure/schema";
import type { ErasureMode } from "@/lib/erasure/vocabulary";

type Kept = { months: number; mode: ErasureMode; since: string };

/** How long a study keeps people, and exactly who goes when under it, the soonest first; `as` looks at another setting without setting it. Throws NOT_FOUND. */
export function getRetention(
  db: Db,
  { studyId, as, day = today() }: { studyId: string; as?: RetentionInput | undefined; day?: string },
): Retention {
  requireStudy(db, studyId);
  const stored = db.select().from(retentions).where(eq(retentions.studyId, studyId)).get();
  const isSame = as === undefined || (stored !== undefined && as.months === stored.months && as.mode === stored.mode);
  const kept = isSame ? stored : as.months === null ? undefined : { months: as.months, mode: as.mode, since: day };
  return {
    months: kept?.months ?? null,
    mode: kept?.mode ?? as?.mode ?? "anonymise",
    since: kept?.since ?? null,
    version: stored?.version ?? 0,
    due: kept ? dueUnder(db, { studyId, ...kept }) : [],
  };
}

/** Sets how long a study keeps people; null months: for ever. From the day it is set nobody goes for 14 days. Throws NOT_FOUND. */
export function setRetention(
  db: Db,
  { studyId, input, day = today() }: { studyId: string; input: RetentionInput; day?: string },
): Retention {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const stored = tx.select().from(retentions).where(eq(retentions.studyId, studyId)).get();
    const { months, mode } = input;
    if (months === null) tx.delete(retentions).where(eq(retentions.studyId, studyId)).run();
    else if (stored?.months !== months || stored.mode !== mode) {
      const at = now();
      const set = { months, mode, since: day, updatedAt: at };
      tx.insert(retentions)
        .values({ studyId, ...set, createdAt: at })
        .onConflictDoUpdate({ target: retentions.studyId, set: { ...set, version: sql`${retentions.version} + 1` } })
        .run();
    }
    return getRetention(tx, { studyId, day });
  });
}

/**
 * Everybody of a study who stands for themselves, deleted ones too, with the last day on which they were heard, answered or are planned to be (else when
 * they were entered), and the day on which they go. Who was anonymised already, or erased, is none of them.
 */
function dueUnder(db: Db, { studyId, months, since }: Kept & { studyId: string }): RetentionDue[] {
  const rows = db.all<{ participantId: string; code: string; heard: string; entered: string }>(sql`
    select p.id as participantId, p.code as code, max(
      coalesce((select max(coalesce(i.date, substr(i.created_at, 1, 10))) from interview_participants ip
        join interviews i on i.study_id = ip.study_id and i.id = ip.interview_id
        where ip.study_id = p.study_id and ip.participant_id = p.id and i.deleted_at is null), ''),
      coalesce((select max(substr(coalesce(r.submitted_at, r.created_at), 1, 10)) from responses r
        where r.study_id = p.study_id and r.participant_id = p.id and r.deleted_at is null), '')
    ) as heard, substr(p.created_at, 1, 10) as entered
    from participants p
    where p.study_id = ${studyId} and p.merged_into is null
      and not exists (select 1 from erasures e where e.study_id = p.study_id and e.person_id = p.id)`);
  return rows
    .map(({ heard, entered, ...person }) => ({ ...person, lastHeard: heard || entered }))
    .map(({ lastHeard, ...person }) => ({ ...person, lastHeard, on: retentionDay({ lastHeard, months, since }) }))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.code < b.code ? -1 : 1));
}

/**
 * Takes out the next person whose time ended on `day` or before, in a transaction of its own, with its entry in the audit. Answers what to add to the ledger;
 * null where there is nobody (left): called again until then, it does nothing more.
 */
export function retainNext(db: Db, { day }: { day: string }): ErasureEntry[] | null {
  const kept = db
    .select({ studyId: retentions.studyId, months: retentions.months, mode: retentions.mode, since: retentions.since })
    .from(retentions)
    .innerJoin(studies, and(eq(studies.id, retentions.studyId), isNull(studies.deletedAt)))
    .all();
  for (const { studyId, ...setting } of kept) {
    const next = dueUnder(db, { studyId, ...setting }).find(({ on }) => on <= day);
    if (!next) continue;
    const { participantId } = next;
    return write(db, (tx) => {
      return eraseAndRecord(tx, { studyId, participantId, mode: setting.mode, actor: { kind: "program" } }).entries;
    });
  }
  return null;
}
