import { and, eq, isNull, sql } from "drizzle-orm";
import { today } from "@/db/consent/keep";
import { eraseAndRecord } from "@/db/erasure/erase";
import type { ParticipantRef } from "@/db/participants/rows";
import { retentionNotices, retentions, studies } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { isNoticed, retentionDay } from "@/lib/erasure/retention";
import type { ErasureEntry, Retention, RetentionDue, RetentionInput } from "@/lib/erasure/schema";
import type { ErasureMode } from "@/lib/erasure/vocabulary";
import { monthsAfter } from "@/lib/reviews/cadence";

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
    due: kept ? dueUnder(db, { studyId, ...kept, day, isNew: !isSame }) : [],
  };
}

type Setting = { studyId: string; input: RetentionInput; version?: number; day?: string };

/**
 * Sets how long a study keeps people; null months: for ever. From the day it is set nobody goes for 14 days. `version`: that of the setting it was decided
 * on, 0 where there was none. Throws NOT_FOUND, STALE_VERSION.
 */
export function setRetention(db: Db, { studyId, input, version, day = today() }: Setting): Retention {
  return write(db, (tx) => {
    if (version !== undefined) requireVersion(getRetention(tx, { studyId, day }), version);
    requireStudy(tx, studyId);
    const stored = tx.select().from(retentions).where(eq(retentions.studyId, studyId)).get();
    const { months, mode } = input;
    if (stored?.months !== months || stored.mode !== mode) tx.delete(retentionNotices).where(eq(retentionNotices.studyId, studyId)).run();
    if (months === null) tx.delete(retentions).where(eq(retentions.studyId, studyId)).run();
    else if (stored?.months !== months || stored.mode !== mode) {
      const at = now();
      const set = { months, mode, since: day, updatedAt: at };
      tx.insert(retentions)
        .values({ studyId, ...set, createdAt: at })
        .onConflictDoUpdate({ target: retentions.studyId, set: { ...set, version: sql`${retentions.version} + 1` } })
        .run();
    }
    const set = getRetention(tx, { studyId, day });
    keepNotices(tx, { studyId, due: set.due, day });
    return set;
  });
}

/**
 * Everybody of a study who stands for themselves, deleted ones too, with the last day on which they were heard, answered or are planned to be (else when
 * they were entered), and the day on which they go: 14 days from `day` for whom it was not said yet. Who was anonymised since they were last heard is none of them. `isNew`: under a setting that is only looked at, what was said under another one counts for nothing.
 */
function dueUnder(db: Db, { studyId, months, since, day, isNew }: Kept & { studyId: string; day: string; isNew: boolean }): RetentionDue[] {
  const rows = db.all<{ participantId: string; code: string; heard: string; entered: string; noticedOn: string | null }>(sql`
    select p.id as participantId, p.code as code, max(
      coalesce((select max(coalesce(i.date, substr(i.created_at, 1, 10))) from interview_participants ip
        join interviews i on i.study_id = ip.study_id and i.id = ip.interview_id
        where ip.study_id = p.study_id and ip.participant_id = p.id and i.deleted_at is null), ''),
      coalesce((select max(substr(coalesce(r.submitted_at, r.created_at), 1, 10)) from responses r
        where r.study_id = p.study_id and r.participant_id = p.id and r.deleted_at is null), '')
    ) as heard, substr(p.created_at, 1, 10) as entered, n.noticed_on as noticedOn
    from participants p left join retention_notices n on n.study_id = p.study_id and n.participant_id = p.id
    where p.study_id = ${studyId} and p.merged_into is null
      and not exists (select 1 from erasures e where e.study_id = p.study_id and e.person_id = p.id and substr(e.at, 1, 10) >= heard)`);
  return rows
    .map(({ heard, entered, ...person }) => ({ ...person, lastHeard: heard || entered }))
    .map(({ lastHeard, noticedOn, ...person }) => {
      const said = { noticedOn: (isNew ? null : noticedOn) ?? (isNoticed(monthsAfter(lastHeard, months), day) ? day : since) };
      return { ...person, lastHeard, on: retentionDay({ lastHeard, months, since, ...said }) };
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.code < b.code ? -1 : 1));
}

/** Writes down of whom it is said from `day` on that they go, where it was not said before; forgets it of whoever was heard since. */
function keepNotices(tx: Db, { studyId, due, day }: { studyId: string; due: readonly RetentionDue[]; day: string }): void {
  const said = new Set(due.filter(({ on }) => isNoticed(on, day)).map(({ participantId }) => participantId));
  const stored = tx.select().from(retentionNotices).where(eq(retentionNotices.studyId, studyId)).all();
  for (const { participantId } of stored.filter((one) => !said.has(one.participantId))) {
    tx.delete(retentionNotices)
      .where(and(eq(retentionNotices.studyId, studyId), eq(retentionNotices.participantId, participantId)))
      .run();
  }
  for (const participantId of said) {
    tx.insert(retentionNotices).values({ studyId, participantId, noticedOn: day }).onConflictDoNothing().run();
  }
}

/** What came of a step: what to add to the ledger, or who could not be taken and why. */
export type Retained = { entries: ErasureEntry[] } | { failed: string; error: unknown };

/**
 * Takes out the next person whose time ended on `day` or before, in a transaction of its own, with its entry in the audit, and writes down who is to go next.
 * Answers what to add to the ledger, or who could not be taken; `passed` are left for another time. Null where there is nobody (left): called again until
 * then, it does nothing more.
 */
export function retainNext(db: Db, { day, passed = [] }: { day: string; passed?: readonly string[] }): Retained | null {
  const kept = db
    .select({ studyId: retentions.studyId, months: retentions.months, mode: retentions.mode, since: retentions.since })
    .from(retentions)
    .innerJoin(studies, and(eq(studies.id, retentions.studyId), isNull(studies.deletedAt)))
    .all();
  for (const { studyId, mode, ...setting } of kept) {
    const due = dueUnder(db, { studyId, mode, ...setting, day, isNew: false });
    const next = due.find(({ on, participantId }) => on <= day && !passed.includes(participantId));
    if (next) return retain(db, { studyId, participantId: next.participantId, mode });
    write(db, (tx) => keepNotices(tx, { studyId, due, day }));
  }
  return null;
}

function retain(db: Db, { mode, ...ref }: ParticipantRef & { mode: ErasureMode }): Retained {
  try {
    return write(db, (tx) => ({ entries: eraseAndRecord(tx, { ...ref, mode, actor: { kind: "program" }, isOneOfMany: true }).entries }));
  } catch (error) {
    return { failed: ref.participantId, error };
  }
}
