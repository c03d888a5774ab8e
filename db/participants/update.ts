import { and, eq } from "drizzle-orm";
import { carriedFrom, givenBy, keepConsent, recordsOf } from "@/db/consent/keep";
import { keepRenamed } from "@/db/privacy/former-names";
import { participantNames, participants } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import type { Participant, ParticipantPatch } from "@/lib/participants/schema";
import { carryAudience } from "./audience";
import { requireLinks } from "./links";
import { toParticipant } from "./list";
import { type ParticipantRef, type ParticipantRow, requireParticipant } from "./rows";

/**
 * Corrects a person. Persona and role move all their past evidence; an audience moves with time, so past interviews keep theirs unless
 * `audienceFor` is "always" (rule 8). A consent that changed is the newest record of their history. `fields` replaces them all; `displayName: null` forgets the name. Throws STALE_VERSION, REFUSED, NOT_FOUND.
 */
export function updateParticipant(
  db: Db,
  { studyId, participantId, version, patch }: ParticipantRef & { version: number; patch: ParticipantPatch },
): Participant {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const stored = requireParticipant(tx, { studyId, participantId });
    requireVersion(toParticipant(tx, { row: stored }), version);
    requireLinks(tx, { studyId, personaId: patch.personaId, accountId: patch.accountId });
    const { displayName, consent, audienceFor = "now", ...rest } = patch;
    const row = tx
      .update(participants)
      .set({
        ...rest,
        quoteConsent: consent?.quote,
        contactConsent: consent?.contact,
        consentDate: consent?.date,
        version: version + 1,
        updatedAt: now(),
      })
      .where(and(eq(participants.studyId, studyId), eq(participants.id, participantId)))
      .returning()
      .get();
    if (consent && isOther(stored, row)) keepChanged(tx, { stored, row });
    if (displayName !== undefined) setName(tx, { studyId, participantId, displayName });
    if (rest.audience) carryAudience(tx, { studyId, participantId, audience: rest.audience, audienceFor });
    return toParticipant(tx, { row, names: displayName !== undefined });
  });
}

/** Where the quote stays as it was agreed, it stays so under the same text and until the same day. */
function keepChanged(tx: Db, { stored, row }: { stored: ParticipantRow; row: ParticipantRow }): void {
  const ref = { studyId: row.studyId, participantId: row.id };
  const carried = stored.quoteConsent === row.quoteConsent ? carriedFrom(recordsOf(tx, ref)[0]) : {};
  keepConsent(tx, { ...ref, ...carried, how: "other", ...givenBy(row) });
}

function isOther(before: ParticipantRow, after: ParticipantRow): boolean {
  return JSON.stringify(givenBy(before)) !== JSON.stringify(givenBy(after));
}

/** The name as it was stays hidden where it was written down. */
function setName(tx: Db, { studyId, participantId, displayName }: ParticipantRef & { displayName: string | null }): void {
  const stored = tx
    .select({ name: participantNames.displayName })
    .from(participantNames)
    .where(eq(participantNames.participantId, participantId))
    .get();
  storeName(tx, { studyId, participantId, displayName });
  keepRenamed(tx, { studyId, participantId, before: stored?.name ?? null, after: displayName });
}

function storeName(tx: Db, { studyId, participantId, displayName }: ParticipantRef & { displayName: string | null }): void {
  if (displayName === null) {
    tx.delete(participantNames).where(eq(participantNames.participantId, participantId)).run();
    return;
  }
  tx.insert(participantNames)
    .values({ participantId, studyId, displayName })
    .onConflictDoUpdate({ target: participantNames.participantId, set: { displayName } })
    .run();
}
