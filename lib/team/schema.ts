import { z } from "zod";
import { idText, lineText, type Recorded } from "@/lib/record";
import { type LinkKind, STUDY_ROLES, type StudyRole, TOKEN_SCOPES, type TokenScope } from "./vocabulary";

/** An e-mail address as people sign in with it: trimmed, lower case. */
export const emailText = z.string().trim().toLowerCase().max(254).pipe(z.email("This is not an e-mail address."));

/** Long rather than mixed (NIST SP 800-63B, 3.1.1.2): 12 to 200 characters, no rules about kinds of them. */
export const passwordText = z.string().min(12, "Take at least 12 characters.").max(200);

/** Turning the team on: whoever is at the machine becomes a person who signs in, and looks after the workspace. */
export const teamInput = z.strictObject({ name: lineText(100), email: emailText, password: passwordText });
export type TeamInput = z.infer<typeof teamInput>;

export const signInInput = z.strictObject({ email: z.string().max(254), password: z.string().max(200) });
export type SignInInput = z.infer<typeof signInInput>;

export const mePatch = z.strictObject({ name: lineText(100) });
export type MePatch = z.infer<typeof mePatch>;

export const passwordChange = z.strictObject({ current: z.string().max(200), next: passwordText });
export type PasswordChange = z.infer<typeof passwordChange>;

/** One study's rights, as an invite or an owner gives them. */
const rightsFields = { role: z.enum(STUDY_ROLES), seesIdentities: z.boolean().default(false) };

/** What joining brings with it: rights in studies, and whether the person looks after the workspace. */
export type LinkGrant = { admin: boolean; studies: { studyId: string; role: StudyRole; seesIdentities: boolean }[] };

export const inviteInput = z.strictObject({
  email: emailText,
  admin: z.boolean().default(false),
  studies: z
    .array(z.strictObject({ studyId: idText, ...rightsFields }))
    .max(200)
    .default([]),
});
export type InviteInput = z.infer<typeof inviteInput>;

/** A link, as whoever made it sees it in the list: its address is shown once, when it is made. */
export type SignInLink = {
  id: string;
  kind: LinkKind;
  email: string;
  grant: LinkGrant | null;
  expiresAt: string;
  usedAt: string | null;
  createdAt: string;
  createdBy: string;
};
/**
 * The answer to making one: `address` works once, until it expires. Where somebody already works here under that e-mail (`person`), an invite gives them the
 * rights at once; the link then counts as used, and its address is that of the workbench.
 */
export type MadeLink = SignInLink & { address: string; person: { id: string; name: string } | null };

/** What somebody who opens an invite or a reset sees before they choose a password. */
export type OpenedLink = {
  kind: LinkKind;
  email: string;
  expiresAt: string;
  invitedBy: string | null;
  /** somebody already works here under this e-mail: an invite then asks for the password they have, and their name stays */
  hasAccount: boolean;
  /** they will look after the workspace, and so own every study */
  admin: boolean;
  /** the studies an invite lets into, and as what */
  studies: { id: string; name: string; role: StudyRole; seesIdentities: boolean }[];
};
export const acceptInput = z.strictObject({ name: lineText(100), password: passwordText });
export type AcceptInput = z.infer<typeof acceptInput>;
export const resetInput = z.strictObject({ password: passwordText });

/** A person of the workbench. */
export type Person = {
  id: string;
  name: string;
  email: string | null;
  admin: boolean;
  disabledAt: string | null;
  lastSeenAt: string | null;
  createdAt: string;
};
/** As others than those who look after the workspace know them. */
export type PersonName = Pick<Person, "id" | "name">;
export const personPatch = z.strictObject({ admin: z.boolean(), disabled: z.boolean() }).partial();
export type PersonPatch = z.infer<typeof personPatch>;

/** Who I am: `person` null where nobody is signed in; `team` false while the workbench has one local owner and asks nobody to sign in. */
export type Me = { team: boolean; person: Pick<Person, "id" | "name" | "email" | "admin"> | null };

/** One place where a person is signed in. */
export type SignInSession = {
  id: string;
  current: boolean;
  device: string;
  addressPrefix: string | null;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
};

export const memberInput = z.strictObject({ userId: idText, ...rightsFields });
export type MemberInput = z.infer<typeof memberInput>;
export const memberPatch = z.strictObject({ role: z.enum(STUDY_ROLES), seesIdentities: z.boolean() }).partial();
export type MemberPatch = z.infer<typeof memberPatch>;
export type Member = Recorded & {
  userId: string;
  name: string;
  /** told to owners only */
  email: string | null;
  role: StudyRole;
  seesIdentities: boolean;
  disabled: boolean;
};

export const tokenInput = z.strictObject({
  name: lineText(100),
  scope: z.enum(TOKEN_SCOPES),
  studyId: idText.nullish(),
  seesIdentities: z.boolean().default(false),
  /** 1 to 365 */
  days: z.number().int().min(1).max(365).default(90),
});
export type TokenInput = z.infer<typeof tokenInput>;
export type ApiToken = {
  id: string;
  name: string;
  beginning: string;
  scope: TokenScope;
  studyId: string | null;
  seesIdentities: boolean;
  expiresAt: string;
  lastUsedAt: string | null;
  createdAt: string;
};
/** The answer to making one: `token` is shown this once. */
export type MadeToken = ApiToken & { token: string };

/** What the person who asks may do in a study, for pages to show only what works. `me` names them among others. */
export type MyAccess = {
  team: boolean;
  me: { id: string; name: string };
  role: StudyRole;
  mayEdit: boolean;
  mayOwn: boolean;
  seesIdentities: boolean;
};
