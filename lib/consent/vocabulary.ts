/** How consent was given: spoken at the start of a call, in writing, by a form of ours, by e-mail, or as it came with what was brought in. */
export const CONSENT_WAYS = ["spoken", "written", "form", "email", "imported", "other"] as const;
export type ConsentWay = (typeof CONSENT_WAYS)[number];

export const CONSENT_WAY_NAMES: Record<ConsentWay, string> = {
  spoken: "spoken",
  written: "in writing",
  form: "by a form",
  email: "by e-mail",
  imported: "brought in",
  other: "in another way",
};

/** What a consent may cover beside being quoted and being contacted again, which have their own degrees. */
export const CONSENT_SCOPES = ["notes", "recording", "reuse"] as const;
export type ConsentScope = (typeof CONSENT_SCOPES)[number];

export const CONSENT_SCOPE_NAMES: Record<ConsentScope, string> = {
  notes: "take notes",
  recording: "record the call",
  reuse: "use it again in another study",
};

/** Where a record stands today: it holds, its day has passed, it was taken back, or a later one took its place. */
export const CONSENT_STANDINGS = ["holds", "expired", "withdrawn", "replaced"] as const;
export type ConsentStanding = (typeof CONSENT_STANDINGS)[number];

export const CONSENT_STANDING_NAMES: Record<ConsentStanding, string> = {
  holds: "holds",
  expired: "expired",
  withdrawn: "withdrawn",
  replaced: "replaced",
};
