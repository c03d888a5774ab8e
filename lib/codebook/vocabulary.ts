/** What sort of theme a code names. A kind never sets a point (rule 5). */
export const CODE_KINDS = ["theme", "need", "attitude", "objection", "competitor", "touchpoint", "feature-request", "language"] as const;
export type CodeKind = (typeof CODE_KINDS)[number];

/** The colours a code may have. */
export const CODE_COLORS = ["slate", "brown", "moss", "green", "teal", "indigo", "plum", "rose"] as const;
export type CodeColor = (typeof CODE_COLORS)[number];
