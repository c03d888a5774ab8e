/** Where a finding stands: still asked, held up by what people said, or spoken against. */
export const FINDING_STATUSES = ["open", "supported", "contradicted"] as const;
export type FindingStatus = (typeof FINDING_STATUSES)[number];

/** What quotes may be linked to: a finding, a cell of a map, a field of a persona, a reason of a deal. */
export const LINK_SUBJECTS = ["finding", "cell", "persona-field", "driver"] as const;
export type LinkSubject = (typeof LINK_SUBJECTS)[number];

export const STANCES = ["for", "against"] as const;
export type Stance = (typeof STANCES)[number];

/** How well a finding is held up, the weakest first: see lib/findings/strength.ts for the rule. */
export const STRENGTHS = ["none", "thin", "some", "solid", "broad"] as const;
export type StrengthWord = (typeof STRENGTHS)[number];
