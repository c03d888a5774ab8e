import { expect, test } from "vitest";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { POST as cancel } from "@/app/api/studies/[studyId]/imports/[itemId]/cancel/route";
import { GET as getOne } from "@/app/api/studies/[studyId]/imports/[itemId]/route";
import { POST as undo } from "@/app/api/studies/[studyId]/imports/[itemId]/undo/route";
import { GET as list, POST } from "@/app/api/studies/[studyId]/imports/route";
import { newStudy, talk } from "@/db/imports/testing";
import { listInterviews } from "@/db/interviews/list";
import { imports } from "@/db/schema";
import type { ImportReport } from "@/lib/import/schema";
import { upload } from "./testing";

const testDb = freshDatabase();
const MEGABYTE = 1024 * 1024;
const ANA = talk("Ana Díaz", "The spreadsheet broke twice in one month.");

const stored = () => testDb.db().select().from(imports).all().length;

test("files and options come in as multipart and the report goes out", async () => {
  const studyId = newStudy(testDb.db());
  const options = JSON.stringify({ defaults: { audience: "churned" } });
  const answer = await upload(studyId, [
    { name: "options", value: options },
    { name: "files", value: ANA, file: "Änne & ana (2).txt" },
  ]);
  expect(answer.status).toBe(201);
  const report: ImportReport = await answer.json();
  expect(report.files).toMatchObject([{ name: "Änne & ana (2).txt", status: "stored", kind: "transcript" }]);
  expect(listInterviews(testDb.db(), { studyId })[0]?.participants[0]?.audience).toBe("churned");
});

test("a dry run answers what was understood and stores nothing", async () => {
  const studyId = newStudy(testDb.db());
  const answer = await upload(studyId, [
    { name: "files", value: ANA, file: "ana.txt" },
    { name: "options", value: '{"dryRun":true}' },
  ]);
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ id: null, dryRun: true, files: [{ status: "stored" }] });
  expect(stored()).toBe(0);
});

test("a file over 50 MB is refused with 413 and nothing is stored, the small one beside it neither", async () => {
  const studyId = newStudy(testDb.db());
  const answer = await upload(studyId, [
    { name: "files", value: ANA, file: "ana.txt" },
    { name: "files", value: new Uint8Array(50 * MEGABYTE + 1).fill(97), file: "huge.txt" },
  ]);
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: "TOO_LARGE", detail: "huge.txt is larger than 50 MB. Nothing was stored." });
  expect(stored()).toBe(0);
});

test("a request that announces more than 200 MB is refused before it is read", async () => {
  const studyId = newStudy(testDb.db());
  const answer = await upload(studyId, [{ name: "files", value: ANA, file: "ana.txt" }], { claimed: 201 * MEGABYTE });
  expect(answer.status).toBe(413);
  expect(stored()).toBe(0);
});

test("a body that was cut short is refused, whether or not it still reads as multipart", async () => {
  const studyId = newStudy(testDb.db());
  const parts = [{ name: "files", value: ANA, file: "ana.txt" }];
  const shorter = await upload(studyId, parts, { claimed: 100_000 });
  expect([shorter.status, (await shorter.json()).code]).toEqual([400, "MALFORMED"]);
  const torn = await upload(studyId, parts, { cut: 300 });
  expect([torn.status, (await torn.json()).detail]).toEqual([400, expect.stringMatching(/incomplete/)]);
  expect(stored()).toBe(0);
});

test("options that do not fit, unknown fields and an upload without files are refused with their reason", async () => {
  const studyId = newStudy(testDb.db());
  const file = { name: "files", value: ANA, file: "ana.txt" };
  for (const [parts, status] of [
    [[file, { name: "options", value: "{" }], 400],
    [[file, { name: "options", value: '{"unheard":1}' }], 400],
    [[file, { name: "options", value: '{"defaults":{"audience":"aliens"}}' }], 400],
    [[file, { name: "options", value: '{"defaults":{"personaId":"nobody"}}' }], 422],
    [[file, { name: "other", value: "1" }], 400],
    [[{ ...file, name: "file" }], 400],
    [[{ name: "options", value: "{}" }], 400],
  ] as const) {
    const answer = await upload(studyId, [...parts]);
    expect([parts.map(({ name, value }) => `${name} ${value.slice(0, 20)}`), answer.status]).toEqual([expect.anything(), status]);
    expect(answer.headers.get("content-type")).toMatch(/problem\+json/);
  }
  expect(stored()).toBe(0);
});

test("JSON is not taken for an upload, and an unknown study is not found", async () => {
  const studyId = newStudy(testDb.db());
  const json = await POST(pageRequest("POST", `/api/studies/${studyId}/imports`, { body: {} }), { params: Promise.resolve({ studyId }) });
  expect(json.status).toBe(415);
  expect((await upload("nowhere", [{ name: "files", value: ANA, file: "ana.txt" }])).status).toBe(404);
});

test("imports are listed, read again, stopped and undone", async () => {
  const studyId = newStudy(testDb.db());
  const report: ImportReport = await (await upload(studyId, [{ name: "files", value: ANA, file: "ana.txt" }])).json();
  const params = { params: Promise.resolve({ studyId, itemId: report.id ?? "" }) };
  const path = `/api/studies/${studyId}/imports`;
  const listed = await (await list(pageRequest("GET", path), { params: Promise.resolve({ studyId }) })).json();
  expect(listed).toMatchObject({ total: 1, items: [{ id: report.id }] });
  expect(await (await getOne(pageRequest("GET", `${path}/${report.id}`), params)).json()).toEqual(report);
  const stopped = await (await cancel(pageRequest("POST", `${path}/${report.id}/cancel`), params)).json();
  expect(stopped.processing).toEqual({ state: "cancelled", done: 0, total: 1 });
  const undone = await undo(pageRequest("POST", `${path}/${report.id}/undo`), params);
  expect([undone.status, (await undone.json()).undoneAt]).toEqual([200, expect.any(String)]);
  expect(listInterviews(testDb.db(), { studyId })).toEqual([]);
});
