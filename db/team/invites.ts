import { and, eq, isNull } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { signInLinks, users } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Caller } from "@/lib/team/access";
import type { InviteInput, LinkGrant, OpenedLink, SignInLink } from "@/lib/team/schema";
import { setPassword } from "./credential";
import { giveRights, namesOf, requireMayGrant, stillGranted } from "./grant";
import { dropOpenLinks, endLink, insertLink, type LinkRow, type NewLink, nameOf, openLinks, requireOpenLink, toLink } from "./links";
import { isTeam } from "./mode";
import { findPersonByEmail, type PersonRow } from "./people";

type Person = Extract<Caller, { kind: "person" }>;

/** A new invite; `person` is whoever works here already under that address, and has the rights now. */
export type NewInvite = NewLink & { person: { id: string; name: string } | null };

/**
 * Makes a link by which somebody joins, for 7 days and once; one of the same maker for the same address stops working. Whoever works here already gets the
 * rights at once, and no second person is made. Throws REFUSED, FORBIDDEN, NOT_FOUND.
 */
export function createInvite(db: Db, { caller, input }: { caller: Person; input: InviteInput }): NewInvite {
  const { email, ...grant } = input;
  return write(db, (tx) => {
    if (!isTeam(tx)) throw new AppError("REFUSED", "There is no team yet. Begin one in the settings of a study first.");
    requireMayGrant(tx, { caller, grant });
    const person = findPersonByEmail(tx, email);
    const createdBy = caller.userId;
    if (!person) {
      dropOpenLinks(tx, { kind: "invite", email, createdBy });
      return { ...insertLink(tx, { kind: "invite", email, userId: null, grant, createdBy }), person: null };
    }
    requireEnabled(person);
    giveRights(tx, { userId: person.id, grant, createdBy });
    const made = insertLink(tx, { kind: "invite", email, userId: null, grant, createdBy, usedAt: now() });
    return { ...made, person: { id: person.id, name: person.name } };
  });
}

function requireEnabled({ name, disabledAt }: PersonRow): void {
  if (disabledAt !== null) {
    throw new AppError(
      "REFUSED",
      `${name} has this address and may not sign in any more. Whoever looks after the workspace can let them in again.`,
    );
  }
}

/** The invites that still work: all of them for whoever looks after the workspace, their own for everybody else. */
export function listInvites(db: Db, { caller }: { caller: Person }): SignInLink[] {
  return openLinks(db, { kind: "invite", ...(!caller.admin && { createdBy: caller.userId }) }).map((row) => toLink(db, row));
}

/** Takes an invite back; `studies`: the ids of those it was for. Throws NOT_FOUND for one that was used or is not theirs to take back. */
export function deleteInvite(db: Db, { caller, linkId }: { caller: Person; linkId: string }): { studies: string[] } {
  const theirs = caller.admin ? undefined : eq(signInLinks.createdBy, caller.userId);
  return write(db, (tx) => {
    const gone = tx
      .delete(signInLinks)
      .where(and(eq(signInLinks.id, linkId), eq(signInLinks.kind, "invite"), isNull(signInLinks.usedAt), theirs))
      .returning({ grant: signInLinks.grant })
      .get();
    if (!gone) throw new AppError("NOT_FOUND", "There is no invite with this id that could be taken back. It may have been used.");
    return { studies: gone.grant?.studies.map(({ studyId }) => studyId) ?? [] };
  });
}

/** What somebody who opens an invite reads. Throws NOT_FOUND, GONE. */
export function openInvite(db: Db, secret: string): OpenedLink {
  const { row, grant } = requireInvite(db, secret);
  const { kind, email, expiresAt, createdBy } = row;
  const hasAccount = findPersonByEmail(db, email) !== null;
  return { kind, email, expiresAt, invitedBy: nameOf(db, createdBy), hasAccount, admin: grant.admin, studies: namesOf(db, grant) };
}

function requireInvite(db: Db, secret: string): { row: LinkRow; grant: LinkGrant } {
  const row = requireOpenLink(db, { kind: "invite", secret });
  const grant = row.grant && stillGranted(db, { grant: row.grant, createdBy: row.createdBy });
  if (!grant) throw new AppError("GONE", "Whoever made this link may not invite people any more. Ask somebody else for another.");
  return { row, grant };
}

/** Joins by an invite: a new person with this name, this password and the rights it brings, all in one step with its audit entry. Throws NOT_FOUND, GONE; CONFLICT where the address has a person. */
export function joinByInvite(db: Db, { secret, name, passwordHash }: { secret: string; name: string; passwordHash: string }): void {
  write(db, (tx) => {
    const { row, grant } = requireInvite(tx, secret);
    const { email } = row;
    if (findPersonByEmail(tx, email)) throw new AppError("CONFLICT", "Somebody joined with this address just now. Open the link again.");
    const userId = newId();
    tx.insert(users).values({ id: userId, name, email, createdAt: now(), updatedAt: now() }).run();
    setPassword(tx, { userId, passwordHash });
    take(tx, { userId, row, grant });
  });
}

/** Adds what an invite brings to somebody who joined meanwhile and has just proved to be them. Throws NOT_FOUND, GONE; REFUSED where it is for another. */
export function takeInvite(db: Db, { secret, userId }: { secret: string; userId: string }): void {
  write(db, (tx) => {
    const { row, grant } = requireInvite(tx, secret);
    if (findPersonByEmail(tx, row.email)?.id !== userId) throw new AppError("REFUSED", `This invite is for ${row.email}.`);
    take(tx, { userId, row, grant });
  });
}

function take(tx: Db, { userId, row, grant }: { userId: string; row: LinkRow; grant: LinkGrant }): void {
  giveRights(tx, { userId, grant, createdBy: row.createdBy });
  endLink(tx, row.id);
  recordAudit(tx, { actor: { kind: "person", userId }, action: "join team", thingId: userId });
}
