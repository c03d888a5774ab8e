import { createHook } from "node:async_hooks";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { useTestDb } from "@/app/_server/testing";
import { GET as readMe } from "@/app/api/me/route";
import { POST as signIn } from "@/app/api/sign-in/route";
import { POST as signOut } from "@/app/api/sign-out/route";
import { signInSessions, users } from "@/db/schema";
import { now } from "@/db/stamp";
import { configureSignIn } from "@/db/team/auth";
import { makePerson, makeTeam, TEST_PASSWORD } from "@/db/team/testing";
import { forgetTries } from "./limits";
import { ask, isKept } from "./testing";

describe("signing in", () => {
  const { db } = useTestDb();
  beforeEach(forgetTries);

  const enter = (email: string, password = TEST_PASSWORD, more = {}) =>
    ask(signIn, ["POST", "/api/sign-in"], { body: { email, password }, ...more });
  const me = (cookie: string) => ask(readMe, ["GET", "/api/me"], { as: { cookie } });

  /** How many passwords were hashed while `work` ran, as Node itself counts its scrypt jobs. */
  async function hashesIn(work: () => Promise<unknown>): Promise<number> {
    let jobs = 0;
    const hook = createHook({
      init(_, type) {
        if (type.startsWith("SCRYPT")) jobs += 1;
      },
    }).enable();
    await work();
    hook.disable();
    return jobs;
  }

  test("without a team nobody signs in", async () => {
    expect(await enter("ada@example.org")).toMatchObject({ status: 422, cookieLine: "" });
    expect((await ask(readMe, ["GET", "/api/me"])).json).toEqual({
      team: false,
      person: { id: "local", name: "You", email: null, admin: true },
    });
  });

  test("the right password opens the door, however the address is written", async () => {
    await makeTeam(db());
    const entered = await enter(" Ada@Example.org ");
    expect(entered).toMatchObject({ status: 200, json: { team: true, person: { id: "local", email: "ada@example.org", admin: true } } });
    expect((await me(entered.cookie)).json.person.name).toBe("Ada");
    expect((await me("")).json).toEqual({ team: true, person: null });
  });

  test("the cookie is for us alone, for 30 days, and over https for this one host", async () => {
    await makeTeam(db());
    expect((await enter("ada@example.org")).cookieLine).toMatch(/^verbatim=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    configureSignIn({ secure: true });
    try {
      const { cookieLine, cookie } = await enter("ada@example.org");
      expect(cookieLine).toMatch(/^__Host-verbatim=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
      expect((await me(cookie)).json.person.id).toBe("local");
      expect((await me(cookie.replace("__Host-", ""))).json.person).toBeNull();
    } finally {
      configureSignIn({ secure: false });
    }
  });

  test("signing in makes a new session and ends the one that the request came with", async () => {
    const ada = await makeTeam(db());
    const planted = await makePerson(db(), { name: "Mallory" });
    const entered = await enter("ada@example.org", TEST_PASSWORD, { as: planted });
    expect(entered.cookie).not.toBe(planted.cookie);
    expect((await me(planted.cookie)).json.person).toBeNull();
    expect((await me(entered.cookie)).json.person.id).toBe("local");
    expect((await me(ada.cookie)).json.person.id).toBe("local");
  });

  test("signing out ends the session, not the cookie alone", async () => {
    const ada = await makeTeam(db());
    const out = await ask(signOut, ["POST", "/api/sign-out"], { as: ada });
    expect(out).toMatchObject({ status: 204, text: "" });
    expect(out.cookieLine).toMatch(/^verbatim=; Max-Age=0; Path=\/;/);
    expect((await me(ada.cookie)).json.person).toBeNull();
    expect((await ask(signOut, ["POST", "/api/sign-out"])).status).toBe(204);
  });

  test("a wrong password, an unknown address and a disabled person are answered the same, at the cost of one hash", async () => {
    await makeTeam(db());
    const gone = await makePerson(db(), { name: "Gone" });
    db().update(users).set({ disabledAt: now() }).where(eq(users.id, gone.id)).run();
    const cases: [string, string][] = [
      ["ada@example.org", "not her password at all"],
      ["nobody@example.org", TEST_PASSWORD],
      [gone.email, TEST_PASSWORD],
      [gone.email, "not the password at all"],
    ];
    const said = new Set<string>();
    for (const [email, password] of cases) {
      const hashes = await hashesIn(async () => {
        const { status, json, cookieLine } = await enter(email, password);
        said.add(JSON.stringify({ ...json, requestId: null, status, cookieLine }));
      });
      expect([email, hashes]).toEqual([email, 1]);
    }
    expect([...said]).toEqual([expect.stringContaining("This e-mail and password do not go together.")]);
  });

  test("whether an address is known cannot be told by the clock", async () => {
    await makeTeam(db());
    const took = { known: [] as number[], unknown: [] as number[] };
    for (let turn = 0; turn < 9; turn += 1) {
      for (const who of ["known", "unknown"] as const) {
        const begun = performance.now();
        await enter(who === "known" ? "ada@example.org" : "nobody@example.org", "not the password", { from: `203.0.113.${turn}` });
        took[who].push(performance.now() - begun);
      }
    }
    const median = (times: number[]) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
    const [known, unknown] = [median(took.known), median(took.unknown)];
    process.stdout.write(`sign-in refused: known ${known.toFixed(1)} ms, unknown ${unknown.toFixed(1)} ms (medians of 9)\n`);
    // what is counted above decides; a busy machine may not
    expect(Math.abs(known - unknown) / Math.max(known, unknown)).toBeLessThan(0.5);
  });

  test("what is no e-mail address or far too long is refused in the same words", async () => {
    await makeTeam(db());
    for (const email of ["", "ada", "ada@example.org\u0000", "%@%"]) expect(await enter(email)).toMatchObject({ status: 401 });
    expect((await enter("a".repeat(255))).status).toBe(400);
    expect((await enter("ada@example.org", "a".repeat(201))).status).toBe(400);
  });

  test("a session unused for 7 days is over, and one of 30 days however often it was used", async () => {
    const ada = await makeTeam(db());
    const ago = (days: number) => new Date(Date.parse(now()) - days * 24 * 3600 * 1000).toISOString();
    db()
      .update(signInSessions)
      .set({ updatedAt: ago(6.9) })
      .where(eq(signInSessions.userId, "local"))
      .run();
    expect((await me(ada.cookie)).json.person.id).toBe("local");
    expect(db().select().from(signInSessions).get()?.updatedAt).toBe(
      now().slice(0, 4) + db().select().from(signInSessions).get()?.updatedAt.slice(4),
    );
    db()
      .update(signInSessions)
      .set({ updatedAt: ago(7.1) })
      .where(eq(signInSessions.userId, "local"))
      .run();
    expect((await me(ada.cookie)).json.person).toBeNull();
    expect(db().select().from(signInSessions).all()).toEqual([]);

    const again = await enter("ada@example.org");
    db()
      .update(signInSessions)
      .set({ expiresAt: ago(0), createdAt: ago(30) })
      .where(eq(signInSessions.userId, "local"))
      .run();
    expect((await me(again.cookie)).json.person).toBeNull();
  });

  test("nothing that was typed or given out to sign in is kept: no password, no body's hash", async () => {
    await makeTeam(db());
    const keyed = (key: string) => ({ headers: { "idempotency-key": key } });
    await enter("ada@example.org", TEST_PASSWORD, keyed("key-of-a-right-one"));
    await enter("ada@example.org", "wrong but nearly right", keyed("key-of-a-wrong-one"));
    expect(isKept(db(), "ada@example.org")).toBe(true);
    for (const text of [TEST_PASSWORD, "wrong but nearly right", "key-of-a"]) expect([text, isKept(db(), text)]).toEqual([text, false]);
  });
});
