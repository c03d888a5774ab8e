import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { consentRecords, participantMerges, participants } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { newRecord, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { consentOf, narrower } from "@/lib/consent/standing";
import type { Consent } from "@/lib/participants/schema";

export type RecordRow = typeof consentRecords.$inferSelect;
type Ref = { studyId: string; participantId: string };
export type Given = Pick<RecordRow, "studyId" | "participantId" | "how" | "givenOn" | "quote" | "contact"> &
  Partial<Pick<RecordRow, "textId" | "scopes" | "expiresOn" | "withdrawnOn" | "note">>;

/** Today, as consent counts days: in UTC. */
export function today(): string {
  return now().slice(0, 10);
}

/** The person and whoever was merged into them. */
export function aliasesOf(db: Db, { studyId, participantId }: Ref): string[] {
  return db
    .all<{ id: string }>(sql`
      with recursive them (id) as (select ${participantId} union select p.id from participants p join them on p.merged_into = them.id where p.study_id = ${studyId})
      select id from them`)
    .map(({ id }) => id);
}

/** A person's records, the latest first, with those of whoever was merged into them. */
export function recordsOf(db: Db, ref: Ref): RecordRow[] {
  return db
    .select()
    .from(consentRecords)
    .where(and(eq(consentRecords.studyId, ref.studyId), onlyThese(consentRecords.participantId, aliasesOf(db, ref))))
    .orderBy(desc(consentRecords.id))
    .all();
}

/** What a person's columns say, as a record of it. */
export function givenBy(
  person: Pick<typeof participants.$inferSelect, "quoteConsent" | "contactConsent" | "consentDate">,
): Pick<Given, "quote" | "contact" | "givenOn"> {
  return { quote: person.quoteConsent, contact: person.contactConsent, givenOn: person.consentDate };
}

/** Adds a record without asking anything; the person's columns are set by the caller or by `followConsent`. Callers hold the write lock. */
export function keepConsent(tx: Db, given: Given): RecordRow {
  return tx
    .insert(consentRecords)
    .values({ ...newRecord(), ...given })
    .returning()
    .get();
}

/**
 * What a person's records say on `day`: the latest, where it is of the one person they are; where it is from before a merge, without what any of the entries
 * had refused last (rule 14). Null where there is none.
 */
export function saidInRecords(db: Db, { day, ...ref }: Ref & { day: string }): Consent | null {
  const [latest] = recordsOf(db, ref);
  if (!latest) return null;
  const ids = aliasesOf(db, ref);
  const isIn = and(eq(participantMerges.studyId, ref.studyId), isNull(participantMerges.splitAt), onlyThese(participantMerges.intoId, ids));
  const merge = db.select({ id: participantMerges.id }).from(participantMerges).where(isIn).orderBy(desc(participantMerges.id)).get();
  const said = consentOf(latest, day);
  if (!merge || latest.id > merge.id) return said;
  const before = ids.flatMap((participantId) => ownLatest(db, { studyId: ref.studyId, participantId }) ?? []);
  // that another entry's consent ran out is no refusal
  return before.map((row) => consentOf({ ...row, expiresOn: null }, day)).reduce(narrower, said);
}

/** Brings a person's columns in line with their records: those are what everything else reads (rule 14). Nothing changes where there is none. */
export function followConsent(tx: Db, { day, ...ref }: Ref & { day: string }): void {
  const said = saidInRecords(tx, { ...ref, day });
  if (!said) return;
  const { quote, contact, date } = said;
  tx.update(participants)
    .set({ quoteConsent: quote, contactConsent: contact, consentDate: date, version: sql`${participants.version} + 1`, updatedAt: now() })
    .where(and(eq(participants.studyId, ref.studyId), eq(participants.id, ref.participantId)))
    .run();
}

/** A person's latest record of their own, without those of whoever was merged into them. */
export function ownLatest(db: Db, { studyId, participantId }: Ref): RecordRow | undefined {
  return db
    .select()
    .from(consentRecords)
    .where(and(eq(consentRecords.studyId, studyId), eq(consentRecords.participantId, participantId)))
    .orderBy(desc(consentRecords.id))
    .get();
}

/** What a change of one thing takes over from the record before it: to what text, for what and until when. Nothing of one that was ended. */
export function carriedFrom(latest: RecordRow | undefined): Partial<Pick<RecordRow, "textId" | "scopes" | "expiresOn">> {
  if (!latest || latest.withdrawnOn !== null || latest.expiredAt !== null) return {};
  const { textId, scopes, expiresOn } = latest;
  return { textId, scopes, expiresOn };
}

/** Takes back the record that a reply's consent made last, where it is the latest: the reply was not taken up after all. */
export function forgetLastForm(tx: Db, ref: Ref): void {
  const [latest] = recordsOf(tx, ref);
  if (latest?.how !== "form" || latest.withdrawnOn !== null) return;
  tx.delete(consentRecords)
    .where(and(eq(consentRecords.studyId, ref.studyId), eq(consentRecords.id, latest.id)))
    .run();
}
