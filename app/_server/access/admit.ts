import { accessTo } from "@/db/team/access";
import { callerOf } from "@/db/team/caller";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { type Caller, EVERYTHING, SIGN_IN_FIRST, type StudyAccess } from "@/lib/team/access";
import type { Right } from "@/lib/team/vocabulary";
import { type Matched, matchPolicy } from "./match";

/** Who is let in where, and with what: `pattern` is the address's line in the policy, null (only without a team) for one that it does not have. */
export type Admitted = { caller: Caller; access: StudyAccess; pattern: string | null; right: Right | null };

/** Outside any study there is nothing to see. */
const NOTHING: StudyAccess = { role: "viewer", seesIdentities: false };

/** The same words as for a study that is not there: whoever may not know of one cannot tell. */
export const NO_STUDY = "There is no study with this id. It may have been deleted; the list of studies shows what there is.";
export const READ_ONLY = "You may read this study, not change it. Its owner can make you an editor.";

type Asked = { method: string; path: string; headers: Headers; params: Readonly<Record<string, unknown>> };

/**
 * Lets a request in by the policy, or throws SIGN_IN (nobody asks), NOT_FOUND (a study that is not theirs, told like one that is not there) or FORBIDDEN
 * (a right they lack). What the policy does not have is refused.
 */
export async function admit(db: Db, { method, path, headers, params }: Asked): Promise<Admitted> {
  const matched = matchPolicy(method, path);
  const caller = await callerOf(db, headers);
  if (caller.kind === "person" && caller.solo)
    return { caller, access: EVERYTHING, pattern: matched?.pattern ?? null, right: matched?.right ?? null };
  if (!matched || !isSameAddress(matched, params)) {
    throw new AppError("FORBIDDEN", "Nobody is let in at this address.");
  }
  const { studyId } = params;
  const asked = { caller, right: matched.right, reads: method === "GET" || method === "HEAD" };
  const access = requireRight(db, { ...asked, studyId: typeof studyId === "string" ? studyId : null });
  return { caller, access, pattern: matched.pattern, right: matched.right };
}

/** Whether the router read the address as the policy did: the very same names vary in it. */
function isSameAddress({ names }: Matched, params: Readonly<Record<string, unknown>>): boolean {
  const given = Object.keys(params);
  return given.length === names.length && names.every((name) => given.includes(name));
}

type Claim = { caller: Caller; right: Right; studyId: string | null; reads: boolean };

/** What the caller may in the study, where the right is one in a study. Throws SIGN_IN, NOT_FOUND, FORBIDDEN. */
export function requireRight(db: Db, { caller, right, studyId, reads }: Claim): StudyAccess {
  if (right === "anyone") return NOTHING;
  if (caller.kind === "nobody") throw new AppError("SIGN_IN", SIGN_IN_FIRST);
  requireScope(caller.token, { right, reads, studyId });
  if (right === "signed-in" || right === "self") return NOTHING;
  if (right === "admin") {
    if (!caller.admin) throw new AppError("FORBIDDEN", "Only those who look after this workspace may do this.");
    return NOTHING;
  }
  const access = studyId === null ? null : accessTo(db, { caller, studyId });
  if (!access) throw new AppError("NOT_FOUND", NO_STUDY);
  if (right === "edit" && access.role === "viewer") throw new AppError("FORBIDDEN", READ_ONLY);
  if (right === "own" && access.role !== "owner") throw new AppError("FORBIDDEN", "Only an owner of this study may do this.");
  return access;
}

type Token = Extract<Caller, { kind: "person" }>["token"];

function requireScope(token: Token, { right, reads, studyId }: { right: Right; reads: boolean; studyId: string | null }): void {
  if (!token) return;
  if (right === "self" || right === "admin") throw new AppError("FORBIDDEN", "No token reaches this. Sign in, and do it on its page.");
  if (reads) return;
  if (token.scope === "read") throw new AppError("FORBIDDEN", "This token may only read.");
  if (token.studyId !== null && studyId === null) throw new AppError("FORBIDDEN", "This token is for one study, and reaches nothing else.");
}
