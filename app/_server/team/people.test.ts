import { beforeEach, describe, expect, it } from "vitest";
import { useTestDb } from "@/app/_server/testing";
import { GET as readMe } from "@/app/api/me/route";
import { POST as makeToken } from "@/app/api/me/tokens/route";
import { POST as signOut } from "@/app/api/sign-out/route";
import { PATCH as changeMember, DELETE as removeMember } from "@/app/api/studies/[studyId]/members/[itemId]/route";
import { POST as addMember, GET as listMembers } from "@/app/api/studies/[studyId]/members/route";
import { POST as invite } from "@/app/api/team/invites/route";
import { PATCH as changePerson } from "@/app/api/team/people/[personId]/route";
import { GET as listPeople } from "@/app/api/team/people/route";
import { POST as startTeam } from "@/app/api/team/route";
import { listActivity } from "@/db/audit/list";
import { wasTakenOut } from "@/db/audit/taken-out";
import { createStudy } from "@/db/studies";
import { makePerson, makeTeam, TEST_PASSWORD } from "@/db/team/testing";
import { LOCAL_PERSON } from "@/lib/team/access";
import { forgetTries } from "./limits";
import { ask, isKept } from "./testing";

const me = (headers: Record<string, string>) => ask(readMe, ["GET", "/api/me"], { headers });

