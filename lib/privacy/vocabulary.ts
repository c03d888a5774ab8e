/** What is looked for in a text before it is shared: things that lead to a person, by their shape, and the names the study knows. */
export const PERSONAL_KINDS = ["email", "phone", "link", "iban", "card", "ip", "name", "company", "own"] as const;
export type PersonalKind = (typeof PERSONAL_KINDS)[number];
