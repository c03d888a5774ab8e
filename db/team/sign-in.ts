import { eq } from "drizzle-orm";
import { diskFull, isDiskFull } from "@/db/file/full";
import { signInCredentials, signInSessions, users } from "@/db/schema";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Caller } from "@/lib/team/access";
import { authOf, CAME_FROM, cookieName } from "./auth";
import { dropOpenResets } from "./links";
import { callerOfSession, unlessFull } from "./session";
import { sweepSessions } from "./sessions";

/** A request that signs in or out: its headers, and the prefix of the address it came from. */
export type CameFrom = { headers: Headers; addressPrefix: string };

/** Who is signed in now, and the line of `Set-Cookie` that tells their browser. */
export type SignedIn = { userId: string; cookie: string };

const LONGEST_AGENT = 300;

/** The hash of a password as it is kept: scrypt with a salt of its own, off the main thread, about 70 ms. */
export async function hashPassword(db: Db, password: string): Promise<string> {
  const { password: hashing } = await authOf(db).$context;
  return hashing.hash(password);
}

/**
 * Signs somebody in, under a new session; the one that the request came with ends (no fixation). Null for a wrong password, an unknown address and a disabled
 * person alike, each at the cost of one hash. Throws DISK_FULL.
 */
export async function signIn(
  db: Db,
  { email, password, from }: { email: string; password: string; from: CameFrom },
): Promise<SignedIn | null> {
  const before = await callerOfSession(db, from.headers);
  const compared = passwordOf(db, email);
  const body = { email: email.trim().toLowerCase(), password };
  const answer = await refusedAsNull(() => authOf(db).api.signInEmail({ body, headers: handedOn(from), returnHeaders: true }));
  if (!answer) return null;
  const { id: userId } = answer.response.user;
  // comparing takes its time: a password that was changed or reset meanwhile, which ended its sessions, makes no new one
  if (passwordOf(db, email) !== compared) {
    write(db, (tx) => tx.delete(signInSessions).where(eq(signInSessions.token, answer.response.token)).run());
    return null;
  }
  sweepSessions(db, { userId });
  endSessionOf(db, before);
  return { userId, cookie: cookieIn(answer.headers) };
}

/** Ends the session of a request, if it has one; the line of `Set-Cookie` takes the cookie away. */
export async function signOut(db: Db, { headers }: CameFrom): Promise<string> {
  // the library would say so too, and keep it to itself where the disk does not take it
  endSessionOf(db, await callerOfSession(db, headers));
  const answer = await authOf(db).api.signOut({ headers, returnHeaders: true });
  return cookieIn(answer.headers);
}

/** Gives a signed-in person another password and this browser a new session; everywhere else they are signed out, and an open link for another is taken back. Null where the current one is wrong. Throws DISK_FULL. */
export async function changePassword(
  db: Db,
  { current, next, from }: { current: string; next: string; from: CameFrom },
): Promise<string | null> {
  const body = { currentPassword: current, newPassword: next, revokeOtherSessions: true };
  const answer = await refusedAsNull(() => authOf(db).api.changePassword({ body, headers: handedOn(from), returnHeaders: true }));
  if (!answer) return null;
  unlessFull(() => write(db, (tx) => dropOpenResets(tx, { userId: answer.response.user.id })));
  return cookieIn(answer.headers);
}

/** The hash that somebody signs in by; null for an address that nobody has. */
function passwordOf(db: Db, email: string): string | null {
  return (
    db
      .select({ password: signInCredentials.password })
      .from(signInCredentials)
      .innerJoin(users, eq(users.id, signInCredentials.userId))
      .where(eq(users.email, email.trim().toLowerCase()))
      .get()?.password ?? null
  );
}

function endSessionOf(db: Db, caller: Caller): void {
  const sessionId = caller.kind === "person" ? caller.sessionId : null;
  if (sessionId !== null) write(db, (tx) => tx.delete(signInSessions).where(eq(signInSessions.id, sessionId)).run());
}

function handedOn({ headers, addressPrefix }: CameFrom): Headers {
  const handed = new Headers({ [CAME_FROM]: addressPrefix, "user-agent": (headers.get("user-agent") ?? "").slice(0, LONGEST_AGENT) });
  const cookie = headers.get("cookie");
  if (cookie !== null) handed.set("cookie", cookie);
  return handed;
}

/** Of the cookies that the library speaks of, there is one: the session's. */
function cookieIn(headers: Headers): string {
  const cookie = headers.getSetCookie().find((line) => line.startsWith(`${cookieName()}=`));
  if (cookie === undefined) throw new Error("the sign-in library set no cookie");
  return cookie;
}

async function refusedAsNull<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isDiskFull(error)) throw diskFull();
    const status = error instanceof Error && "statusCode" in error ? error.statusCode : null;
    if (status === 400 || status === 401) return null;
    throw error;
  }
}
