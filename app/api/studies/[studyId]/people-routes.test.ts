import { describe, expect, it } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { GET as listStudies, POST as postStudy } from "@/app/api/studies/route";
import { POST as restoreCode } from "./codes/[itemId]/restore/route";
import { DELETE as deleteCode } from "./codes/[itemId]/route";
import { GET as listCodes, POST as postCode } from "./codes/route";
import { POST as mergeParticipant } from "./participants/[itemId]/merge/route";
import { PATCH as patchParticipant } from "./participants/[itemId]/route";
import { POST as splitParticipant } from "./participants/[itemId]/split/route";
import { POST as classify } from "./participants/classify/route";
import { GET as listParticipants, POST as postParticipant } from "./participants/route";
import { DELETE as deletePersona } from "./personas/[itemId]/route";
import { POST as postPersona } from "./personas/route";
import { PATCH as patchStudy } from "./route";
import { GET as getStages } from "./stages/route";

freshDatabase();

type Sent = { params?: Record<string, string>; body?: unknown; version?: number; query?: string };

async function call(route: Handler, method: string, { params = {}, body, version, query = "" }: Sent = {}) {
  const headers = version === undefined ? undefined : { "if-match": String(version) };
  const response = await route(pageRequest(method, `/api/x${query}`, { body, headers }), { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

async function openStudy(): Promise<string> {
  const { status, body } = await call(postStudy, "POST", { body: { name: "Why teams leave", journeyPreset: "aarrr" } });
  expect(status).toBe(201);
  return body.id;
}

describe("studies over HTTP", () => {
  it("lists each study as a page of items", async () => {
    const studyId = await openStudy();
    const { body } = await call(listStudies, "GET");
    expect(body).toMatchObject({ items: [{ id: studyId, name: "Why teams leave" }], nextCursor: null, total: 1 });
  });

  it("wants the version a change was made against", async () => {
    const studyId = await openStudy();
    const params = { studyId };
    expect((await call(patchStudy, "PATCH", { params, body: { name: "New" } })).status).toBe(428);
    expect((await call(patchStudy, "PATCH", { params, body: { name: "New" }, version: 1 })).body).toMatchObject({
      name: "New",
      version: 2,
    });
    const stale = await call(patchStudy, "PATCH", { params, body: { name: "Other" }, version: 1 });
    expect(stale).toMatchObject({ status: 409, body: { code: "STALE_VERSION", current: { name: "New", version: 2 } } });
  });

  it("lists the stages of its journey with their steps, the general one last", async () => {
    const studyId = await openStudy();
    const { body } = await call(getStages, "GET", { params: { studyId } });
    expect(body.preset).toBe("aarrr");
    expect(body.stages.map(({ slug }: { slug: string }) => slug)).toEqual([
      "acquisition",
      "activation",
      "retention",
      "referral",
      "revenue",
    ]);
    expect(body.stages[1].steps.at(-1)).toMatchObject({ slug: "any-onboarding", general: true });
  });
});

describe("people over HTTP", () => {
  it("wants an audience of a participant made by hand (rule 9)", async () => {
    const studyId = await openStudy();
    expect((await call(postParticipant, "POST", { params: { studyId }, body: { displayName: "Ann" } })).status).toBe(400);
    const { status, body } = await call(postParticipant, "POST", { params: { studyId }, body: { audience: "customer" } });
    expect(status).toBe(201);
    expect(body).toMatchObject({ code: "P-001", audience: "customer", version: 1 });
  });

  it("filters by query, gives names only where asked, and pages", async () => {
    const params = { studyId: await openStudy() };
    for (const audience of ["customer", "churned", "customer"]) {
      await call(postParticipant, "POST", { params, body: { audience, displayName: "Ann" } });
    }
    const plain = await call(listParticipants, "GET", { params, query: "?audience=customer&limit=1" });
    expect(plain.body).toMatchObject({ total: 2, nextCursor: "1" });
    expect(JSON.stringify(plain.body)).not.toContain("Ann");
    const named = await call(listParticipants, "GET", { params, query: "?audience=customer&audience=churned&names=true" });
    expect(named.body.items).toHaveLength(3);
    expect(named.body.items[0].displayName).toBe("Ann");
    expect((await call(listParticipants, "GET", { params, query: "?colour=red" })).status).toBe(400);
  });

  it("classifies many, and takes it back with what it answered", async () => {
    const params = { studyId: await openStudy() };
    const { body: person } = await call(postParticipant, "POST", { params, body: { audience: "customer" } });
    const done = await call(classify, "POST", { params, body: { items: [{ id: person.id, role: "admin" }] } });
    expect(done.body.items[0].role).toBe("admin");
    const undone = await call(classify, "POST", { params, body: done.body.undo });
    expect(undone.body.items[0].role).toBeNull();
  });

  it("merges two and splits them again", async () => {
    const params = { studyId: await openStudy() };
    const [one, two] = [
      (await call(postParticipant, "POST", { params, body: { audience: "customer" } })).body,
      (await call(postParticipant, "POST", { params, body: { audience: "customer" } })).body,
    ];
    const item = { ...params, itemId: two.id };
    expect((await call(mergeParticipant, "POST", { params: item, body: { into: one.id } })).body.mergedFrom).toHaveLength(1);
    expect((await call(splitParticipant, "POST", { params: item })).body.code).toBe("P-002");
    const stale = await call(patchParticipant, "PATCH", { params: item, body: { role: "user" }, version: 1 });
    expect(stale.body.code).toBe("STALE_VERSION");
  });

  it("asks where people go when their persona is deleted", async () => {
    const params = { studyId: await openStudy() };
    const { body: persona } = await call(postPersona, "POST", { params, body: { name: "Operations lead" } });
    await call(postParticipant, "POST", { params, body: { audience: "customer", personaId: persona.id } });
    const item = { ...params, itemId: persona.id };
    expect(await call(deletePersona, "DELETE", { params: item, version: 1 })).toMatchObject({ status: 409, body: { participants: 1 } });
    expect((await call(deletePersona, "DELETE", { params: item, version: 1, query: "?moveTo=none" })).status).toBe(204);
  });
});

describe("the codebook over HTTP", () => {
  it("opens with the starter codes; a name taken in its place is answered with the code that has it", async () => {
    const params = { studyId: await openStudy() };
    const { body } = await call(listCodes, "GET", { params });
    expect(body.total).toBeGreaterThanOrEqual(10);
    const again = await call(postCode, "POST", { params, body: { name: body.items[0].name.toUpperCase() } });
    expect(again).toMatchObject({ status: 409, body: { current: { id: body.items[0].id } } });
  });

  it("deletes a code and brings it back", async () => {
    const params = { studyId: await openStudy() };
    const { body: code } = await call(postCode, "POST", { params, body: { name: "Reports" } });
    const item = { ...params, itemId: code.id };
    expect((await call(deleteCode, "DELETE", { params: item, version: 1 })).status).toBe(204);
    expect((await call(restoreCode, "POST", { params: item })).body.name).toBe("Reports");
    expect((await call(restoreCode, "POST", { params: item })).status).toBe(200);
  });
});
