import { beforeEach, expect, test } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { GET as getRedactions, POST as redact } from "./documents/[itemId]/redactions/route";
import { GET as exportFile } from "./export/route";
import { POST as restoreQuestion } from "./guide-questions/[itemId]/restore/route";
import { DELETE as deleteQuestion, PATCH as patchQuestion } from "./guide-questions/[itemId]/route";
import { GET as listQuestions, POST as postQuestion } from "./guide-questions/route";
import { GET as getGuide, POST as tick } from "./interviews/[itemId]/guide/route";
import { POST as restoreMemo } from "./memos/[itemId]/restore/route";
import { DELETE as deleteMemo, PATCH as patchMemo } from "./memos/[itemId]/route";
import { GET as listMemos, POST as postMemo } from "./memos/route";
import { GET as listRemarks } from "./remarks/route";

const { db } = freshDatabase();

type Sent = { id?: string; body?: unknown; version?: number; query?: string };

let studyId: string;
let interviewId: string;
let documentId: string;

async function call(route: Handler, method: string, { id, body, version, query = "" }: Sent = {}) {
  const params = id === undefined ? { studyId } : { studyId, itemId: id };
  const headers: Record<string, string> = version === undefined ? {} : { "if-match": String(version) };
  const response = await route(pageRequest(method, `/api/x${query}`, { body, headers }), { params: Promise.resolve(params) });
  const text = await response.text();
  const isJson = response.headers.get("content-type")?.includes("json");
  return { status: response.status, body: isJson ? JSON.parse(text) : text };
}

beforeEach(() => {
  studyId = makeStudy(db());
  const participantIds = [makePerson(db(), studyId).id];
  const interview = createInterview(db(), {
    studyId,
    input: interviewOf({ participantIds, title: "A call", notes: "Write to a@example.org." }),
  });
  interviewId = interview.id;
  documentId = interview.documents[0]?.id ?? "";
});

test("a memo is written, listed by its subject, changed, deleted, brought back and taken away", async () => {
  const { status, body: memo } = await call(postMemo, "POST", {
    body: { subject: "interview", subjectId: interviewId, text: " In a hurry. " },
  });
  expect([status, memo.text]).toEqual([201, "In a hurry."]);
  expect((await call(listMemos, "GET", { query: `?subject=interview&subjectId=${interviewId}` })).body).toMatchObject({ total: 1 });
  expect((await call(patchMemo, "PATCH", { id: memo.id, body: { text: "x" } })).status).toBe(428);
  expect((await call(patchMemo, "PATCH", { id: memo.id, version: 1, body: { text: "In no hurry." } })).body.version).toBe(2);
  expect((await call(patchMemo, "PATCH", { id: memo.id, version: 1, body: { text: "x" } })).body.current.text).toBe("In no hurry.");
  expect((await call(deleteMemo, "DELETE", { id: memo.id, version: 2 })).status).toBe(204);
  expect((await call(restoreMemo, "POST", { id: memo.id })).status).toBe(200);
  expect((await call(listRemarks, "GET", { query: "?kind=interview&q=HURRY" })).body.items).toMatchObject([{ about: "A call" }]);
  expect((await call(exportFile, "GET", { query: "?format=md&what=memos" })).body).toContain("In no hurry.");
});

test("a memo needs a subject of the study, and words", async () => {
  expect((await call(postMemo, "POST", { body: { subject: "code", text: "x" } })).status).toBe(400);
  expect((await call(postMemo, "POST", { body: { subject: "code", subjectId: "nobody", text: "x" } })).status).toBe(404);
  expect((await call(postMemo, "POST", { body: { subject: "study", text: "  " } })).status).toBe(400);
});

test("the guide is written, put in order, ticked off beside an interview, and ticks need no version", async () => {
  const { body: first } = await call(postQuestion, "POST", { body: { question: "Why then?" } });
  const { body: second } = await call(postQuestion, "POST", { body: { question: "Who else?" } });
  expect((await call(patchQuestion, "PATCH", { id: second.id, version: 1, body: { position: 0 } })).status).toBe(200);
  expect((await call(listQuestions, "GET")).body.items.map(({ id }: { id: string }) => id)).toEqual([second.id, first.id]);
  expect((await call(tick, "POST", { id: interviewId, body: { questionId: first.id, asked: true } })).body.items[1].askedAt).toBeTruthy();
  expect((await call(getGuide, "GET", { id: interviewId })).body.items[0].askedAt).toBeNull();
  expect((await call(deleteQuestion, "DELETE", { id: first.id, version: 1 })).status).toBe(204);
  expect((await call(restoreQuestion, "POST", { id: first.id })).status).toBe(200);
});

test("what is proposed for a text is carried out on the version it was proposed for, once", async () => {
  const { body: proposals } = await call(getRedactions, "GET", { id: documentId });
  expect(proposals.items).toEqual([{ kind: "email", start: 9, end: 22, placeholder: "[email 1]" }]);
  const spans = [{ start: 9, end: 22, placeholder: "[email 1]" }];
  expect((await call(redact, "POST", { id: documentId, body: { spans } })).status).toBe(428);
  expect((await call(redact, "POST", { id: documentId, version: proposals.version, body: { spans: [] } })).status).toBe(400);
  const done = await call(redact, "POST", { id: documentId, version: proposals.version, body: { spans } });
  expect([done.status, done.body.text]).toEqual([200, "Write to [email 1]."]);
  expect((await call(redact, "POST", { id: documentId, version: proposals.version, body: { spans } })).status).toBe(409);
});
