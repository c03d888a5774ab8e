import { eq, sql } from "drizzle-orm";
import { givenBy, keepConsent } from "@/db/consent/keep";
import { participantNames, participants, studies } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { ConsentWay } from "@/lib/consent/vocabulary";
import { participantCode } from "@/lib/participants/code";
import type { Participant, ParticipantInput } from "@/lib/participants/schema";
import type { Audience } from "@/lib/participants/vocabulary";
import { requireLinks } from "./links";

/** A person as an import or a questionnaire may know them: perhaps without an audience (rule 9). */
export type NewParticipant = Omit<ParticipantInput, "audience"> & { audience?: Audience | null };

/** The next code of a study, taken for good: the counter only rises, so a deleted person's code never comes back (rule 14). */
function takeCode(tx: Db, studyId: string): string {
  const taken = tx
    .update(studies)
    .set({ lastParticipantNumber: sql`${studies.lastParticipantNumber} + 1` })
    .where(eq(studies.id, studyId))
    .returning({ number: studies.lastParticipantNumber })
    .get();
  return participantCode(taken.number);
}

type Made = { studyId: string; input: NewParticipant; importId?: string | null; consentHow?: ConsentWay };

/**
 * Adds a person under the next code; the name goes into its own table. `importId` names the import that made them, `consentHow` the way in which a consent that comes with them was given.
 * Throws REFUSED for a persona or account of another study.
 */
export function createParticipant(db: Db, { studyId, input, importId = null, consentHow = "other" }: Made): Participant {
  const { displayName, consent, audience, personaId, role, accountId, fields } = input;
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    requireLinks(tx, { studyId, personaId, accountId });
    const row = tx
      .insert(participants)
      .values({
        ...newRecord(),
        studyId,
        code: takeCode(tx, studyId),
        audience: audience ?? null,
        personaId: personaId ?? null,
        role: role ?? null,
        accountId: accountId ?? null,
        quoteConsent: consent?.quote ?? "unknown",
        contactConsent: consent?.contact ?? "unknown",
        consentDate: consent?.date ?? null,
        fields: fields ?? {},
        importId,
      })
      .returning()
      .get();
    if (consent) keepConsent(tx, { studyId, participantId: row.id, how: consentHow, ...givenBy(row) });
    if (displayName) tx.insert(participantNames).values({ participantId: row.id, studyId, displayName }).run();
    const { id, version, createdAt, updatedAt, code } = row;
    return {
      id,
      version,
      createdAt,
      updatedAt,
      code,
      ...(displayName && { displayName }),
      audience: row.audience,
      personaId: row.personaId,
      role: row.role,
      accountId: row.accountId,
      consent: { quote: row.quoteConsent, contact: row.contactConsent, date: row.consentDate },
      fields: row.fields,
      interviews: 0,
      highlights: 0,
      mergedFrom: [],
    };
  });
}
