import { beforeEach, expect, test } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { POST as postStudy } from "@/app/api/studies/route";
import { newStudy, talk } from "@/db/imports/testing";
import { auditEntries, documents, highlights, idempotencyKeys, imports, interviews, participants, studies } from "@/db/schema";
import { PATCH as patchDocument } from "./documents/[itemId]/route";
import { POST as postHighlight } from "./highlights/route";
import { POST as postImport } from "./imports/route";
import { DELETE as deleteInterview } from "./interviews/[itemId]/route";
import { POST as postInterview } from "./interviews/route";
import { POST as postParticipant } from "./participants/route";

const testDb = freshDatabase();
const NOTES = "Import failed twice, so they gave up.";

let studyId: string;
beforeEach(() => {
  studyId = newStudy(testDb.db());
});

type Sent = { method?: string; path?: string; body?: unknown; version?: number; itemId?: string; key?: string };

async function send(route: Handler, { method = "POST", path, body, version, itemId, key = "one" }: Sent) {
  const headers: Record<string, string> = { "idempotency-key": key };
  if (version !== undefined) headers["if-match"] = String(version);
  const request = pageRequest(method, path ? `/api/studies/${studyId}/${path}` : "/api/studies", { body, headers });
  const answer = await route(request, { params: Promise.resolve({ ...(path && { studyId }), ...(itemId && { itemId }) }) });
  return { status: answer.status, text: await answer.text() };
}

/** The same request three times, as after two lost answers. */
async function thrice(route: Handler, sent: Sent): Promise<{ status: number; text: string }> {
  const answers = [await send(route, sent), await send(route, sent), await send(route, sent)];
  const [first] = answers;
  if (!first) throw new Error("there was no answer");
  for (const answer of answers) expect(answer).toEqual(first);
  return first;
}

const rows = (table: typeof participants | typeof interviews | typeof highlights | typeof imports | typeof documents | typeof studies) =>
  testDb.db().select().from(table).all();

test("people, interviews and highlights that are sent three times are made once", async () => {
  expect((await thrice(postParticipant, { path: "participants", body: { audience: "churned" } })).status).toBe(201);
  expect(rows(participants)).toHaveLength(1);
  const made = await thrice(postInterview, { path: "interviews", body: { title: "Call", notes: NOTES } });
  const documentId: string = JSON.parse(made.text).documents[0].id;
  expect([rows(interviews).length, rows(documents).length]).toEqual([1, 1]);
  await thrice(postHighlight, { path: "highlights", body: { documentId, start: 0, end: 13, point: "failure" } });
  expect(rows(highlights)).toHaveLength(1);
});

test("a text that is saved three times moves on by one version, though each try names the first", async () => {
  const made = JSON.parse((await send(postInterview, { path: "interviews", body: { title: "Call", notes: NOTES } })).text);
  const itemId: string = made.documents[0].id;
  const save = { method: "PATCH", path: `documents/${itemId}`, itemId, version: 1, body: { text: `${NOTES} For good.` } };
  const saved = await thrice(patchDocument, save);
  expect(JSON.parse(saved.text)).toMatchObject({ version: 2, text: `${NOTES} For good.` });
  expect(await send(patchDocument, { ...save, key: "another" })).toMatchObject({ status: 409 });
  const version = testDb.db().select().from(interviews).get()?.version;
  const gone = { method: "DELETE", path: `interviews/${made.id}`, itemId: made.id, version };
  expect(await thrice(deleteInterview, gone)).toEqual({ status: 204, text: "" });
});

test("a study that is sent three times is made once; the same key with other words is refused", async () => {
  const before = rows(studies).length;
  await thrice(postStudy, { body: { name: "Why teams leave" } });
  expect(rows(studies)).toHaveLength(before + 1);
  expect((await send(postStudy, { body: { name: "Another" } })).status).toBe(422);
  expect(rows(studies)).toHaveLength(before + 1);
});

test("files that are sent three times under one key are one import with one report", async () => {
  const files = async (key: string, words: string) => {
    const form = new FormData();
    form.append("files", new Blob([talk("Ana Díaz", words)]), "ana.txt");
    const whole = new Request("http://127.0.0.1:3000/", { method: "POST", body: form });
    const headers = { host: "127.0.0.1:3000", "content-type": whole.headers.get("content-type") ?? "", "idempotency-key": key };
    const body = new Uint8Array(await whole.arrayBuffer());
    const request = new Request(`http://127.0.0.1:3000/api/studies/${studyId}/imports`, { method: "POST", headers, body });
    const answer = await postImport(request, { params: Promise.resolve({ studyId }) });
    return { status: answer.status, report: await answer.json() };
  };
  const first = await files("one", "The spreadsheet broke twice.");
  expect(first).toMatchObject({ status: 201, report: { files: [{ status: "stored" }] } });
  expect(await files("one", "The spreadsheet broke twice.")).toEqual(first);
  expect(await files("one", "The spreadsheet broke twice.")).toEqual(first);
  expect([rows(imports).length, rows(interviews).length]).toEqual([1, 1]);
  expect(
    testDb
      .db()
      .select()
      .from(auditEntries)
      .all()
      .filter(({ action }) => action === "import text"),
  ).toHaveLength(1);
  expect((await files("one", "Something else entirely.")).status).toBe(422);
});

test("a change that was refused is not kept: put right, it goes through under the same key", async () => {
  expect((await send(postParticipant, { path: "participants", body: { audience: "nobody" } })).status).toBe(400);
  expect(testDb.db().select().from(idempotencyKeys).all()).toEqual([]);
  expect((await send(postParticipant, { path: "participants", body: { audience: "churned" } })).status).toBe(201);
});
