import { beforeEach, describe, expect, it } from "vitest";
import { type Cast, castOf } from "@/app/_server/access/testing";
import type { Handler } from "@/app/_server/handle";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { GET as readAccess } from "@/app/api/studies/[studyId]/access/route";
import { GET as listStudies, POST as openStudy } from "@/app/api/studies/route";
import { DELETE, PATCH } from "./[itemId]/route";
import { GET, POST } from "./route";

describe("the members of a study", () => {
  const workspace = useTestDb();
  let cast: Cast;
  beforeEach(async () => {
    cast = await castOf(workspace.db());
  });

  type Sent = { body?: unknown; version?: number; itemId?: string; studyId?: string };

  async function as(
    who: keyof Cast["headers"],
    handler: Handler,
    method: string,
    { body, version, itemId, studyId = cast.ours }: Sent = {},
  ) {
    const headers = { ...cast.headers[who], ...(version === undefined ? {} : { "if-match": String(version) }) };
    const params = itemId === undefined ? { studyId } : { studyId, itemId };
    const path = `/api/studies/${studyId}/members${itemId === undefined ? "" : `/${itemId}`}`;
    const at = handler === readAccess ? `/api/studies/${studyId}/access` : path;
    const answer = await handler(pageRequest(method, at, { body, headers }), { params: Promise.resolve(params) });
    return { status: answer.status, body: answer.status === 204 ? null : await answer.json() };
  }

  async function memberNamed(name: string) {
    const { body } = await as("owner", GET, "GET");
    return body.items.find((member: { name: string }) => member.name === name);
  }

  it("are listed by name, with their rights, and those who may not sign in marked", async () => {
    const { body } = await as("editor", GET, "GET");
    expect(body.items).toMatchObject([
      { name: "Ada", role: "owner", seesIdentities: true },
      { name: "Editor", role: "editor", seesIdentities: false, disabled: false },
      { name: "Gone", role: "owner", disabled: true },
      { name: "Owner", role: "owner", seesIdentities: true },
      { name: "Viewer", role: "viewer", email: null },
    ]);
    expect((await as("owner", GET, "GET")).body.items.at(-1)).toMatchObject({ name: "Viewer", email: "viewer@example.org" });
  });

  it("are let in by an owner, once, and read it from their next request on", async () => {
    expect((await as("owner of another study", readAccess, "GET")).status).toBe(404);
    const sent = { body: { userId: cast.ids.other, role: "viewer" } };
    expect(await as("owner", POST, "POST", sent)).toMatchObject({ status: 201, body: { name: "Other", role: "viewer", version: 1 } });
    expect((await as("owner", POST, "POST", sent)).status).toBe(409);
    expect(await as("owner of another study", readAccess, "GET")).toMatchObject({
      status: 200,
      body: { team: true, me: { id: cast.ids.other, name: "Other" }, role: "viewer", mayEdit: false, mayOwn: false, seesIdentities: false },
    });
    expect((await as("owner", POST, "POST", { body: { userId: "nobody", role: "viewer" } })).status).toBe(422);
  });

  it("get other rights under the version that was read, and lose all of them at once", async () => {
    const viewer = await memberNamed("Viewer");
    const change = { itemId: viewer.id, body: { role: "editor" } };
    expect((await as("owner", PATCH, "PATCH", { ...change, version: 7 })).status).toBe(409);
    expect(await as("owner", PATCH, "PATCH", { ...change, version: 1 })).toMatchObject({
      status: 200,
      body: { role: "editor", version: 2 },
    });
    expect((await as("viewer", readAccess, "GET")).body).toMatchObject({ mayEdit: true });
    expect((await as("owner", DELETE, "DELETE", { itemId: viewer.id, version: 2 })).status).toBe(204);
    expect((await as("viewer", readAccess, "GET")).status).toBe(404);
  });

  it("always have an owner among them who can sign in", async () => {
    const { id: itemId } = await memberNamed("Ada");
    expect((await as("owner", DELETE, "DELETE", { itemId, version: 1 })).status).toBe(204);
    const owner = await memberNamed("Owner");
    const last = { itemId: owner.id, version: 1 };
    expect(await as("owner", PATCH, "PATCH", { ...last, body: { role: "viewer" } })).toMatchObject({ status: 409 });
    expect(await as("owner", DELETE, "DELETE", last)).toMatchObject({ status: 409, body: { code: "CONFLICT" } });
    const editor = await memberNamed("Editor");
    await as("owner", PATCH, "PATCH", { itemId: editor.id, version: 1, body: { role: "owner" } });
    expect((await as("owner", DELETE, "DELETE", last)).status).toBe(204);
  });

  it("see names and addresses only by somebody who sees them", async () => {
    const editor = await memberNamed("Editor");
    await as("owner", PATCH, "PATCH", { itemId: editor.id, version: 1, body: { role: "owner" } });
    const viewer = await memberNamed("Viewer");
    const grant = { itemId: viewer.id, version: 1, body: { seesIdentities: true } };
    expect((await as("editor", PATCH, "PATCH", grant)).status).toBe(403);
    expect((await as("editor", PATCH, "PATCH", { itemId: editor.id, version: 2, body: { seesIdentities: true } })).status).toBe(403);
    expect((await as("owner", PATCH, "PATCH", grant)).body).toMatchObject({ seesIdentities: true });
  });

  it("begin with whoever opens a study, who alone has it in their list", async () => {
    const open = pageRequest("POST", "/api/studies", { body: { name: "Mine", journeyPreset: "lifecycle" }, headers: cast.headers.viewer });
    const { id } = await (await openStudy(open, { params: Promise.resolve({}) })).json();
    expect((await as("viewer", readAccess, "GET", { studyId: id })).body).toMatchObject({ role: "owner", seesIdentities: true });
    const listed = async (who: keyof Cast["headers"]) => {
      const answer = await listStudies(pageRequest("GET", "/api/studies", { headers: cast.headers[who] }), { params: Promise.resolve({}) });
      const { items } = await answer.json();
      return items.map((study: { name: string }) => study.name).sort();
    };
    expect(await listed("viewer")).toEqual(["Mine", "Ours"]);
    expect(await listed("owner")).toEqual(["Next door", "Ours"]);
    expect(await listed("token of another study")).toEqual(["Next door"]);
    expect(await listed("admin")).toEqual(["Mine", "Next door", "Ours", "Theirs"]);
  });
});
