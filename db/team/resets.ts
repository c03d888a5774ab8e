import { eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { signInCredentials } from "@/db/schema";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { OpenedLink } from "@/lib/team/schema";
import { setPassword } from "./credential";
import { dropOpenLinks, endLink, insertLink, type NewLink, nameOf, requireOpenLink } from "./links";
import { requirePerson } from "./people";
import { endOtherSessions } from "./sessions";
import { revokeTokens } from "./tokens";

/** Makes a link by which a person chooses a new password, for an hour and once; an older one stops working. Throws NOT_FOUND; REFUSED for who does not sign in. */
export function createReset(db: Db, { personId, createdBy }: { personId: string; createdBy: string }): NewLink {
  return write(db, (tx) => {
    const { name, email, disabledAt } = requirePerson(tx, personId);
    const signsIn = tx.select({ id: signInCredentials.id }).from(signInCredentials).where(eq(signInCredentials.userId, personId)).get();
    if (email === null || !signsIn) throw new AppError("REFUSED", `${name} does not sign in here, so there is no password to change.`);
    if (disabledAt !== null) throw new AppError("REFUSED", `${name} may not sign in any more: let them in again first.`);
    dropOpenLinks(tx, { kind: "reset", email });
    return insertLink(tx, { kind: "reset", email, userId: personId, grant: null, createdBy });
  });
}

/** What somebody who opens such a link reads. Throws NOT_FOUND, GONE. */
export function openReset(db: Db, secret: string): OpenedLink {
  const { kind, email, expiresAt, createdBy } = requireOpenLink(db, { kind: "reset", secret });
  return { kind, email, expiresAt, invitedBy: nameOf(db, createdBy), hasAccount: true, admin: false, studies: [] };
}

/**
 * Puts the new password in place of the old one, signs the person out everywhere and revokes their tokens (whoever needs a link may have lost more than a
 * password), all in one step with its audit entry. Answers their address. Throws NOT_FOUND, GONE.
 */
export function resetPassword(db: Db, { secret, passwordHash }: { secret: string; passwordHash: string }): string {
  return write(db, (tx) => {
    const { id, userId, email } = requireOpenLink(tx, { kind: "reset", secret });
    if (userId === null) throw new Error("a reset link is for somebody");
    setPassword(tx, { userId, passwordHash });
    endOtherSessions(tx, { userId, current: null });
    revokeTokens(tx, { userId });
    endLink(tx, id);
    recordAudit(tx, { actor: { kind: "person", userId }, action: "use reset link", thingId: userId });
    return email;
  });
}
