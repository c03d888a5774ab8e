import type { Choice } from "@/app/_ui/choice-select";
import { OUTCOMES, type Outcome } from "@/lib/accounts/vocabulary";
import { type Audience, CONTACT_CONSENTS, type ContactConsent, QUOTE_CONSENTS, type QuoteConsent } from "@/lib/participants/vocabulary";

export const QUOTE_WORDS: Record<QuoteConsent, string> = {
  unknown: "not asked",
  internal: "inside only",
  public: "in public",
  refused: "refused",
};

export const CONTACT_WORDS: Record<ContactConsent, string> = { unknown: "not asked", yes: "yes", no: "no" };

export const OUTCOME_WORDS: Record<Outcome, string> = {
  open: "open",
  won: "won",
  "lost-competitor": "lost to a competitor",
  "lost-no-decision": "lost to no decision",
  churned: "churned",
};

export const QUOTE_CHOICES: Choice[] = QUOTE_CONSENTS.map((value) => ({ value, name: QUOTE_WORDS[value] }));
export const CONTACT_CHOICES: Choice[] = CONTACT_CONSENTS.map((value) => ({ value, name: CONTACT_WORDS[value] }));
export const OUTCOME_CHOICES: Choice[] = OUTCOMES.map((value) => ({ value, name: OUTCOME_WORDS[value] }));

/** How the filter's sentence names an audience. */
export const AUDIENCE_FILTER: Choice[] = [
  { value: "", name: "Everyone" },
  { value: "prospect", name: "Prospects" },
  { value: "customer", name: "Customers" },
  { value: "churned", name: "Churned customers" },
  { value: "internal", name: "Internal voices" },
  { value: "none", name: "People without an audience" },
];

export function audienceWord(audience: Audience | null): string {
  return audience ?? "needs an audience";
}
