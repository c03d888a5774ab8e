import type { ActionStatus, ActionSubject, ActionType, GapKind } from "./vocabulary";

export const ACTION_TYPE_NAMES: Record<ActionType, string> = {
  resource: "resource",
  product: "product",
  process: "process",
  "re-engagement": "re-engagement",
  research: "research",
};

export const ACTION_STATUS_NAMES: Record<ActionStatus, string> = { open: "open", doing: "under way", done: "done", dropped: "dropped" };

export const ACTION_SUBJECT_NAMES: Record<ActionSubject, string> = {
  gap: "a gap",
  cell: "a cell of the map",
  transition: "a drop-off",
  difference: "a difference between maps",
  theme: "a theme",
  finding: "a finding",
  account: "a lost account",
};

export const GAP_KIND_NAMES: Record<GapKind, string> = {
  "missing-bridge": "missing bridge",
  "not-found": "sought and not found",
  "untracked-data": "data nobody tracks",
  "no-plan": "no plan",
  flag: "flag",
};
