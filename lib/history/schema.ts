/** What a person can do to the coding of a study, and undo. */
export const ACTION_KINDS = [
  "highlight-made",
  "highlight-changed",
  "highlight-deleted",
  "highlights-recoded",
  "suggestions-decided",
  "code-made",
  "code-changed",
  "code-moved",
  "codes-merged",
  "code-split",
  "code-deleted",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** One stored thing before and after an action, as its own table keeps it (with what hangs on it, a highlight's codes for instance); null where it was not there. */
export type ActionChange = {
  of: "highlight" | "suggestion" | "code";
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};
