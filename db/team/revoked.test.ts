import { beforeEach, expect, test } from "vitest";
import { signInSessions } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { updatePerson } from "./people";
import { createReset, openReset, resetPassword } from "./resets";
import { changePassword, hashPassword, signIn } from "./sign-in";
import { makePerson, makeTeam, TEST_PASSWORD, type TestPerson } from "./testing";

let db: Db;
let ada: TestPerson;
let bo: TestPerson;

beforeEach(async () => {
  db = openTestDb().db;
  ada = await makeTeam(db);
  bo = await makePerson(db, { name: "Bo", admin: true });
});

const from = (cookie = "") => ({ headers: new Headers({ cookie }), addressPrefix: "203.0.113.7" });

test("a reset link works no longer than its maker looks after the workspace", () => {
  const { secret } = createReset(db, { personId: ada.id, createdBy: bo.id });
  expect(openReset(db, secret).email).toBe(ada.email);
  updatePerson(db, { personId: bo.id, patch: { admin: false } });
  expect(() => openReset(db, secret)).toThrow("no such link");
  expect(() => resetPassword(db, { secret, passwordHash: "x" })).toThrow("no such link");
});

test("whoever changes their password leaves no link by which another could be chosen", async () => {
  const { secret } = createReset(db, { personId: bo.id, createdBy: ada.id });
  const cookie = await changePassword(db, { current: TEST_PASSWORD, next: "twelve loud geese landing", from: from(bo.cookie) });
  expect(cookie).not.toBeNull();
  expect(() => openReset(db, secret)).toThrow("no such link");
});

test("a password that is taken away while somebody signs in with it lets nobody in", async () => {
  const { secret } = createReset(db, { personId: bo.id, createdBy: ada.id });
  const passwordHash = await hashPassword(db, "twelve loud geese landing");
  const signing = signIn(db, { email: bo.email, password: TEST_PASSWORD, from: from() });
  // the old password's hash is compared meanwhile, which takes its time
  await new Promise((resolve) => setTimeout(resolve, 10));
  resetPassword(db, { secret, passwordHash });
  expect(await signing).toBeNull();
  expect(
    db
      .select()
      .from(signInSessions)
      .all()
      .filter(({ userId }) => userId === bo.id),
  ).toEqual([]);
});
