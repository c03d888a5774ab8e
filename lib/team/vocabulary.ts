/** What somebody may do in a study: read it, work in it, or also say who else may. */
export const STUDY_ROLES = ["owner", "editor", "viewer"] as const;
export type StudyRole = (typeof STUDY_ROLES)[number];

export const STUDY_ROLE_NAMES: Record<StudyRole, string> = {
  owner: "Owner",
  editor: "Editor",
  viewer: "Viewer",
};

/** The same, as what somebody is let in to do: "to read and code". */
export const STUDY_ROLE_MEANINGS: Record<StudyRole, string> = {
  owner: "work in it and say who else may",
  editor: "read, code and write",
  viewer: "read what was found",
};

/** What an API token may do: read, or all that the person it belongs to may do inside studies. */
export const TOKEN_SCOPES = ["read", "write"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

/** What a single-use link lets its holder do: join, or choose a new password. */
export const LINK_KINDS = ["invite", "reset"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

/**
 * What a route or page asks of its caller. `anyone`: nothing. `signed-in`: a person, or a token of theirs. `self`: a person with a session; no token
 * reaches it. `admin`: a person with a session who looks after the workspace. The others are rights in the study that the address names.
 */
export const RIGHTS = ["anyone", "signed-in", "self", "admin", "view", "edit", "own"] as const;
export type Right = (typeof RIGHTS)[number];
