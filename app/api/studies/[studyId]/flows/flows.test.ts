import { beforeEach, describe, expect, test } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { GET as CSV } from "@/app/api/studies/[studyId]/flows/[itemId]/csv/route";
import { GET as READING } from "@/app/api/studies/[studyId]/flows/[itemId]/reading/route";
import { POST as RESTORE } from "@/app/api/studies/[studyId]/flows/[itemId]/restore/route";
import { DELETE, PATCH } from "@/app/api/studies/[studyId]/flows/[itemId]/route";
import { POST as PREVIEW } from "@/app/api/studies/[studyId]/flows/preview/route";
import { createStudy } from "@/db/studies";
import { GET, POST } from "./route";

// biome-ignore lint/correctness/useHookAtTopLevel: a test set-up, not a React hook
const world = useTestDb();
let studyId: string;

const segment = (entered: (number | null)[]) => ({ id: "all", name: "Everybody", key: false, personaId: null, entered });
const FLOW = {
  steps: ["Trial", "Buy"].map((name) => ({ id: name, name, step: null })),
  segments: [segment([100, 40])],
};

beforeEach(() => {
  studyId = createStudy(world.db(), { input: { name: "Why schools leave", journeyPreset: "lifecycle" } }).id;
});

const ask = (
  handler: typeof GET,
  method: string,
  more: { itemId?: string; body?: unknown; headers?: Record<string, string>; query?: string } = {},
) => {
  const { itemId, query = "", ...sent } = more;
  return handler(pageRequest(method, `/api/studies/${studyId}/flows${query}`, sent), {
    params: Promise.resolve({ studyId, ...(itemId && { itemId }) }),
  });
};
const add = async () => (await ask(POST, "POST", { body: { name: "Sign-up", flow: FLOW } })).json();

describe("the flows of a study over HTTP", () => {
  test("are added, read with their rates, changed by version, deleted and brought back", async () => {
    const { id: itemId, version } = await add();
    expect(await (await ask(READING, "GET", { itemId })).json()).toMatchObject({
      dropOff: { transitions: [{ all: { lost: 60, drop: 0.6 } }] },
    });
    expect((await ask(PATCH, "PATCH", { itemId, body: { name: "Spring" } })).status).toBe(428);
    const headers = { "if-match": String(version) };
    expect(await (await ask(PATCH, "PATCH", { itemId, body: { name: "Spring" }, headers })).json()).toMatchObject({
      name: "Spring",
      version: 2,
    });
    const stale = await ask(PATCH, "PATCH", { itemId, body: { name: "Summer" }, headers });
    expect([stale.status, (await stale.json()).current.name]).toEqual([409, "Spring"]);
    expect((await ask(DELETE, "DELETE", { itemId, headers: { "if-match": "2" } })).status).toBe(204);
    expect(await (await ask(GET, "GET")).json()).toMatchObject({ items: [], total: 0 });
    expect((await ask(RESTORE, "POST", { itemId })).status).toBe(200);
  });

  test.each([
    ["a figure for each step", { ...FLOW, segments: [segment([100])] }],
    ["whole counts", { ...FLOW, segments: [segment([100, 0.4])] }],
    ["counts that are not negative", { ...FLOW, segments: [segment([100, -1])] }],
    ["two steps", { steps: FLOW.steps.slice(0, 1), segments: [segment([100])] }],
    ["somebody who is counted", { ...FLOW, segments: [] }],
    ["steps of different ids", { ...FLOW, steps: [FLOW.steps[0], FLOW.steps[0]] }],
  ])("need %s", async (_, flow) => {
    const answer = await ask(POST, "POST", { body: { name: "Sign-up", flow } });
    expect([400, 422]).toContain(answer.status);
    expect((await answer.json()).detail).toEqual(expect.any(String));
  });

  test("are previewed without being stored, refused with the cell that is wrong, and taken away as CSV", async () => {
    expect(await (await ask(PREVIEW, "POST", { body: { text: "Trial\t1,000\nBuy\t30" } })).json()).toMatchObject({ across: false });
    const refused = await ask(PREVIEW, "POST", { body: { text: "Trial\t90 %\nBuy\t30 %" } });
    expect([refused.status, (await refused.json()).detail]).toEqual([
      422,
      expect.stringContaining("Trial, Everybody: “90 %” is a percentage"),
    ]);
    expect((await (await ask(GET, "GET")).json()).total).toBe(0);
    const { id: itemId } = await add();
    expect(await (await ask(CSV, "GET", { itemId })).text()).toContain("Step,Everybody\r\nTrial,100\r\nBuy,40\r\n");
    expect(await (await ask(CSV, "GET", { itemId, query: "?what=rates" })).text()).toContain("Trial,Buy,Everybody,100,40,60,0.6,");
  });
});
