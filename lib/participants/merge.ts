import type { Audience, ContactConsent, QuoteConsent, Role } from "./vocabulary";

/** What a merge of two people may change on the one who stays. */
export type PersonValues = {
  personaId: string | null;
  audience: Audience | null;
  role: Role | null;
  accountId: string | null;
  quoteConsent: QuoteConsent;
  contactConsent: ContactConsent;
  consentDate: string | null;
};
export type PersonField = keyof PersonValues;

/** The fields that change, each with its value before and after. */
export type PersonChange = { [F in PersonField]?: { before: PersonValues[F]; after: PersonValues[F] } };

/** The stricter of two consents: a refusal by either entry holds for the one person they are (rule 14); an unknown one gives way. */
function stricter<C extends string>(own: C, other: C, refusal: C): C {
  if (own === refusal || other === refusal) return refusal;
  return own === "unknown" ? other : own;
}

/** An entry to merge; `lastDay` is the day of the latest interview it was heard in, null or absent where none is dated. */
export type MergeEntry = PersonValues & { lastDay?: string | null };

/** The audience of the entry that was heard last (rule 8), of the one who stays where both were heard on one day; a known one before none. */
function latestAudience(into: MergeEntry, from: MergeEntry): Audience | null {
  const isFromLater = (from.lastDay ?? "") > (into.lastDay ?? "");
  return isFromLater ? (from.audience ?? into.audience) : (into.audience ?? from.audience);
}

/**
 * What the person who stays takes from the other when two entries are merged: what they lack themselves, a refusal of consent, and the
 * audience of the later interview.
 */
export function mergePerson(into: MergeEntry, from: MergeEntry): PersonChange {
  const quote = stricter(into.quoteConsent, from.quoteConsent, "refused");
  const contact = stricter(into.contactConsent, from.contactConsent, "no");
  const tookConsent = quote !== into.quoteConsent || contact !== into.contactConsent;
  const after: PersonValues = {
    personaId: into.personaId ?? from.personaId,
    audience: latestAudience(into, from),
    role: into.role ?? from.role,
    accountId: into.accountId ?? from.accountId,
    quoteConsent: quote,
    contactConsent: contact,
    consentDate: tookConsent ? (from.consentDate ?? into.consentDate) : (into.consentDate ?? from.consentDate),
  };
  const fields = Object.keys(after) as PersonField[];
  return Object.fromEntries(
    fields.filter((field) => after[field] !== into[field]).map((field) => [field, { before: into[field], after: after[field] }]),
  );
}

/** The values to put back when a merge is undone: those that still stand as the merge left them; later corrections are kept. */
export function unmergePerson(current: PersonValues, change: PersonChange): Partial<PersonValues> {
  const fields = Object.keys(change) as PersonField[];
  return Object.fromEntries(
    fields.filter((field) => current[field] === change[field]?.after).map((field) => [field, change[field]?.before]),
  );
}
