import { expect, it } from "vitest";
import { db } from "@/app/_server/db";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { createAccount } from "@/db/accounts";
import { createStudy } from "@/db/studies";
import { GET as getStages, PATCH as patchStages } from "./route";
import { DELETE as deleteStep, GET as getUse, PATCH as patchStep } from "./steps/[step]/route";
import { POST as postStep } from "./steps/route";

freshDatabase();

type Sent = { params: Record<string, string>; body?: unknown; version?: number; query?: string };

async function call(route: Handler, method: string, { params, body, version, query = "" }: Sent) {
  const headers = version === undefined ? undefined : { "if-match": String(version) };
  const response = await route(pageRequest(method, `/api/x${query}`, { body, headers }), { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

const newStudy = () => createStudy(db(), { input: { name: "Why teams leave", journeyPreset: "aarrr" } }).id;

it("stages are changed against the version of the study they were seen in", async () => {
  const params = { studyId: newStudy() };
  const body = { names: { revenue: "Money" }, folded: { referral: "retention" } };
  expect((await call(patchStages, "PATCH", { params, body })).status).toBe(428);
  const changed = await call(patchStages, "PATCH", { params, body, version: 1 });
  expect(changed).toMatchObject({ status: 200, body: { version: 2, journey: { folded: { referral: "retention" } } } });
  expect((await call(patchStages, "PATCH", { params, body, version: 1 })).status).toBe(409);
  const { body: stages } = await call(getStages, "GET", { params });
  expect(stages.stages.map(({ name }: { name: string }) => name)).toEqual(["Acquisition", "Activation", "Retention", "Money"]);
  const long = await call(patchStages, "PATCH", { params, body: { names: { revenue: "x".repeat(201) } }, version: 2 });
  expect(long.status).toBe(400);
});

it("an own step is added, renamed, and taken away once it is said where what stands on it goes", async () => {
  const studyId = newStudy();
  const params = { studyId };
  const added = await call(postStep, "POST", { params, body: { base: "approval", name: "Security review" }, version: 1 });
  expect(added).toMatchObject({ status: 201, body: { version: 2 } });
  const step = added.body.journey.steps.find(({ own }: { own?: boolean }) => own).slug;
  const one = { studyId, step };
  const renamed = await call(patchStep, "PATCH", { params: one, body: { name: "Their IT asks" }, version: 2 });
  expect(renamed.body.journey.steps).toContainEqual(expect.objectContaining({ slug: step, name: "Their IT asks", own: true }));
  createAccount(db(), { studyId, input: { name: "Acme", lastStep: step } });
  expect((await call(getUse, "GET", { params: one })).body).toMatchObject({ accounts: 1 });
  const refused = await call(deleteStep, "DELETE", { params: one, version: 3 });
  expect(refused).toMatchObject({ status: 409, body: { code: "CONFLICT", use: { accounts: 1 } } });
  expect((await call(deleteStep, "DELETE", { params: one, version: 3, query: "?moveTo=nowhere" })).status).toBe(400);
  expect((await call(deleteStep, "DELETE", { params: one, version: 3, query: "?moveTo=buy" })).status).toBe(200);
  expect((await call(getUse, "GET", { params: one })).status).toBe(404);
  expect((await call(postStep, "POST", { params, body: { base: "nothing", name: "x" }, version: 4 })).status).toBe(400);
});
