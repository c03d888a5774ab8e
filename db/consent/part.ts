import { and, eq, sql } from "drizzle-orm";
import { findStoredParticipant } from "@/db/participants/rows";
import { participants } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { consentOf, narrower } from "@/lib/consent/standing";
import type { Consent } from "@/lib/participants/schema";
import { carriedFrom, keepConsent, ownLatest, type RecordRow, recordsOf } from "./keep";

type Ref = { studyId: string; participantId: string };

/** The record that made somebody refuse while they stood for several entries, since `since` (ISO 8601); null where none did. It holds for each of them (rule 14). */
export function refusalSince(db: Db, { since, day, ...ref }: Ref & { since: string; day: string }): RecordRow | null {
  const [latest] = recordsOf(db, ref);
  if (!latest || latest.createdAt < since) return null;
  const { quote, contact } = consentOf(latest, day);
  return quote === "refused" || contact === "no" ? latest : null;
}

/**
 * After a split: an entry's columns are no wider than its own latest record says today, nor than what was refused while it was merged, which becomes a record
 * of its own. They are never made wider.
 */
export function holdToConsent(tx: Db, { refusal, day, ...ref }: Ref & { refusal: RecordRow | null; day: string }): void {
  const row = findStoredParticipant(tx, ref);
  const stands: Consent = { quote: row.quoteConsent, contact: row.contactConsent, date: row.consentDate };
  const latest = ownLatest(tx, ref);
  const own = latest ? narrower(stands, consentOf(latest, day)) : stands;
  const held = refusal ? narrower(own, consentOf(refusal, day)) : own;
  const isNew = refusal !== null && refusal.participantId !== ref.participantId && held !== own;
  if (isNew) {
    const { how, givenOn, withdrawnOn } = refusal;
    keepConsent(tx, { ...ref, ...carriedFrom(latest), how, givenOn, withdrawnOn, quote: held.quote, contact: held.contact });
  }
  if (held === stands) return;
  tx.update(participants)
    .set({
      ...{ quoteConsent: held.quote, contactConsent: held.contact, consentDate: held.date },
      version: sql`${participants.version} + 1`,
      updatedAt: now(),
    })
    .where(and(eq(participants.studyId, ref.studyId), eq(participants.id, ref.participantId)))
    .run();
}
