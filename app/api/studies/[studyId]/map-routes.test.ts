import { describe, expect, it } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { POST as postStudy } from "@/app/api/studies/route";
import { GET as getJourney } from "./journey/route";
import { PUT as putCells } from "./maps/[itemId]/cells/route";
import { GET as listDifferences } from "./maps/[itemId]/differences/route";
import { POST as restoreMap } from "./maps/[itemId]/restore/route";
import { DELETE as deleteMap, PATCH as patchMap } from "./maps/[itemId]/route";
import { GET as compare } from "./maps/[itemId]/versions/compare/route";
import { POST as postVersion } from "./maps/[itemId]/versions/route";
import { GET as listMaps, POST as postMap } from "./maps/route";

freshDatabase();

type Sent = { params?: Record<string, string>; body?: unknown; version?: number; query?: string };

async function call(route: Handler, method: string, { params = {}, body, version, query = "" }: Sent = {}) {
  const headers = version === undefined ? undefined : { "if-match": String(version) };
  const response = await route(pageRequest(method, `/api/x${query}`, { body, headers }), { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

const doing = (text: string) => ({ cells: [{ personaId: null, step: "buy", lane: "doing", text }] });

async function openStudy(): Promise<{ studyId: string }> {
  return { studyId: (await call(postStudy, "POST", { body: { name: "Why teams leave" } })).body.id };
}

describe("maps over HTTP", () => {
  it("answer the journey of an empty study: stages, steps, lanes, and no figures yet", async () => {
    const params = await openStudy();
    const { status, body } = await call(getJourney, "GET", { params });
    expect(status).toBe(200);
    expect(body).toMatchObject({ dropOff: null, churn: { accounts: 0 }, map: { id: "existing", version: 1 } });
    expect([body.stages.length, body.lanes.length, body.cells.length]).toEqual([7, 17, 119]);
    expect((await call(getJourney, "GET", { params, query: "?zoom=steps" })).body.columns).toHaveLength(24);
    expect((await call(getJourney, "GET", { params, query: "?zoom=atoms" })).status).toBe(400);
  });

  it("are written, compared and deleted by their versions", async () => {
    const params = await openStudy();
    const existing = { ...params, itemId: "existing" };
    expect((await call(putCells, "PUT", { params: existing, body: doing("Ask for a quote.") })).body.cells[0].version).toBeGreaterThan(0);
    expect((await call(putCells, "PUT", { params: existing, body: { cells: [{ ...doing("x").cells[0], lane: "wishes" }] } })).status).toBe(
      400,
    );
    const version = await call(postVersion, "POST", { params: existing, body: { name: "Spring" } });
    expect(version.status).toBe(201);
    const made = await call(postMap, "POST", { params, body: { kind: "ideal", name: "Next spring", from: "existing" } });
    const ideal = { ...params, itemId: made.body.id };
    await call(putCells, "PUT", { params: ideal, body: doing("Buy alone.") });
    expect((await call(listDifferences, "GET", { params: ideal, query: "?zoom=steps" })).body).toMatchObject({ cells: 1 });
    const changed = await call(compare, "GET", { params: existing, query: `?from=${version.body.id}` });
    expect(changed.body).toMatchObject({ from: "Spring", to: "Now", items: [] });
    expect((await call(patchMap, "PATCH", { params: ideal, body: { goal: "Alone" } })).status).toBe(428);
    expect((await call(deleteMap, "DELETE", { params: ideal, version: 1 })).status).toBe(204);
    expect((await call(listMaps, "GET", { params })).body.total).toBe(1);
    expect((await call(restoreMap, "POST", { params: ideal })).status).toBe(200);
    expect((await call(deleteMap, "DELETE", { params: existing, version: 1 })).body.detail).toMatch(/cannot be deleted/);
  });
});
