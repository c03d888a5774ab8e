import { beforeEach, expect, test } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { makePerson, makeStudy } from "@/db/interviews/testing";
import { jobs } from "@/db/schema";
import { storeSuggestions } from "@/db/suggestions/store";
import { GET as getDocument, PATCH as patchDocument } from "./documents/[itemId]/route";
import { POST as restoreHighlight } from "./highlights/[itemId]/restore/route";
import { DELETE as deleteHighlight, PATCH as patchHighlight } from "./highlights/[itemId]/route";
import { GET as listHighlights, POST as postHighlight } from "./highlights/route";
import { POST as postDocument } from "./interviews/[itemId]/documents/route";
import { POST as restoreInterview } from "./interviews/[itemId]/restore/route";
import { DELETE as deleteInterview, GET as getInterview, PATCH as patchInterview } from "./interviews/[itemId]/route";
import { GET as listInterviews, POST as postInterview } from "./interviews/route";
import { POST as acceptSuggestion } from "./suggestions/[itemId]/accept/route";
import { POST as rejectSuggestion } from "./suggestions/[itemId]/reject/route";
import { POST as reopenSuggestion } from "./suggestions/[itemId]/reopen/route";
import { POST as decide } from "./suggestions/decide/route";
import { GET as listSuggestions } from "./suggestions/route";

const { db } = freshDatabase();
const NOTES = "Import failed twice, so they gave up.";

type Sent = { id?: string; body?: unknown; version?: number; query?: string; headers?: Record<string, string> };

let studyId: string;
let participantId: string;

