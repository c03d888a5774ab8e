import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { apiTokens, signInCredentials, users } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { authOf } from "./auth";
import { callerOf } from "./caller";
import { isTeam } from "./mode";
import { hashOf, newSecretText } from "./token-hash";

const PASSWORD = "a long enough password";

async function withTeam(): Promise<Db> {
  const { db } = openTestDb();
  const password = await (await authOf(db).$context).password.hash(PASSWORD);
  const at = now();
  db.update(users).set({ email: "ada@example.org", admin: true }).where(eq(users.id, "local")).run();
  db.insert(signInCredentials)
    .values({ id: newId(), userId: "local", providerId: "credential", accountId: "local", password, createdAt: at, updatedAt: at })
    .run();
  return db;
}

async function cookieOf(db: Db): Promise<string> {
  const body = { email: "ada@example.org", password: PASSWORD };
  const { headers } = await authOf(db).api.signInEmail({ body, headers: new Headers(), returnHeaders: true });
  return headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

function tokenOf(db: Db, row: Partial<typeof apiTokens.$inferInsert> = {}): Headers {
  const token = `vbt_${newSecretText()}`;
  const expiresAt = "2999-01-01T00:00:00.000Z";
  const values = {
    userId: "local",
    name: "script",
    beginning: token.slice(0, 8),
    scope: "read" as const,
    expiresAt,
    createdAt: now(),
    ...row,
  };
  db.insert(apiTokens)
    .values({ id: newId(), tokenHash: hashOf(token), ...values })
    .run();
  return new Headers({ authorization: `Bearer ${token}` });
}

test("without a team everybody at this machine is the local person", async () => {
  const { db } = openTestDb();
  expect(isTeam(db)).toBe(false);
  expect(await callerOf(db, new Headers({ authorization: "Bearer vbt_x" }))).toMatchObject({ userId: "local", solo: true, admin: true });
});

test("with a team a session's cookie says who asks, and a changed one nobody", async () => {
  const db = await withTeam();
  const cookie = await cookieOf(db);
  expect(isTeam(db)).toBe(true);
  expect(await callerOf(db, new Headers())).toEqual({ kind: "nobody" });
  expect(await callerOf(db, new Headers({ cookie }))).toMatchObject({ userId: "local", solo: false, token: null });
  expect(await callerOf(db, new Headers({ cookie: cookie.replace("=", "=x") }))).toEqual({ kind: "nobody" });
});

test("a token counts for its person until it expires, is revoked, or the person is disabled", async () => {
  const db = await withTeam();
  const good = tokenOf(db);
  expect(await callerOf(db, good)).toMatchObject({ userId: "local", sessionId: null, token: { scope: "read" } });
  expect(await callerOf(db, tokenOf(db, { expiresAt: now() }))).toEqual({ kind: "nobody" });
  expect(await callerOf(db, tokenOf(db, { revokedAt: now() }))).toEqual({ kind: "nobody" });
  expect(await callerOf(db, new Headers({ authorization: `Bearer vbt_${newSecretText()}` }))).toEqual({ kind: "nobody" });
  const cookie = await cookieOf(db);
  db.update(users).set({ disabledAt: now() }).where(eq(users.id, "local")).run();
  expect(await callerOf(db, good)).toEqual({ kind: "nobody" });
  expect(await callerOf(db, new Headers({ cookie }))).toEqual({ kind: "nobody" });
});
