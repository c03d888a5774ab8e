/** What an action makes or changes. */
export const ACTION_TYPES = ["resource", "product", "process", "re-engagement", "research"] as const;
export type ActionType = (typeof ACTION_TYPES)[number];

export const ACTION_STATUSES = ["open", "doing", "done", "dropped"] as const;
export type ActionStatus = (typeof ACTION_STATUSES)[number];

/** What an action answers: a gap, a cell of a map, a transition of a flow, a difference of two maps, a theme, a finding, a lost account. */
export const ACTION_SUBJECTS = ["gap", "cell", "transition", "difference", "theme", "finding", "account"] as const;
export type ActionSubject = (typeof ACTION_SUBJECTS)[number];

/** What is missing: a bridge to the next step, something they sought and did not find, data that nobody tracks, or a plan. A flag is a place somebody marked. */
export const GAP_KINDS = ["missing-bridge", "not-found", "untracked-data", "no-plan", "flag"] as const;
export type GapKind = (typeof GAP_KINDS)[number];