async function call(route: Handler, method: string, { id, body, version, query = "", headers = {} }: Sent = {}) {
  const params = id === undefined ? { studyId } : { studyId, itemId: id };
  const sent = version === undefined ? headers : { ...headers, "if-match": String(version) };
  const response = await route(pageRequest(method, `/api/x${query}`, { body, headers: sent }), { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? undefined : JSON.parse(text) };
}

async function log(): Promise<{ interviewId: string; documentId: string }> {
  const { body } = await call(postInterview, "POST", { body: { participantIds: [participantId], date: "2026-03-09", notes: NOTES } });
  return { interviewId: body.id, documentId: body.documents[0].id };
}

beforeEach(() => {
  studyId = makeStudy(db());
  participantId = makePerson(db(), studyId).id;
});

test("an interview is logged, listed, changed, deleted and restored", async () => {
  const { interviewId: id } = await log();
  expect((await call(listInterviews, "GET", { query: "?status=done&thin=true&q=p-001&limit=5" })).body).toMatchObject({
    total: 1,
    items: [{ id, words: 7 }],
  });
  expect((await call(patchInterview, "PATCH", { id, version: 1, body: { coded: true } })).body.codedAt).toEqual(expect.any(String));
  expect((await call(deleteInterview, "DELETE", { id, version: 2 })).status).toBe(204);
  expect((await call(getInterview, "GET", { id })).status).toBe(404);
  expect((await call(restoreInterview, "POST", { id })).body).toMatchObject({ id, version: 4 });
});

test("an unknown field or a wrong filter is malformed, a person of another study refused", async () => {
  expect((await call(postInterview, "POST", { body: { participantIds: [], notes: "x", mood: "good" } })).status).toBe(400);
  expect((await call(listInterviews, "GET", { query: "?status=maybe" })).status).toBe(400);
  const refused = await call(postInterview, "POST", { body: { participantIds: ["nobody"] } });
  expect(refused).toMatchObject({ status: 422, body: { code: "REFUSED", errors: [{ path: "participantIds" }] } });
});

test("notes are saved against their version, and a stale save carries the text as it stands", async () => {
  const { documentId: id } = await log();
  expect((await call(patchDocument, "PATCH", { id, body: { text: "New." } })).status).toBe(428);
  expect((await call(patchDocument, "PATCH", { id, version: 1, body: { text: "New." } })).body).toMatchObject({ version: 2, orphaned: [] });
  expect(await call(patchDocument, "PATCH", { id, version: 1, body: { text: "Old." } })).toMatchObject({
    status: 409,
    body: { current: { text: "New." } },
  });
});

test("notes longer than a megabyte are saved whole", async () => {
  const { interviewId: id } = await log();
  const text = "A long day of many words. ".repeat(60_000).trim();
  const added = await call(postDocument, "POST", { id, body: { text } });
  expect(added.status).toBe(201);
  expect((await call(getDocument, "GET", { id: added.body.id })).body.text).toBe(text);
});

test("a highlight is made with 201, and an identical one answered with 200", async () => {
  const { documentId } = await log();
  const body = { documentId, start: 0, end: 13, stage: "onboarding", point: "failure", severity: 2 };
  const made = await call(postHighlight, "POST", { body });
  expect(made).toMatchObject({
    status: 201,
    body: { quote: "Import failed", step: "any-onboarding", participantIds: [participantId], verbatim: false },
  });
  expect(await call(postHighlight, "POST", { body })).toMatchObject({ status: 200, body: { id: made.body.id } });
  const keyed = { body, headers: { "idempotency-key": "once" } };
  expect((await call(postHighlight, "POST", keyed)).body.id).toBe(made.body.id);
  const id = made.body.id;
  expect((await call(patchHighlight, "PATCH", { id, version: 1, body: { starred: true } })).body.starred).toBe(true);
  expect((await call(deleteHighlight, "DELETE", { id, version: 2 })).status).toBe(204);
  expect((await call(listHighlights, "GET", { query: `?documentId=${documentId}` })).body.total).toBe(0);
  expect((await call(restoreHighlight, "POST", { id })).body).toMatchObject({ id, starred: true });
  expect((await call(listHighlights, "GET", { query: "?point=failure&point=none" })).body.total).toBe(1);
});

test("suggestions are listed, accepted with a correction, rejected, taken back and decided in bulk", async () => {
  const { documentId } = await log();
  const proposals = [
    [0, 13],
    [24, 36],
  ].map(([start = 0, end = 0]) => ({ start, end, step: null, point: "failure" as const, score: 0.7, reasons: [] }));
  storeSuggestions(db(), { studyId, documentId, proposals, model: "test" });
  const { items, total } = (await call(listSuggestions, "GET", { query: `?documentId=${documentId}&status=open` })).body;
  expect(total).toBe(2);
  const [first, second] = items.map((item: { id: string }) => item.id);
  const accepted = await call(acceptSuggestion, "POST", { id: first, body: { stage: "onboarding" } });
  expect(accepted).toMatchObject({ status: 200, body: { status: "accepted", highlight: { step: "any-onboarding", point: "failure" } } });
  expect((await call(acceptSuggestion, "POST", { id: second })).body.status).toBe("accepted");
  expect((await call(rejectSuggestion, "POST", { id: second })).status).toBe(409);
  expect((await call(reopenSuggestion, "POST", { id: second })).body.status).toBe("open");
  expect((await call(decide, "POST", { body: { accept: [second], reject: ["nobody"] } })).status).toBe(404);
  expect((await call(decide, "POST", { body: { reject: [second], reopen: [first] } })).body).toMatchObject({ rejected: 1, reopened: 1 });
  expect((await call(listHighlights, "GET")).body.total).toBe(0);
});

test("notes are put in line to be read for keyphrases and suggestions, once however often they are saved", async () => {
  const { documentId: id } = await log();
  await call(patchDocument, "PATCH", { id, version: 1, body: { text: `${NOTES} Then they came back.` } });
  await call(patchDocument, "PATCH", { id, version: 2, body: { text: `${NOTES} Then they never came back.` } });
  const waiting = db().select({ payload: jobs.payload }).from(jobs).all();
  expect(waiting.flatMap((job) => job.payload.documentIds)).toEqual([id]);
});
