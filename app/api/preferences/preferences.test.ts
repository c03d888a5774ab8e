import { expect, test } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { GET, PATCH } from "./route";

freshDatabase();

async function call(route: Handler, method: string, body?: unknown) {
  const response = await route(pageRequest(method, "/api/preferences", { body }), { params: Promise.resolve({}) });
  return { status: response.status, body: await response.json() };
}

test("letters are changed and switched off, a clash is refused with a sentence", async () => {
  expect((await call(PATCH, "PATCH", { letterKeys: false })).body).toEqual({ letterKeys: false });
  const clash = await call(PATCH, "PATCH", { keys: { trigger: "f" } });
  expect([clash.status, clash.body.detail]).toEqual([422, expect.stringContaining("F is taken")]);
  expect((await call(PATCH, "PATCH", { mood: "good" })).status).toBe(400);
  expect((await call(GET, "GET")).body).toEqual({ letterKeys: false });
});
