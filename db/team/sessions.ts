import { and, desc, eq, lt, ne, or } from "drizzle-orm";
import { signInSessions } from "@/db/schema";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { deviceOf } from "@/lib/team/device";
import type { SignInSession } from "@/lib/team/schema";
import { idleSince } from "./session";

/** Where a person is signed in, the place used last first. `current` is the one that asks. */
export function listSessions(db: Db, { userId, current }: { userId: string; current: string | null }): SignInSession[] {
  const since = idleSince();
  return db
    .select()
    .from(signInSessions)
    .where(eq(signInSessions.userId, userId))
    .orderBy(desc(signInSessions.updatedAt), signInSessions.id)
    .all()
    .filter(({ expiresAt, updatedAt }) => expiresAt > since.now && updatedAt > since.used)
    .map((row) => ({
      id: row.id,
      current: row.id === current,
      device: deviceOf(row.userAgent),
      addressPrefix: row.ipAddress,
      createdAt: row.createdAt,
      lastUsedAt: row.updatedAt,
      expiresAt: row.expiresAt,
    }));
}

/** Signs a person out in one place, from its next request on. Throws NOT_FOUND for a session that is not theirs. */
export function endSession(db: Db, { userId, sessionId }: { userId: string; sessionId: string }): void {
  write(db, (tx) => {
    const { changes } = tx
      .delete(signInSessions)
      .where(and(eq(signInSessions.userId, userId), eq(signInSessions.id, sessionId)))
      .run();
    if (changes === 0) throw new AppError("NOT_FOUND", "You are not signed in there any more.");
  });
}

/** Signs a person out everywhere but where they are (`current`); everywhere where that is null. */
export function endOtherSessions(db: Db, { userId, current }: { userId: string; current: string | null }): void {
  write(db, (tx) => {
    tx.delete(signInSessions)
      .where(and(eq(signInSessions.userId, userId), current === null ? undefined : ne(signInSessions.id, current)))
      .run();
  });
}

/** Lets a person's sessions go that are over or were not used for too long. */
export function sweepSessions(db: Db, { userId }: { userId: string }): void {
  const since = idleSince();
  const over = or(lt(signInSessions.expiresAt, since.now), lt(signInSessions.updatedAt, since.used));
  write(db, (tx) =>
    tx
      .delete(signInSessions)
      .where(and(eq(signInSessions.userId, userId), over))
      .run(),
  );
}
