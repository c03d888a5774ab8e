import { beforeEach, expect, test } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { POST as undo } from "@/app/api/studies/[studyId]/history/undo/route";
import { makeStudy } from "@/db/interviews/testing";
import { GET as listEvidence } from "./[itemId]/highlights/route";
import { GET as previewMerge } from "./[itemId]/merge/route";
import { POST as place } from "./[itemId]/place/route";
import { POST as split } from "./[itemId]/split/route";
import { GET as exportCsv, POST as importCsv } from "./csv/route";
import { POST as createCode, GET as listCodes } from "./route";
import { GET as usage } from "./usage/route";

const { db } = freshDatabase();
let studyId: string;
beforeEach(() => {
  studyId = makeStudy(db());
});

type Sent = { id?: string; body?: unknown; query?: string };

async function call(route: Handler, method: string, { id, body, query = "" }: Sent = {}) {
  const params = id === undefined ? { studyId } : { studyId, itemId: id };
  const response = await route(pageRequest(method, `/api/x${query}`, { body }), { params: Promise.resolve(params) });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}

const make = async (name: string, more: object = {}) => (await call(createCode, "POST", { body: { name, ...more } })).body;

test("a code is given a colour, a key and a place, and the study's undo takes the move back", async () => {
  const top = await make("Top", { color: "plum", key: "q" });
  expect(top).toMatchObject({ color: "plum", key: "q", position: 0 });
  const under = await make("Under");
  expect((await call(place, "POST", { id: under.id, body: { parentId: top.id, beforeId: null } })).body.parentId).toBe(top.id);
  expect((await call(place, "POST", { id: top.id, body: { parentId: under.id, beforeId: null } })).status).toBe(422);
  expect((await call(undo, "POST", { body: {} })).body).toMatchObject({ codes: [under.id], action: { kind: "code-moved" } });
});

test("a colour that is none of ours and a key of two letters are malformed, a taken key is a conflict", async () => {
  expect((await call(createCode, "POST", { body: { name: "A", color: "#ff0000" } })).status).toBe(400);
  expect((await call(createCode, "POST", { body: { name: "A", key: "ab" } })).status).toBe(400);
  const { status, body } = await call(createCode, "POST", { body: { name: "A", key: "t" } });
  expect([status, body.detail]).toEqual([409, expect.stringContaining("T gives “trigger")]);
});

test("the codebook goes out as a table and comes in again, the first time telling only", async () => {
  const { body: table, headers } = await call(exportCsv, "GET");
  expect(headers.get("content-disposition")).toMatch(/attachment; filename="codebook-/);
  const body = { text: `${table}Rota,,need,,,,,,\r\n`, dryRun: true };
  expect((await call(importCsv, "POST", { body })).body).toMatchObject({ counts: { new: 1, changed: 0, refused: 0 }, stored: false });
  expect((await call(importCsv, "POST", { body: { ...body, dryRun: false } })).body.stored).toBe(true);
  expect((await call(importCsv, "POST", { body })).body.counts).toMatchObject({ new: 0, changed: 0 });
  expect((await call(importCsv, "POST", { body: { text: "  " } })).status).toBe(422);
});

test("merges are told beforehand, a split needs the code's own highlights, and the vocabulary is counted", async () => {
  const [one, two] = [await make("One"), await make("Two")];
  const told = await call(previewMerge, "GET", { id: one.id, query: `?into=${two.id}` });
  expect(told.body).toEqual({
    moving: 0,
    both: 0,
    overlapping: 0,
    people: { from: 0, into: 0, after: 0 },
    respondents: { from: 0, into: 0, after: 0 },
    children: 0,
  });
  expect((await call(split, "POST", { id: one.id, body: { parts: [{ name: "X", highlightIds: ["nothing"] }] } })).status).toBe(422);
  expect((await call(listEvidence, "GET", { id: one.id })).body).toMatchObject({ items: [], total: 0 });
  expect((await call(usage, "GET")).body.points.trigger).toEqual({ highlights: 0, people: 0, respondents: 0 });
  expect((await call(listCodes, "GET", { query: "?limit=1" })).body.items[0]).toHaveProperty("position");
});
