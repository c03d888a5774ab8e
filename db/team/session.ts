import { eq } from "drizzle-orm";
import { isDiskFull } from "@/db/file/full";
import { signInSessions, users } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Caller } from "@/lib/team/access";
import { authOf, cookieName } from "./auth";

const MINUTE_MS = 60_000;
const IDLE_MS = 7 * 24 * 60 * MINUTE_MS;
/** A session in use is marked so at most this often: reading does not write with every request. */
const MARK_MS = 5 * MINUTE_MS;

const NOBODY: Caller = { kind: "nobody" };

/** The person of a session's cookie. Asynchronous, because the sign-in library is. One unused for 7 days ends here; one of a disabled person counts for nobody. */
export async function callerOfSession(db: Db, headers: Headers): Promise<Caller> {
  if (!headers.get("cookie")?.includes(`${cookieName()}=`)) return NOBODY;
  const found = await authOf(db).api.getSession({ headers, query: { disableRefresh: true } });
  if (!found) return NOBODY;
  const { id, userId, updatedAt } = found.session;
  const unused = Date.parse(now()) - updatedAt.getTime();
  if (unused > IDLE_MS) {
    unlessFull(() => endSession(db, id));
    return NOBODY;
  }
  const person = db.select({ admin: users.admin, disabledAt: users.disabledAt }).from(users).where(eq(users.id, userId)).get();
  if (!person || person.disabledAt !== null) return NOBODY;
  if (unused > MARK_MS) unlessFull(() => markUsed(db, id));
  return { kind: "person", userId, admin: person.admin, solo: false, sessionId: id, token: null };
}

/** The moments that tell whether a session is over: what expires before `now`, and what was used last before `used`. */
export function idleSince(): { now: string; used: string } {
  const at = now();
  return { now: at, used: new Date(Date.parse(at) - IDLE_MS).toISOString() };
}

/** Does what is only noted down about somebody who asks: a full disk leaves it out, for it must not keep them from reading. */
export function unlessFull(note: () => void): void {
  try {
    note();
  } catch (error) {
    if (!isDiskFull(error)) throw error;
  }
}

function endSession(db: Db, id: string): void {
  write(db, (tx) => tx.delete(signInSessions).where(eq(signInSessions.id, id)).run());
}

function markUsed(db: Db, id: string): void {
  write(db, (tx) => tx.update(signInSessions).set({ updatedAt: now() }).where(eq(signInSessions.id, id)).run());
}
