import { and, count, desc, eq, isNull, max, or, sql } from "drizzle-orm";
import { memberships, signInCredentials, signInLinks, signInSessions, users } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Person, PersonName, PersonPatch } from "@/lib/team/schema";
import { dropOpenResets } from "./links";
import { revokeTokens } from "./tokens";

/** A person as stored. */
export type PersonRow = typeof users.$inferSelect;

/** The stored person. Throws NOT_FOUND. */
export function requirePerson(db: Db, personId: string): PersonRow {
  const row = db.select().from(users).where(eq(users.id, personId)).get();
  if (!row) throw new AppError("NOT_FOUND", "There is no person with this id among those who work here.");
  return row;
}

/** Whoever signs in with this e-mail address (lower case); null where nobody does. */
export function findPersonByEmail(db: Db, email: string): PersonRow | null {
  return db.select().from(users).where(eq(users.email, email)).get() ?? null;
}

/** Everybody who works here, by name, disabled ones last, with addresses and when they were here: for those who look after the workspace. */
export function listPeople(db: Db): Person[] {
  return rows(db);
}

/** The names of whom somebody works with: oneself, who shares a study, and (for those who are in one) who looks after the workspace and so owns it too. By name. */
export function listColleagues(db: Db, { userId }: { userId: string }): PersonName[] {
  const mine = sql`select ${memberships.studyId} from ${memberships} where ${memberships.userId} = ${userId}`;
  const sharing = sql`select ${memberships.userId} from ${memberships} where ${memberships.studyId} in (${mine})`;
  return db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(or(eq(users.id, userId), sql`${users.id} in (${sharing})`, and(eq(users.admin, true), sql`exists (${mine})`)))
    .orderBy(sql`${users.name} collate nocase`, users.id)
    .all();
}

function rows(db: Db, personId?: string): Person[] {
  return db
    .select({
      id: users.id,
      name: users.name,
      email: users.email,
      admin: users.admin,
      disabledAt: users.disabledAt,
      lastSeenAt: max(signInSessions.updatedAt),
      createdAt: users.createdAt,
    })
    .from(users)
    .leftJoin(signInSessions, eq(signInSessions.userId, users.id))
    .where(personId === undefined ? undefined : eq(users.id, personId))
    .groupBy(users.id)
    .orderBy(desc(isNull(users.disabledAt)), sql`${users.name} collate nocase`, users.id)
    .all();
}

/**
 * Changes whether somebody looks after the workspace and whether they may sign in; both count from their next request on. Disabling ends their sessions and
 * open links and revokes their tokens for good; what they made stays theirs. Whoever no longer looks after it leaves no link for anybody's password. Throws NOT_FOUND; REFUSED where nobody would be left to look after the workspace.
 */
export function updatePerson(db: Db, { personId, patch }: { personId: string; patch: PersonPatch }): Person {
  return write(db, (tx) => {
    const { admin, disabledAt } = requirePerson(tx, personId);
    const at = now();
    const wanted = { admin: patch.admin ?? admin, disabledAt: disabledAtOf({ disabledAt, disabled: patch.disabled, at }) };
    tx.update(users)
      .set({ ...wanted, updatedAt: at })
      .where(eq(users.id, personId))
      .run();
    requireSomebodyLeft(tx);
    if (!wanted.admin) dropOpenResets(tx, { createdBy: personId });
    if (wanted.disabledAt !== null) shutOut(tx, { personId });
    return rows(tx, personId)[0] as Person;
  });
}

function disabledAtOf({ disabledAt, disabled, at }: { disabledAt: string | null; disabled: boolean | undefined; at: string }) {
  if (disabled === undefined) return disabledAt;
  return disabled ? (disabledAt ?? at) : null;
}

function requireSomebodyLeft(tx: Db): void {
  const left = tx
    .select({ people: count() })
    .from(users)
    .innerJoin(signInCredentials, eq(signInCredentials.userId, users.id))
    .where(and(eq(users.admin, true), isNull(users.disabledAt)))
    .get();
  if (!left?.people) {
    throw new AppError("REFUSED", "Nobody would be left to look after this workspace. Let somebody else look after it first.");
  }
}

function shutOut(tx: Db, { personId }: { personId: string }): void {
  tx.delete(signInSessions).where(eq(signInSessions.userId, personId)).run();
  revokeTokens(tx, { userId: personId });
  const open = isNull(signInLinks.usedAt);
  tx.delete(signInLinks)
    .where(and(eq(signInLinks.userId, personId), open))
    .run();
  tx.delete(signInLinks)
    .where(and(eq(signInLinks.createdBy, personId), open))
    .run();
}
