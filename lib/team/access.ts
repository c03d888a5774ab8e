import type { StudyRole, TokenScope } from "./vocabulary";

/** The id of the one person of a workbench without a team, whom the first migration puts in; with a team it is whoever turned it on. */
export const LOCAL_PERSON = "local";

/**
 * Who asks. `nobody`: no valid session and no valid token. A `person` comes with a session, or with a token that narrows what they may; without a team
 * (`solo`) it is the local person, who may everything.
 */
export type Caller =
  | { kind: "nobody" }
  | {
      kind: "person";
      userId: string;
      admin: boolean;
      solo: boolean;
      sessionId: string | null;
      token: { id: string; scope: TokenScope; studyId: string | null; seesIdentities: boolean } | null;
    };

/** What a caller may in one study. Without `seesIdentities` no names, no e-mail addresses and no words of people who refused reach them. */
export type StudyAccess = { role: StudyRole; seesIdentities: boolean };

/** What an owner who sees names may; whoever looks after the workspace, and the one person of a workbench without a team, may it in every study. */
export const EVERYTHING: StudyAccess = { role: "owner", seesIdentities: true };

/** What nobody is told where somebody is asked for. */
export const SIGN_IN_FIRST = "Sign in first. If you were signed in, your session has ended.";