describe("the people of a workspace", () => {
  const { db } = useTestDb();
  beforeEach(forgetTries);

  const change = (as: { cookie: string }, personId: string, body: object) =>
    ask(changePerson, ["PATCH", `/api/team/people/${personId}`], { as, body, params: { personId } });

  it("begin with the local person, who is signed in at once; a second team is refused", async () => {
    const body = { name: "Ada", email: "Ada@Example.org ", password: TEST_PASSWORD };
    expect((await ask(startTeam, ["POST", "/api/team"], { body: { ...body, password: "eleven char" } })).status).toBe(400);
    const started = await ask(startTeam, ["POST", "/api/team"], { body });
    expect(started).toMatchObject({
      status: 200,
      json: { team: true, person: { id: "local", name: "Ada", email: "ada@example.org", admin: true } },
    });
    expect((await me({ cookie: started.cookie })).json.person.id).toBe("local");
    expect((await ask(startTeam, ["POST", "/api/team"], { body })).status).toBe(401);
    expect((await ask(startTeam, ["POST", "/api/team"], { body, as: started })).status).toBe(422);
    expect(isKept(db(), TEST_PASSWORD)).toBe(false);
  });

  it("are listed whole for those who look after the workspace; others know the names of whom they share a study with", async () => {
    const ada = await makeTeam(db());
    const { id } = createStudy(db(), { input: { name: "Kitchens", journeyPreset: "lifecycle" } });
    const owner = await makePerson(db(), { name: "Olga", studies: [{ studyId: id, role: "owner", seesIdentities: true }] });
    const viewer = await makePerson(db(), { name: "Vera", studies: [{ studyId: id, role: "viewer", seesIdentities: false }] });
    const list = async (as: { cookie: string }) => (await ask(listPeople, ["GET", "/api/team/people"], { as })).json.items;
    const stranger = await makePerson(db(), { name: "Stan" });
    const all = [ada.email, owner.email, stranger.email, viewer.email];
    expect((await list(ada)).map(({ email }: { email: string }) => email)).toEqual(all);
    const names = [
      { id: ada.id, name: "Ada" },
      { id: owner.id, name: "Olga" },
      { id: viewer.id, name: "Vera" },
    ];
    for (const as of [owner, viewer]) expect(await list(as)).toEqual(names);
    expect(await list(stranger)).toEqual([{ id: stranger.id, name: "Stan" }]);
    expect((await ask(listPeople, ["GET", "/api/team/people"])).status).toBe(401);
  });

  it("are members of a study with their addresses for its owners alone, and the activity says who came, by an invite too, and who left", async () => {
    const ada = await makeTeam(db());
    const { id: studyId } = createStudy(db(), { input: { name: "Kitchens", journeyPreset: "lifecycle" } });
    const owner = await makePerson(db(), { name: "Olga", studies: [{ studyId, role: "owner", seesIdentities: true }] });
    const editor = await makePerson(db(), { name: "Edda", studies: [{ studyId, role: "editor", seesIdentities: true }] });
    const bo = await makePerson(db(), { name: "Bo" });
    const members = (as: { cookie: string }) => ask(listMembers, ["GET", `/api/studies/${studyId}/members`], { as, params: { studyId } });
    const emails = async (as: { cookie: string }) => (await members(as)).json.items.map(({ email }: { email: string | null }) => email);
    expect(await emails(owner)).toEqual([editor.email, owner.email]);
    expect(await emails(ada)).toEqual([editor.email, owner.email]);
    expect(await emails(editor)).toEqual([null, null]);

    const rights = { role: "viewer", seesIdentities: false };
    await ask(invite, ["POST", "/api/team/invites"], { as: owner, body: { email: bo.email, studies: [{ studyId, ...rights }] } });
    const there = (await members(owner)).json.items.find(({ userId }: { userId: string }) => userId === bo.id);
    const params = { studyId, itemId: there.id };
    const path = `/api/studies/${studyId}/members/${there.id}`;
    const changed = await ask(changeMember, ["PATCH", path], { as: owner, params, body: { role: "editor" }, headers: { "if-match": "1" } });
    expect(changed.status).toBe(200);
    expect((await ask(removeMember, ["DELETE", path], { as: owner, params, headers: { "if-match": "2" } })).status).toBe(204);
    // who was never in a study is told as little of it as of one that is not there
    expect([bo.id, LOCAL_PERSON].map((userId) => wasTakenOut(db(), { studyId, userId }))).toEqual([true, false]);
    expect(wasTakenOut(db(), { studyId: "another", userId: bo.id })).toBe(false);
    await ask(addMember, ["POST", `/api/studies/${studyId}/members`], {
      as: owner,
      params: { studyId },
      body: { userId: bo.id, ...rights },
    });
    const query = { limit: 4 };
    const said = listActivity(db(), { studyId, query }).items.map(({ who, action, thing }) => [who.name, action, thing?.name]);
    expect(said).toEqual([
      ["Olga", "add member", "Bo"],
      ["Olga", "delete member", "Bo"],
      ["Olga", "change member", "Bo"],
      ["Olga", "add member", "Bo"],
    ]);
  });

  it("leave no entry by signing out where nobody was signed in", async () => {
    const ada = await makeTeam(db());
    const entries = () => listActivity(db(), { studyId: null, query: { limit: 100 } }).items.length;
    const before = entries();
    for (const as of [undefined, { cookie: "verbatim=x" }]) {
      expect((await ask(signOut, ["POST", "/api/sign-out"], { as })).status).toBe(204);
    }
    expect(entries()).toBe(before);
    await ask(signOut, ["POST", "/api/sign-out"], { as: ada });
    expect(entries()).toBe(before + 1);
  });

  it("look after the workspace, or no longer, from their next request on", async () => {
    const ada = await makeTeam(db());
    const bo = await makePerson(db(), { name: "Bo" });
    expect((await change(bo, bo.id, { admin: true })).status).toBe(403);
    expect((await change(ada, bo.id, { admin: true })).json).toMatchObject({ name: "Bo", admin: true });
    expect((await me(bo)).json.person.admin).toBe(true);
    expect((await change(bo, ada.id, { admin: false })).status).toBe(200);
    expect((await change(ada, bo.id, { admin: false })).status).toBe(403);
    expect((await change(bo, "nobody", { admin: true })).status).toBe(404);
  });

  it("always keep one who looks after the workspace", async () => {
    const ada = await makeTeam(db());
    for (const body of [{ admin: false }, { disabled: true }]) {
      expect(await change(ada, ada.id, body)).toMatchObject({ status: 422, json: { code: "REFUSED" } });
    }
    expect((await me(ada)).json.person.admin).toBe(true);
  });

  it("are shut out at once, with their tokens, and let in again without them", async () => {
    const ada = await makeTeam(db());
    const bo = await makePerson(db(), { name: "Bo" });
    const { token } = (await ask(makeToken, ["POST", "/api/me/tokens"], { as: bo, body: { name: "script", scope: "write" } })).json;
    const bearer = { authorization: `Bearer ${token}` };
    expect((await me(bearer)).json.person.name).toBe("Bo");
    const { json } = await change(ada, bo.id, { disabled: true });
    expect(json.disabledAt).toMatch(/^20/);
    expect((await me(bo)).json.person).toBeNull();
    expect((await me(bearer)).json.person).toBeNull();
    expect((await change(ada, bo.id, { disabled: false })).json.disabledAt).toBeNull();
    expect((await me(bo)).json.person).toBeNull();
    expect((await me(bearer)).json.person).toBeNull();
  });
});
