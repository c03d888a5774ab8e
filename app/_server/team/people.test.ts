import { beforeEach, describe, expect, it } from "vitest";
import { useTestDb } from "@/app/_server/testing";
import { GET as readMe } from "@/app/api/me/route";
import { POST as makeToken } from "@/app/api/me/tokens/route";
import { PATCH as changePerson } from "@/app/api/team/people/[personId]/route";
import { GET as listPeople } from "@/app/api/team/people/route";
import { POST as startTeam } from "@/app/api/team/route";
import { createStudy } from "@/db/studies";
import { makePerson, makeTeam, TEST_PASSWORD } from "@/db/team/testing";
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

  it("are listed for everybody, with addresses for those who let others in", async () => {
    const ada = await makeTeam(db());
    const { id } = createStudy(db(), { input: { name: "Kitchens", journeyPreset: "lifecycle" } });
    const owner = await makePerson(db(), { name: "Olga", studies: [{ studyId: id, role: "owner", seesIdentities: true }] });
    const viewer = await makePerson(db(), { name: "Vera", studies: [{ studyId: id, role: "viewer", seesIdentities: false }] });
    const list = async (as: { cookie: string }) => (await ask(listPeople, ["GET", "/api/team/people"], { as })).json.items;
    for (const as of [ada, owner]) {
      expect((await list(as)).map(({ email }: { email: string }) => email)).toEqual([ada.email, owner.email, viewer.email]);
    }
    expect((await list(viewer)).map(({ name, email }: { name: string; email: null }) => [name, email])).toEqual([
      ["Ada", null],
      ["Olga", null],
      ["Vera", null],
    ]);
    expect((await ask(listPeople, ["GET", "/api/team/people"])).status).toBe(401);
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
