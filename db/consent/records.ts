import { and, countDistinct, eq, isNull } from "drizzle-orm";
import { findStoredParticipant, type ParticipantRef, requireParticipant } from "@/db/participants/rows";
import { consentRecords, consentTexts, highlightParticipants, highlights } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { ConsentHistory, ConsentRecord, ConsentRecordInput } from "@/lib/consent/schema";
import { consentOf, consentStanding, lastDay } from "@/lib/consent/standing";
import { aliasesOf, followConsent, givenBy, keepConsent, ownLatest, type RecordRow, recordsOf, saidInRecords, today } from "./keep";
import { requireConsentText } from "./texts";

type Day = { day?: string };

/** A person's history of consent, the latest first, as it stands on `day`. Throws NOT_FOUND. */
export function getConsent(db: Db, { day = today(), ...ref }: ParticipantRef & Day): ConsentHistory {
  requireStudy(db, ref.studyId);
  const { code } = requireParticipant(db, ref);
  const texts = new Map(
    db
      .select({ id: consentTexts.id, name: consentTexts.name, edition: consentTexts.edition })
      .from(consentTexts)
      .where(eq(consentTexts.studyId, ref.studyId))
      .all()
      .map((text) => [text.id, text]),
  );
  const stored = recordsOf(db, ref);
  const said = saidInRecords(db, { ...ref, day });
  // a refusal by an entry that was merged with another takes the place of what that one had said later
  const isRefused = (row: RecordRow) => said?.quote === "refused" && consentOf(row, day).quote !== "refused";
  const records = stored.map((row, at) =>
    toRecord(row, { text: texts.get(row.textId ?? "") ?? null, day, isLatest: at === 0 && !isRefused(row) }),
  );
  return { participantId: ref.participantId, code, records, quotes: countQuotes(db, ref) };
}

type As = { text: ConsentRecord["text"]; day: string; isLatest: boolean };

function toRecord(row: RecordRow, { text, day, isLatest }: As): ConsentRecord {
  const { id, version, createdAt, updatedAt, participantId, how, givenOn, quote, contact, scopes, expiresOn, withdrawnOn, note } = row;
  const standing = consentStanding({ expiresOn, withdrawnOn, today: day, isLatest });
  return {
    ...{ id, version, createdAt, updatedAt, participantId, how, givenOn, quote, contact, scopes, expiresOn, withdrawnOn, note },
    text,
    standing,
  };
}

function countQuotes(db: Db, ref: ParticipantRef): number {
  const found = db
    .select({ quotes: countDistinct(highlights.id) })
    .from(highlightParticipants)
    .innerJoin(highlights, eq(highlights.id, highlightParticipants.highlightId))
    .where(
      and(
        eq(highlightParticipants.studyId, ref.studyId),
        onlyThese(highlightParticipants.participantId, aliasesOf(db, ref)),
        isNull(highlights.deletedAt),
      ),
    )
    .get();
  return found?.quotes ?? 0;
}

/** Writes down what a person agreed to; from now on it is what counts. Its last day follows from the text where none is given. Throws NOT_FOUND. */
export function recordConsent(
  db: Db,
  { input, day = today(), ...ref }: ParticipantRef & Day & { input: ConsentRecordInput },
): ConsentHistory {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    requireParticipant(tx, ref);
    const text = input.textId ? requireConsentText(tx, { studyId: ref.studyId, textId: input.textId }) : null;
    const givenOn = input.givenOn ?? null;
    const expiresOn = input.expiresOn === undefined ? lastDay({ givenOn, months: text?.months ?? null, today: day }) : input.expiresOn;
    keepConsent(tx, { ...ref, ...input, textId: input.textId ?? null, givenOn, expiresOn });
    followConsent(tx, { ...ref, day });
    return getConsent(tx, { ...ref, day });
  });
}

/**
 * Takes a person's consent back, in one action (GDPR, article 7(3)): their words count from now on and are shown nowhere, in themes, shares and exports
 * alike. It ends what was given under each entry that they are, so that it holds for each of them after a split too. Done again it changes nothing. Throws NOT_FOUND.
 */
export function withdrawConsent(db: Db, { note = "", day = today(), ...ref }: ParticipantRef & Day & { note?: string }): ConsentHistory {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    requireParticipant(tx, ref);
    const { studyId } = ref;
    for (const participantId of aliasesOf(tx, ref)) withdrawOwn(tx, { studyId, participantId, day, note });
    followConsent(tx, { ...ref, day });
    return getConsent(tx, { ...ref, day });
  });
}

function withdrawOwn(tx: Db, { day, note, ...ref }: ParticipantRef & { day: string; note: string }): void {
  const latest = ownLatest(tx, ref);
  if (!latest) {
    keepConsent(tx, { ...ref, how: "other", ...givenBy(findStoredParticipant(tx, ref)), withdrawnOn: day, note });
    return;
  }
  if (latest.withdrawnOn !== null) return;
  const said = [latest.note, note].filter(Boolean).join("\n");
  tx.update(consentRecords)
    .set({ withdrawnOn: day, note: said, version: latest.version + 1, updatedAt: now() })
    .where(and(eq(consentRecords.studyId, ref.studyId), eq(consentRecords.id, latest.id)))
    .run();
}
