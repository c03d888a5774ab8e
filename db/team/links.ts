import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { signInLinks, users } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { LinkGrant, SignInLink } from "@/lib/team/schema";
import type { LinkKind } from "@/lib/team/vocabulary";
import { hashOf, newSecretText } from "./token-hash";

const HOUR_MS = 60 * 60 * 1000;
/** How long a link works: an invite waits for somebody to find the time, a reset is for somebody who is waiting. */
const LASTS_MS: Record<LinkKind, number> = { invite: 7 * 24 * HOUR_MS, reset: HOUR_MS };

/** A link as stored. */
export type LinkRow = typeof signInLinks.$inferSelect;

/** A link that was just made, and its secret, which is kept nowhere. */
export type NewLink = { link: SignInLink; secret: string };

type Wanted = { kind: LinkKind; email: string; userId: string | null; grant: LinkGrant | null; createdBy: string; usedAt?: string };

/** Makes a link that works once. Callers hold the write lock. */
export function insertLink(tx: Db, wanted: Wanted): NewLink {
  const secret = newSecretText();
  const createdAt = now();
  const expiresAt = new Date(Date.parse(createdAt) + LASTS_MS[wanted.kind]).toISOString();
  const row = { id: newId(), ...wanted, tokenHash: hashOf(secret), expiresAt, createdAt };
  tx.insert(signInLinks).values(row).run();
  return { link: toLink(tx, { usedAt: null, ...row }), secret };
}

/** A link on the wire: never its secret. `createdBy` is the name of whoever made it. */
export function toLink(db: Db, { id, kind, email, grant, expiresAt, usedAt, createdAt, createdBy }: LinkRow): SignInLink {
  return { id, kind, email, grant, expiresAt, usedAt, createdAt, createdBy: nameOf(db, createdBy) ?? createdBy };
}

/** The name of a person; null where there is none with this id. */
export function nameOf(db: Db, userId: string): string | null {
  return db.select({ name: users.name }).from(users).where(eq(users.id, userId)).get()?.name ?? null;
}

/** The links of a kind that still work, the newest first; those of one maker where `createdBy` says so. */
export function openLinks(db: Db, { kind, createdBy }: { kind: LinkKind; createdBy?: string }): LinkRow[] {
  const works = and(isNull(signInLinks.usedAt), gt(signInLinks.expiresAt, now()));
  return db
    .select()
    .from(signInLinks)
    .where(and(eq(signInLinks.kind, kind), works, createdBy === undefined ? undefined : eq(signInLinks.createdBy, createdBy)))
    .orderBy(desc(signInLinks.id))
    .all();
}

/** The link of a secret, if it still works. Throws NOT_FOUND for one that there never was or that was taken back, GONE for one that was used or is over. */
export function requireOpenLink(db: Db, { kind, secret }: { kind: LinkKind; secret: string }): LinkRow {
  const row = db
    .select()
    .from(signInLinks)
    .where(and(eq(signInLinks.tokenHash, hashOf(secret)), eq(signInLinks.kind, kind)))
    .get();
  if (!row)
    throw new AppError("NOT_FOUND", "There is no such link. It may have been taken back, or replaced by a newer one: ask for another.");
  if (row.usedAt !== null) throw new AppError("GONE", "This link was used already: it works once. Ask for another if it was not you.");
  if (row.expiresAt <= now()) throw new AppError("GONE", "This link is too old to work. Ask for another.");
  return row;
}

/** Marks a link as used. Callers hold the write lock and have looked at it under that lock. */
export function endLink(tx: Db, linkId: string): void {
  tx.update(signInLinks).set({ usedAt: now() }).where(eq(signInLinks.id, linkId)).run();
}

/** Takes back the open links of a kind for one address, so that the newest alone works. Callers hold the write lock. */
export function dropOpenLinks(tx: Db, { kind, email, createdBy }: { kind: LinkKind; email: string; createdBy?: string }): void {
  const same = and(eq(signInLinks.kind, kind), eq(signInLinks.email, email), isNull(signInLinks.usedAt));
  tx.delete(signInLinks)
    .where(and(same, createdBy === undefined ? undefined : eq(signInLinks.createdBy, createdBy)))
    .run();
}

/** Takes back the open links by which a person could choose a password (`userId`), or those that somebody made (`createdBy`). Callers hold the write lock. */
export function dropOpenResets(tx: Db, of: { userId: string } | { createdBy: string }): void {
  tx.delete(signInLinks)
    .where(
      and(
        eq(signInLinks.kind, "reset"),
        isNull(signInLinks.usedAt),
        "userId" in of ? eq(signInLinks.userId, of.userId) : eq(signInLinks.createdBy, of.createdBy),
      ),
    )
    .run();
}
