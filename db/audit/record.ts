import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { auditEntries } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { NO_ENTRY_BEFORE } from "@/lib/audit/canonical";
import type { AuditActor, AuditEntry } from "@/lib/audit/schema";
import { hashOfEntry } from "./hash";

/** What somebody did, as it is written down: no texts, only ids and names of fields. */
export type Act = {
  actor: AuditActor;
  studyId?: string | null;
  /** a verb and a noun: "add highlight" */
  action: string;
  thingId?: string | null;
  fields?: readonly string[];
  requestId?: string | null;
};

/** What an id, or the name of a field, looks like: what does not is no part of an entry, for a text must never get into one. */
const ID = /^[\w.:@-]{1,64}$/;
const FIELD = /^[A-Za-z]\w{0,39}$/;
const MOST_FIELDS = 50;

/**
 * Writes down who did what, numbered without a gap and chained by SHA-256 to the entry before. Inside the change's own transaction it is stored with
 * the change, or not at all.
 */
export function recordAudit(db: Db, { actor, studyId = null, action, thingId = null, fields = [], requestId = null }: Act): AuditEntry {
  return write(db, (tx) => {
    const before = tx
      .select({ number: auditEntries.number, hash: auditEntries.hash })
      .from(auditEntries)
      .orderBy(desc(auditEntries.number))
      .limit(1)
      .get();
    const entry = {
      number: (before?.number ?? 0) + 1,
      at: now(),
      actor,
      studyId: idOrNull(studyId),
      action,
      thingId: idOrNull(thingId),
      fields: fields.filter((name) => FIELD.test(name)).slice(0, MOST_FIELDS),
      requestId: idOrNull(requestId),
      previousHash: before?.hash ?? NO_ENTRY_BEFORE,
    };
    const chained = { ...entry, hash: hashOfEntry(entry) };
    tx.insert(auditEntries).values(chained).run();
    return chained;
  });
}

const JUST_MS = 15 * 60_000;

/** Whether the very same was written down within the last quarter of an hour. */
export function wasJustDone(db: Db, { actor, studyId = null, action, thingId = null }: Act): boolean {
  const rows = db
    .select({ actor: auditEntries.actor })
    .from(auditEntries)
    .where(
      and(
        studyId === null ? isNull(auditEntries.studyId) : eq(auditEntries.studyId, studyId),
        eq(auditEntries.action, action),
        thingId === null ? isNull(auditEntries.thingId) : eq(auditEntries.thingId, thingId),
        gt(auditEntries.at, new Date(Date.parse(now()) - JUST_MS).toISOString()),
      ),
    )
    .all();
  return rows.some((row) => JSON.stringify(row.actor) === JSON.stringify(actor));
}

function idOrNull(id: string | null): string | null {
  return id !== null && ID.test(id) ? id : null;
}
