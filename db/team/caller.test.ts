import type { Database } from "better-sqlite3";
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
  return (await openTeam()).db;
}

async function openTeam(): Promise<{ db: Db; sqlite: Database }> {
  const { db, sqlite } = openTestDb();
  const password = await (await authOf(db).$context).password.hash(PASSWORD);
  const at = now();
  db.update(users).set({ email: "ada@example.org", admin: true }).where(eq(users.id, "local")).run();
  db.insert(signInCredentials)
    .values({ id: newId(), userId: "local", providerId: "credential", accountId: "local", password, createdAt: at, updatedAt: at })
    .run();
  return { db, sqlite };
}

/** From now on the disk takes no mark of a session or a token: each is refused with SQLite's own code. */
function fillDisk(sqlite: Database): void {
  sqlite.pragma("trusted_schema = ON");
  sqlite.function("disk_is_full", () => {
    throw Object.assign(new Error("database or disk is full"), { code: "SQLITE_FULL" });
  });
  sqlite.exec(`create temp trigger no_mark before update on api_tokens begin select disk_is_full(); end;
    create temp trigger no_use before update of updated_at on sign_in_sessions when old.updated_at < new.updated_at
      begin select disk_is_full(); end;
    create temp trigger no_end before delete on sign_in_sessions begin select disk_is_full(); end`);
}

/** When every session was used last. */
function setUsed(sqlite: Database, at: string): void {
  sqlite.prepare("update sign_in_sessions set updated_at = ?").run(at);
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

test("a proxy's own Authorization hides no cookie, and a token that is none is nobody's", async () => {
  const db = await withTeam();
  const cookie = await cookieOf(db);
  const ask = (authorization: string) => callerOf(db, new Headers({ cookie, authorization }));
  expect(await ask("Basic YWRhOnNlY3JldA==")).toMatchObject({ userId: "local", token: null });
  expect(await ask("Bearer")).toEqual({ kind: "nobody" });
  expect(await ask("Bearer vbt_x")).toEqual({ kind: "nobody" });
});

test("who reads on a full disk is still who they are; only that they were here is not noted down", async () => {
  const { db, sqlite } = await openTeam();
  const [cookie, token] = [await cookieOf(db), tokenOf(db)];
  const old = "2026-01-01T00:00:00.000Z";
  fillDisk(sqlite);
  expect(await callerOf(db, token)).toMatchObject({ userId: "local", token: { scope: "read" } });
  expect(db.select().from(apiTokens).get()?.lastUsedAt).toBeNull();
  setUsed(sqlite, new Date(Date.now() - 10 * 60_000).toISOString());
  expect(await callerOf(db, new Headers({ cookie }))).toMatchObject({ userId: "local", token: null });
  setUsed(sqlite, old);
  expect(await callerOf(db, new Headers({ cookie }))).toEqual({ kind: "nobody" });
});
