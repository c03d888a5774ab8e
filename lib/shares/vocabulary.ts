/** What a shared link shows: one view of a study, read live. */
export const SHARE_VIEWS = ["themes", "persona", "map", "report"] as const;
export type ShareView = (typeof SHARE_VIEWS)[number];

export const SHARE_VIEW_NAMES: Record<ShareView, string> = {
  themes: "Themes",
  persona: "Persona",
  map: "The journey",
  report: "Report",
};

/** How many days a link lives, unless said otherwise, and at most. */
export const SHARE_DAYS = 30;
export const SHARE_DAYS_MOST = 365;
