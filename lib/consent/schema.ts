import { z } from "zod";
import { CONTACT_CONSENTS, type ContactConsent, QUOTE_CONSENTS, type QuoteConsent } from "@/lib/participants/vocabulary";
import { dayText, idText, lineText, type Recorded } from "@/lib/record";
import { CONSENT_SCOPES, CONSENT_WAYS, type ConsentScope, type ConsentStanding, type ConsentWay } from "./vocabulary";

/** A text that people consent to. It is never changed: a change is its next edition. `months`: for how long a consent to it holds; null: until it is taken back. */
export const consentTextInput = z.strictObject({
  name: lineText(120),
  text: z.string().trim().min(1).max(20_000),
  scopes: z.array(z.enum(CONSENT_SCOPES)).max(CONSENT_SCOPES.length).default([]),
  quote: z.enum(QUOTE_CONSENTS).default("internal"),
  contact: z.enum(CONTACT_CONSENTS).default("unknown"),
  months: z.number().int().min(1).max(240).nullish(),
});
export type ConsentTextInput = z.infer<typeof consentTextInput>;

/** `edition` counts texts of one name: 1, 2, 3 …; `people` gave their consent to this very one. */
export type ConsentText = Recorded & {
  name: string;
  edition: number;
  text: string;
  scopes: ConsentScope[];
  quote: QuoteConsent;
  contact: ContactConsent;
  months: number | null;
  people: number;
};

/** What a person consented to. `expiresOn`: the last day on which it holds; left out, it follows from the text. */
export const consentRecordInput = z.strictObject({
  textId: idText.nullish(),
  how: z.enum(CONSENT_WAYS).default("spoken"),
  givenOn: dayText.nullish(),
  quote: z.enum(QUOTE_CONSENTS),
  contact: z.enum(CONTACT_CONSENTS).default("unknown"),
  scopes: z.array(z.enum(CONSENT_SCOPES)).max(CONSENT_SCOPES.length).default([]),
  expiresOn: dayText.nullish(),
  note: z.string().trim().max(2000).default(""),
});
export type ConsentRecordInput = z.infer<typeof consentRecordInput>;

/** Taking consent back is one action (GDPR, article 7(3)); the note says how they asked. */
export const withdrawalInput = z.strictObject({ note: z.string().trim().max(2000).default("") });
export type WithdrawalInput = z.infer<typeof withdrawalInput>;

/** One entry of a person's history of consent, as it stands today. */
export type ConsentRecord = Recorded & {
  participantId: string;
  text: { id: string; name: string; edition: number } | null;
  how: ConsentWay;
  givenOn: string | null;
  quote: QuoteConsent;
  contact: ContactConsent;
  scopes: ConsentScope[];
  expiresOn: string | null;
  withdrawnOn: string | null;
  note: string;
  standing: ConsentStanding;
};

/** A person's consent: the history, the latest first, and how many of their quotes others see because of it. */
export type ConsentHistory = { participantId: string; code: string; records: ConsentRecord[]; quotes: number };
