import { drizzleAdapter } from "better-auth/adapters/drizzle";
import { betterAuth } from "better-auth/minimal";
import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";
import { authTables } from "./auth-tables";
import { secretOf } from "./secret";

const DAY_S = 24 * 60 * 60;
/** However often it is used, a session ends after 30 days; unused for 7, it ends before (`session.ts`). */
const ABSOLUTE_S = 30 * DAY_S;

/** The header in which a route hands on where a request came from, already cut to the prefix that limits count. */
export const CAME_FROM = "x-verbatim-came-from";

const KEY = Symbol.for("verbatim.sign-in");
/** On globalThis, because each bundle of the build loads this module anew. */
const world: typeof globalThis & { [KEY]?: { secure: boolean } } = globalThis;

/** Says whether people come by https: then the cookie goes over nothing else, and to this one host only. Said once at the start; without it, http. */
export function configureSignIn({ secure }: { secure: boolean }): void {
  world[KEY] = { secure };
}

/** The name of the session's cookie. Browsers hold a `__Host-` cookie to https, this host and every path. */
export function cookieName(): string {
  return isSecure() ? "__Host-verbatim" : "verbatim";
}

function isSecure(): boolean {
  return world[KEY]?.secure ?? false;
}

type Kept = { secure: boolean; auth: ReturnType<typeof makeAuth> };
const kept = new WeakMap<Db, Kept>();

/** The sign-in library over this database: hashing, sign-in, sessions and their cookies. It is called, never mounted: the route table stays ours. */
export function authOf(db: Db): Kept["auth"] {
  const known = kept.get(db);
  if (known && known.secure === isSecure()) return known.auth;
  const auth = makeAuth(db);
  kept.set(db, { secure: isSecure(), auth });
  return auth;
}

function makeAuth(db: Db) {
  const secure = isSecure();
  return betterAuth({
    appName: "Verbatim",
    // cookies and links are not built from it: it only has to be an address
    baseURL: secure ? "https://localhost" : "http://localhost",
    // as a list, so that no variable of the environment stands in for it
    secrets: [{ version: 1, value: secretOf(db) }],
    database: drizzleAdapter(db, { provider: "sqlite", schema: authTables, transaction: false }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 12, maxPasswordLength: 200 },
    session: { expiresIn: ABSOLUTE_S, disableSessionRefresh: true, cookieCache: { enabled: false } },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    databaseHooks: { session: { create: { before: async (session, context) => admit(db, { session, headers: context?.headers }) } } },
    advanced: {
      database: { generateId: newId, validateSchema: false },
      // whether a request comes from our own pages is checked before it gets here (app/_server/guard.ts)
      disableCSRFCheck: true,
      disableOriginCheck: true,
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { httpOnly: true, sameSite: "lax", path: "/", secure },
      cookies: { session_token: { name: cookieName() } },
    },
  });
}

/** The last word before somebody is signed in: a person who may no longer is refused just as with a wrong password. */
function admit<S extends { userId: string }>(db: Db, { session, headers }: { session: S; headers: Headers | undefined }) {
  const person = db.select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, session.userId)).get();
  if (!person || person.disabledAt !== null) return false;
  return { data: { ...session, ipAddress: headers?.get(CAME_FROM) ?? null } };
}
