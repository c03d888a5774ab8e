/** Where somebody stands towards the product. Internal voices (sales, support, the team) are shown and never counted in coverage. */
export const AUDIENCES = ["prospect", "customer", "churned", "internal"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** The audiences that coverage asks for: the target is over these three together, each with its own minimum. */
export const COVERED_AUDIENCES = ["prospect", "customer", "churned"] as const;
export type CoveredAudience = (typeof COVERED_AUDIENCES)[number];

export const AUDIENCE_NAMES: Record<Audience, { one: string; many: string }> = {
  prospect: { one: "prospect", many: "prospects" },
  customer: { one: "customer", many: "customers" },
  churned: { one: "churned", many: "churned" },
  internal: { one: "internal", many: "internal" },
};

/** A person's place in the decision-making unit; independent of persona. */
export const ROLES = ["user", "economic", "technical", "champion", "sponsor", "admin", "other"] as const;
export type Role = (typeof ROLES)[number];

export const ROLE_NAMES: Record<Role, string> = {
  user: "user",
  economic: "economic buyer",
  technical: "technical buyer",
  champion: "champion",
  sponsor: "executive sponsor",
  admin: "admin",
  other: "other role",
};

/** How far a person's words may travel. Refused: they count, and are never shown outside the interview. */
export const QUOTE_CONSENTS = ["unknown", "internal", "public", "refused"] as const;
export type QuoteConsent = (typeof QUOTE_CONSENTS)[number];

export const CONTACT_CONSENTS = ["unknown", "yes", "no"] as const;
export type ContactConsent = (typeof CONTACT_CONSENTS)[number];
