/** What a map shows: the journey as it is, as it should be, a case played through, or a competitor's. */
export const MAP_KINDS = ["existing", "ideal", "scenario", "competitor"] as const;
export type MapKind = (typeof MAP_KINDS)[number];

/**
 * The lanes of a map, in the order in which they are drawn. Some are filled from evidence (`doing` to `feeling` where there is any), some from lists
 * (touchpoints, KPIs, assets, milestones), and in each a team may write what it believes.
 */
export const LANES = [
  "doing",
  "quotes",
  "feeling",
  "needs",
  "attitudes",
  "triggers",
  "failures",
  "touchpoints",
  "going-on",
  "kpis",
  "content",
  "owner",
  "success-ours",
  "success-theirs",
  "milestones",
  "asked",
  "enabled",
] as const;
export type Lane = (typeof LANES)[number];

/** How well a cell is known. */
export const EVIDENCE_STATES = ["unknown", "assumption", "partly", "evidenced", "contradicted", "stale"] as const;
export type EvidenceState = (typeof EVIDENCE_STATES)[number];

/** What sort of change a difference between two maps asks for. */
export const DIFFERENCE_TYPES = ["tool", "process", "strategy"] as const;
export type DifferenceType = (typeof DIFFERENCE_TYPES)[number];

/** The ten common touchpoints of the library first, then more. */
export const TOUCHPOINT_KINDS = [
  "app-login",
  "home-page",
  "landing-page",
  "pricing-page",
  "sales",
  "sign-up",
  "thank-you-page",
  "demo",
  "trial",
  "email",
  "documentation",
  "support",
  "community",
  "event",
  "partner",
  "review-site",
  "social",
  "training",
  "billing",
  "in-app-message",
  "configuration",
  "how-to-buy",
  "other",
] as const;
export type TouchpointKind = (typeof TOUCHPOINT_KINDS)[number];

export const ENGAGEMENTS = ["too-little", "right", "too-much"] as const;
export type Engagement = (typeof ENGAGEMENTS)[number];

export const FITS = ["yes", "partly", "no"] as const;
export type Fit = (typeof FITS)[number];

export const ASSET_STATES = ["exists", "outdated", "missing"] as const;
export type AssetState = (typeof ASSET_STATES)[number];

/** Where a number comes from. */
export const DATA_SOURCES = ["web-analytics", "marketing", "crm", "finance", "service", "product", "survey", "other"] as const;
export type DataSource = (typeof DATA_SOURCES)[number];

/** Whose view a map needs. */
export const STAKEHOLDER_FUNCTIONS = [
  "product",
  "sales",
  "competitive-intelligence",
  "customer-success",
  "demand-generation",
  "ux",
] as const;
export type StakeholderFunction = (typeof STAKEHOLDER_FUNCTIONS)[number];

export const INPUT_STATES = ["missing", "asked", "received"] as const;
export type InputState = (typeof INPUT_STATES)[number];
