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

/** What the person who stays takes from the other when two entries are merged: what they lack themselves, and a refusal of consent. */
export function mergePerson(into: PersonValues, from: PersonValues): PersonChange {
  const quote = stricter(into.quoteConsent, from.quoteConsent, "refused");
  const contact = stricter(into.contactConsent, from.contactConsent, "no");
  const tookConsent = quote !== into.quoteConsent || contact !== into.contactConsent;
  const after: PersonValues = {
    personaId: into.personaId ?? from.personaId,
    audience: into.audience ?? from.audience,
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
