import { eq } from "drizzle-orm";
import { apiTokens, users } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { type Caller, LOCAL_PERSON } from "@/lib/team/access";
import { isTeam } from "./mode";
import { callerOfSession, unlessFull } from "./session";
import { hashOf } from "./token-hash";

const LOCAL: Caller = { kind: "person", userId: LOCAL_PERSON, admin: true, solo: true, sessionId: null, token: null };
const NOBODY: Caller = { kind: "nobody" };
const MARK_MS = 60_000;

/**
 * Who asks, by the headers of a request: without a team the local person; else the person of an API token (`Authorization: Bearer vbt_…`) or of a session's
 * cookie, the token before the cookie; other schemes of `Authorization` are those of a proxy in between. What is expired, revoked, unknown or of a disabled person is nobody's. Read anew with every request.
 */
export async function callerOf(db: Db, headers: Headers): Promise<Caller> {
  if (!isTeam(db)) return LOCAL;
  const authorization = headers.get("authorization");
  if (authorization === null || !/^bearer(?: |$)/i.test(authorization)) return callerOfSession(db, headers);
  const token = /^bearer (vbt_[\w-]{43})$/i.exec(authorization)?.[1];
  return token === undefined ? NOBODY : callerOfToken(db, token);
}

function callerOfToken(db: Db, token: string): Caller {
  const at = now();
  const row = db
    .select({ token: apiTokens, admin: users.admin, disabledAt: users.disabledAt })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(eq(apiTokens.tokenHash, hashOf(token)))
    .get();
  if (!row || row.disabledAt !== null || row.token.revokedAt !== null || row.token.expiresAt <= at) return NOBODY;
  const { id, userId, scope, studyId, seesIdentities, lastUsedAt } = row.token;
  if (lastUsedAt === null || Date.parse(at) - Date.parse(lastUsedAt) > MARK_MS) {
    unlessFull(() => write(db, (tx) => tx.update(apiTokens).set({ lastUsedAt: at }).where(eq(apiTokens.id, id)).run()));
  }
  return { kind: "person", userId, admin: row.admin, solo: false, sessionId: null, token: { id, scope, studyId, seesIdentities } };
}
