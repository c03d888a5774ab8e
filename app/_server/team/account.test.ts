import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { useTestDb } from "@/app/_server/testing";
import { POST as changePassword } from "@/app/api/me/password/route";
import { GET as readMe, PATCH as rename } from "@/app/api/me/route";
import { DELETE as endSession } from "@/app/api/me/sessions/[sessionId]/route";
import { DELETE as endOthers, GET as listSessions } from "@/app/api/me/sessions/route";
import { DELETE as revokeToken } from "@/app/api/me/tokens/[tokenId]/route";
import { GET as listTokens, POST as makeToken } from "@/app/api/me/tokens/route";
import { POST as signIn } from "@/app/api/sign-in/route";
import { apiTokens } from "@/db/schema";
import { createStudy } from "@/db/studies";
import { cookieOf, makePerson, makeTeam, TEST_PASSWORD } from "@/db/team/testing";
import { forgetTries } from "./limits";
import { ask, isKept } from "./testing";

const NEXT = "seven loud geese landing";
const me = (headers: Record<string, string>) => ask(readMe, ["GET", "/api/me"], { headers });

describe("my account", () => {
  const { db } = useTestDb();
  beforeEach(forgetTries);

  it("takes another password: everywhere else I am signed out, here I get a new session", async () => {
    const ada = await makeTeam(db());
    const elsewhere = await cookieOf(db(), ada.email);
    const body = { current: TEST_PASSWORD, next: NEXT };
    const changed = await ask(changePassword, ["POST", "/api/me/password"], { as: ada, body });
    expect(changed.status).toBe(204);
    for (const cookie of [ada.cookie, elsewhere]) expect((await me({ cookie })).json.person).toBeNull();
    expect((await me({ cookie: changed.cookie })).json.person.id).toBe("local");
    const enter = async (password: string) =>
      (await ask(signIn, ["POST", "/api/sign-in"], { body: { email: ada.email, password } })).status;
    expect([await enter(TEST_PASSWORD), await enter(NEXT)]).toEqual([401, 200]);
    expect(isKept(db(), NEXT)).toBe(false);
  });

  it("keeps the password where the present one is wrong, or the new one short", async () => {
    const ada = await makeTeam(db());
    const change = (body: object) => ask(changePassword, ["POST", "/api/me/password"], { as: ada, body });
    expect(await change({ current: "not the password at all", next: NEXT })).toMatchObject({
      status: 422,
      json: { errors: [{ path: "current" }] },
    });
    expect((await change({ current: TEST_PASSWORD, next: "eleven char" })).status).toBe(400);
    expect((await me(ada)).json.person.id).toBe("local");
  });

  it("lists where I am signed in, ends one place, then all the others; nobody else's", async () => {
    const ada = await makeTeam(db());
    const bo = await makePerson(db(), { name: "Bo" });
    const second = await cookieOf(db(), ada.email);
    const third = await cookieOf(db(), ada.email);
    const list = async (as = ada) => (await ask(listSessions, ["GET", "/api/me/sessions"], { as })).json.items;
    const items = await list();
    expect(items).toHaveLength(3);
    expect(items.filter(({ current }: { current: boolean }) => current)).toHaveLength(1);
    expect(items[0]).toMatchObject({ device: "Firefox on Windows", addressPrefix: "203.0.113.7" });
    expect(JSON.stringify(items)).not.toContain(decodeURIComponent(second).slice("verbatim=".length).split(".")[0]);

    const [one] = (await list({ ...ada, cookie: second })).filter(({ current }: { current: boolean }) => current);
    const end = (as: typeof ada) => ask(endSession, ["DELETE", `/api/me/sessions/${one.id}`], { as, params: { sessionId: one.id } });
    expect((await end(bo)).status).toBe(404);
    expect((await end(ada)).status).toBe(204);
    expect((await me({ cookie: second })).json.person).toBeNull();
    expect((await end(ada)).status).toBe(404);

    expect((await ask(endOthers, ["DELETE", "/api/me/sessions"], { as: ada })).status).toBe(204);
    expect((await me({ cookie: third })).json.person).toBeNull();
    expect((await list()).length).toBe(1);
    expect((await me(bo)).json.person.name).toBe("Bo");
  });

  it("shows a token once, keeps its hash, and lets it in until it is revoked", async () => {
    const ada = await makeTeam(db());
    const made = await ask(makeToken, ["POST", "/api/me/tokens"], {
      as: ada,
      body: { name: "nightly export", scope: "read" },
      headers: { "idempotency-key": "key-of-a-token" },
    });
    const { token, id } = made.json;
    expect(made.status).toBe(201);
    expect(token).toMatch(/^vbt_[\w-]{43}$/);
    expect([isKept(db(), token), isKept(db(), "key-of-a-token")]).toEqual([false, false]);
    const list = await ask(listTokens, ["GET", "/api/me/tokens"], { as: ada });
    expect(list.json.items).toMatchObject([{ id, name: "nightly export", scope: "read", beginning: token.slice(0, 10), lastUsedAt: null }]);
    expect(list.text).not.toContain(token);

    const bearer = { authorization: `Bearer ${token}` };
    expect((await me(bearer)).json.person.id).toBe("local");
    expect(db().select().from(apiTokens).get()?.lastUsedAt).not.toBeNull();
    const revoke = () => ask(revokeToken, ["DELETE", `/api/me/tokens/${id}`], { as: ada, params: { tokenId: id } });
    expect((await revoke()).status).toBe(204);
    expect((await me(bearer)).json.person).toBeNull();
    expect((await revoke()).status).toBe(404);
  });

  it("binds a token to a study that is mine, and lets no token make another or change the password", async () => {
    await makeTeam(db());
    const study = createStudy(db(), { input: { name: "Kitchens", journeyPreset: "lifecycle" } });
    const bo = await makePerson(db(), { name: "Bo" });
    const body = { name: "script", scope: "write", studyId: study.id };
    expect((await ask(makeToken, ["POST", "/api/me/tokens"], { as: bo, body })).status).toBe(404);
    const { token } = (await ask(makeToken, ["POST", "/api/me/tokens"], { as: bo, body: { ...body, studyId: null } })).json;
    const headers = { authorization: `Bearer ${token}` };
    expect((await ask(makeToken, ["POST", "/api/me/tokens"], { headers, body: { ...body, studyId: null } })).status).toBe(403);
    const change = { current: TEST_PASSWORD, next: NEXT };
    expect((await ask(changePassword, ["POST", "/api/me/password"], { headers, body: change })).status).toBe(403);
    expect((await ask(listSessions, ["GET", "/api/me/sessions"], { headers })).status).toBe(403);
    db().update(apiTokens).set({ expiresAt: "2001-01-01T00:00:00.000Z" }).where(eq(apiTokens.userId, bo.id)).run();
    expect((await me(headers)).json.person).toBeNull();
  });

  it("takes another name; without a team there is neither a password nor a token", async () => {
    const solo = async (...[handler, target, body]: Parameters<typeof soloAsk>) => (await soloAsk(handler, target, body)).status;
    const soloAsk = (handler: typeof rename, target: [string, string], body?: unknown) => ask(handler, target, { body });
    expect(await solo(makeToken, ["POST", "/api/me/tokens"], { name: "script", scope: "read" })).toBe(422);
    expect(await solo(changePassword, ["POST", "/api/me/password"], { current: "", next: NEXT })).toBe(422);
    expect((await soloAsk(rename, ["PATCH", "/api/me"], { name: "Ada L." })).json.person.name).toBe("Ada L.");
  });
});
