import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { livePosition } from "@/app/_server/live/hub";
import { useTestDb } from "@/app/_server/testing";
import { POST as acceptInvite, GET as openInvite } from "@/app/api/invites/[token]/route";
import { GET as readMe } from "@/app/api/me/route";
import { POST as makeToken } from "@/app/api/me/tokens/route";
import { GET as openReset, POST as reset } from "@/app/api/resets/[token]/route";
import { POST as signIn } from "@/app/api/sign-in/route";
import { DELETE as deleteInvite } from "@/app/api/team/invites/[linkId]/route";
import { POST as invite, GET as listInvites } from "@/app/api/team/invites/route";
import { POST as makeReset } from "@/app/api/team/people/[personId]/reset/route";
import { PATCH as changePerson } from "@/app/api/team/people/[personId]/route";
import { listActivity } from "@/db/audit/list";
import { memberships, signInLinks, users } from "@/db/schema";
import { createStudy } from "@/db/studies";
import { makePerson, makeTeam, TEST_PASSWORD } from "@/db/team/testing";
import { forgetTries } from "./limits";
import { ask, isKept } from "./testing";

const NEXT = "seven loud geese landing";
const PAST = "2001-01-01T00:00:00.000Z";
type As = { cookie: string };

describe("links that work once", () => {
  const { db } = useTestDb();
  beforeEach(forgetTries);

  const makeStudy = (name: string) => createStudy(db(), { input: { name, journeyPreset: "lifecycle" } }).id;
  const send = (as: As | undefined, body: object, headers = {}) => ask(invite, ["POST", "/api/team/invites"], { as, body, headers });
  const secretIn = (address: string) => new URL(address).pathname.split("/")[2] ?? "";
  const open = (token: string) => ask(openInvite, ["GET", `/api/invites/${token}`], { params: { token } });
  const join = (token: string, { name = "Bo", password = TEST_PASSWORD } = {}) =>
    ask(acceptInvite, ["POST", `/api/invites/${token}`], { params: { token }, body: { name, password } });
  const rightsOf = (userId: string) => db().select().from(memberships).where(eq(memberships.userId, userId)).all();
  const nameOf = async (cookie: string) => (await ask(readMe, ["GET", "/api/me"], { as: { cookie } })).json.person?.name;

  it("let somebody join with what the invite says, signed in, and no second time", async () => {
    const ada = await makeTeam(db());
    const studyId = makeStudy("Kitchens");
    const sent = await send(
      ada,
      { email: "Bo@example.org", studies: [{ studyId, role: "editor" }] },
      { "idempotency-key": "key-of-an-invite" },
    );
    expect(sent).toMatchObject({ status: 201, json: { kind: "invite", email: "bo@example.org", createdBy: "Ada", person: null } });
    const token = secretIn(sent.json.address);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect([isKept(db(), token), isKept(db(), "key-of-an-invite")]).toEqual([false, false]);

    const list = await ask(listInvites, ["GET", "/api/team/invites"], { as: ada });
    expect(list.json.items).toHaveLength(1);
    expect(list.text).not.toContain(token);
    const opened = {
      invitedBy: "Ada",
      email: "bo@example.org",
      hasAccount: false,
      admin: false,
      studies: [{ id: studyId, name: "Kitchens", role: "editor", seesIdentities: false }],
    };
    expect((await open(token)).json).toMatchObject(opened);

    const before = livePosition(studyId);
    const joined = await join(token);
    // the open pages of the study are told of it
    expect(livePosition(studyId)).not.toBe(before);
    expect(joined).toMatchObject({ status: 200, json: { team: true, person: { name: "Bo", email: "bo@example.org", admin: false } } });
    expect(await nameOf(joined.cookie)).toBe("Bo");
    expect(rightsOf(joined.json.person.id)).toMatchObject([{ studyId, role: "editor", seesIdentities: false, createdBy: "local" }]);
    expect((await open(token)).status).toBe(410);
    expect((await join(token, { name: "Again" })).status).toBe(410);
    const said = listActivity(db(), { studyId: null, query: { limit: 2 } }).items.map(({ who, action, thing }) => [
      who.name,
      action,
      thing?.name,
    ]);
    expect(said).toEqual([
      ["Bo", "join team", "Bo"],
      ["Ada", "add member", "Bo"],
    ]);
    expect((await ask(listInvites, ["GET", "/api/team/invites"], { as: ada })).json.items).toEqual([]);
  });

  it("work once though two hands take them at the same moment", async () => {
    const ada = await makeTeam(db());
    const token = secretIn((await send(ada, { email: "bo@example.org", admin: true })).json.address);
    const answers = await Promise.all(["Bo", "Mallory"].map((name) => join(token, { name })));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 410]);
    expect(db().select().from(users).where(eq(users.email, "bo@example.org")).all()).toHaveLength(1);
  });

  it("stop working after their time, when they are taken back, and when a newer one takes their place", async () => {
    const ada = await makeTeam(db());
    const first = (await send(ada, { email: "bo@example.org", admin: false })).json;
    const second = (await send(ada, { email: "bo@example.org", admin: false })).json;
    expect((await open(secretIn(first.address))).status).toBe(404);
    expect(Date.parse(second.expiresAt) - Date.parse(second.createdAt)).toBe(7 * 24 * 3600 * 1000);
    db().update(signInLinks).set({ expiresAt: PAST }).where(eq(signInLinks.id, second.id)).run();
    expect([(await open(secretIn(second.address))).status, (await join(secretIn(second.address))).status]).toEqual([410, 410]);

    const third = (await send(ada, { email: "cy@example.org", admin: false })).json;
    const stranger = await makePerson(db(), { name: "Dan" });
    const takeBack = (as: As) => ask(deleteInvite, ["DELETE", `/api/team/invites/${third.id}`], { as, params: { linkId: third.id } });
    expect((await takeBack(stranger)).status).toBe(404);
    expect((await takeBack(ada)).status).toBe(204);
    expect((await join(secretIn(third.address))).status).toBe(404);
    expect((await open("x".repeat(43))).status).toBe(404);
  });

  it("are told to the open pages of their studies as they are made and taken back, for whoever else owns those", async () => {
    const ada = await makeTeam(db());
    const [ours, theirs] = [makeStudy("Kitchens"), makeStudy("Gardens")];
    const told = [livePosition(ours)];
    const { id } = (await send(ada, { email: "bo@example.org", studies: [{ studyId: ours, role: "viewer" }] })).json;
    told.push(livePosition(ours));
    await ask(deleteInvite, ["DELETE", `/api/team/invites/${id}`], { as: ada, params: { linkId: id } });
    told.push(livePosition(ours));
    expect(new Set(told).size).toBe(3);
    expect(livePosition(theirs)).toMatch(/-0$/);
  });

  it("come from those who own a study for that study alone, and let see names only who sees them", async () => {
    await makeTeam(db());
    const [ours, theirs] = [makeStudy("Kitchens"), makeStudy("Gardens")];
    const owner = await makePerson(db(), { name: "Olga", studies: [{ studyId: ours, role: "owner", seesIdentities: false }] });
    const editor = await makePerson(db(), { name: "Edda", studies: [{ studyId: ours, role: "editor", seesIdentities: true }] });
    const email = "bo@example.org";
    const into = (studyId: string, more = {}) => ({ email, studies: [{ studyId, role: "viewer", ...more }] });
    const statuses = [
      await send(owner, into(ours)),
      await send(owner, into(theirs)),
      await send(owner, into(ours, { seesIdentities: true })),
      await send(owner, { ...into(ours), admin: true }),
      await send(owner, { email }),
      await send(editor, into(ours)),
      await send(undefined, into(ours)),
    ].map(({ status }) => status);
    expect(statuses).toEqual([201, 404, 403, 403, 403, 403, 401]);
    expect((await ask(listInvites, ["GET", "/api/team/invites"], { as: editor })).json.items).toEqual([]);
  });

  it("give nothing that whoever made them may no longer give", async () => {
    const ada = await makeTeam(db());
    const studyId = makeStudy("Kitchens");
    const owner = await makePerson(db(), { name: "Olga", studies: [{ studyId, role: "owner", seesIdentities: true }] });
    const body = { email: "bo@example.org", studies: [{ studyId, role: "owner", seesIdentities: true }] };
    const token = secretIn((await send(owner, body)).json.address);
    db()
      .update(memberships)
      .set({ role: "viewer" })
      .where(and(eq(memberships.studyId, studyId), eq(memberships.userId, owner.id)))
      .run();
    expect((await join(token)).status).toBe(410);
    db()
      .update(memberships)
      .set({ role: "owner" })
      .where(and(eq(memberships.studyId, studyId), eq(memberships.userId, owner.id)))
      .run();
    expect((await open(token)).status).toBe(200);
    await ask(changePerson, ["PATCH", `/api/team/people/${owner.id}`], {
      as: ada,
      body: { disabled: true },
      params: { personId: owner.id },
    });
    expect((await join(token)).status).toBe(404);
  });

  it("make nobody twice: who works here already has the rights at once, and never fewer than before", async () => {
    const ada = await makeTeam(db());
    const [kitchens, gardens] = [makeStudy("Kitchens"), makeStudy("Gardens")];
    const bo = await makePerson(db(), { name: "Bo", studies: [{ studyId: kitchens, role: "editor", seesIdentities: true }] });
    const studies = [kitchens, gardens].map((studyId) => ({ studyId, role: "viewer" }));
    const sent = await send(ada, { email: bo.email, studies });
    expect(sent).toMatchObject({ status: 201, json: { person: { id: bo.id, name: "Bo" }, address: "http://127.0.0.1:3000/" } });
    expect(sent.json.usedAt).not.toBeNull();
    expect(rightsOf(bo.id).map(({ studyId, role, seesIdentities }) => ({ studyId, role, seesIdentities }))).toEqual([
      { studyId: kitchens, role: "editor", seesIdentities: true },
      { studyId: gardens, role: "viewer", seesIdentities: false },
    ]);
    await ask(changePerson, ["PATCH", `/api/team/people/${bo.id}`], { as: ada, body: { disabled: true }, params: { personId: bo.id } });
    expect((await send(ada, { email: bo.email, studies })).status).toBe(422);
  });

  it("of two people to one address: the second adds its rights to whoever proves to be the first", async () => {
    const ada = await makeTeam(db());
    const [kitchens, gardens] = [makeStudy("Kitchens"), makeStudy("Gardens")];
    const olga = await makePerson(db(), { name: "Olga", studies: [{ studyId: gardens, role: "owner", seesIdentities: true }] });
    const tokenInto = async (as: As, studyId: string) =>
      secretIn((await send(as, { email: "bo@example.org", studies: [{ studyId, role: "viewer" }] })).json.address);
    const [first, second] = [await tokenInto(ada, kitchens), await tokenInto(olga, gardens)];
    const bo = (await join(first)).json.person;
    expect((await open(second)).json).toMatchObject({ hasAccount: true });
    expect((await join(second, { name: "Mallory", password: NEXT })).status).toBe(401);
    expect(rightsOf(bo.id)).toHaveLength(1);
    expect((await join(second)).json.person).toMatchObject({ id: bo.id, name: "Bo" });
    expect(rightsOf(bo.id)).toHaveLength(2);
  });

  it("for a new password end every session and token, and are for an hour and once", async () => {
    const ada = await makeTeam(db());
    const bo = await makePerson(db(), { name: "Bo" });
    const make = (as: As) => ask(makeReset, ["POST", `/api/team/people/${bo.id}/reset`], { as, params: { personId: bo.id } });
    const choose = (token: string) => ask(reset, ["POST", `/api/resets/${token}`], { params: { token }, body: { password: NEXT } });
    expect((await make(bo)).status).toBe(403);
    const older = (await make(ada)).json;
    const { json: link } = await make(ada);
    expect(Date.parse(link.expiresAt) - Date.parse(link.createdAt)).toBe(3600 * 1000);
    expect((await choose(secretIn(older.address))).status).toBe(404);

    const made = await ask(makeToken, ["POST", "/api/me/tokens"], { as: bo, body: { name: "script", scope: "read" } });
    const script = { authorization: `Bearer ${made.json.token}` };
    expect((await ask(readMe, ["GET", "/api/me"], { headers: script })).json.person.name).toBe("Bo");
    const token = secretIn(link.address);
    expect(isKept(db(), token)).toBe(false);
    expect((await ask(openReset, ["GET", `/api/resets/${token}`], { params: { token } })).json).toMatchObject({
      email: bo.email,
      kind: "reset",
    });
    expect((await open(token)).status).toBe(404);
    const chosen = await choose(token);
    expect(chosen).toMatchObject({ status: 200, json: { person: { name: "Bo" } } });
    expect(await nameOf(bo.cookie)).toBeUndefined();
    expect((await ask(readMe, ["GET", "/api/me"], { headers: script })).json.person).toBeNull();
    expect(await nameOf(chosen.cookie)).toBe("Bo");
    expect((await choose(token)).status).toBe(410);
    expect((await ask(signIn, ["POST", "/api/sign-in"], { body: { email: bo.email, password: TEST_PASSWORD } })).status).toBe(401);

    const late = (await make(ada)).json;
    db().update(signInLinks).set({ expiresAt: PAST }).where(eq(signInLinks.id, late.id)).run();
    expect((await choose(secretIn(late.address))).status).toBe(410);
  });

  it("never carry the name that a request called us by", async () => {
    const ada = await makeTeam(db());
    const body = { email: "bo@example.org", admin: false };
    expect((await send(ada, body, { host: "evil.example" })).status).toBe(421);
    const poisoned = await send(ada, body, {
      "x-forwarded-host": "evil.example",
      forwarded: "host=evil.example",
      "x-forwarded-proto": "https",
    });
    expect(poisoned.json.address).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invite\/[\w-]{43}$/);
  });
});
