import { beforeEach, expect, test } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { DELETE as unlink } from "./evidence-links/[itemId]/route";
import { GET as findQuotes } from "./evidence-links/quotes/route";
import { POST as link, GET as listLinks } from "./evidence-links/route";
import { DELETE as removeComment } from "./findings/[itemId]/comments/[commentId]/route";
import { POST as comment } from "./findings/[itemId]/comments/route";
import { POST as restore } from "./findings/[itemId]/restore/route";
import { GET as getFinding, PATCH as patch, DELETE as remove } from "./findings/[itemId]/route";
import { GET as list, POST as post } from "./findings/route";

const { db } = freshDatabase();
const NOTES = "The import failed twice. Nobody answered my mail.";

type Sent = { ids?: Record<string, string>; body?: unknown; version?: number; query?: string };

let studyId: string;
let highlightId: string;

async function call(route: Handler, method: string, { ids = {}, body, version, query = "" }: Sent = {}) {
  const headers: Record<string, string> = version === undefined ? {} : { "if-match": String(version) };
  const response = await route(pageRequest(method, `/api/x${query}`, { body, headers }), { params: Promise.resolve({ studyId, ...ids }) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
}

beforeEach(() => {
  studyId = makeStudy(db());
  const person = makePerson(db(), studyId);
  const { documents } = createInterview(db(), {
    studyId,
    input: interviewOf({ participantIds: [person.id], notes: NOTES, date: "2026-03-02" }),
  });
  const input = { documentId: documents[0]?.id ?? "", ...spanOf(NOTES, "import failed twice") };
  highlightId = createHighlight(db(), { studyId, input }).highlight.id;
});

test("a finding is written, found, held up by a quote, commented, deleted and brought back", async () => {
  const { status, body: made } = await call(post, "POST", { body: { statement: " The import stops. " } });
  expect([status, made.statement, made.status]).toEqual([201, "The import stops.", "open"]);
  const ids = { itemId: made.id };
  const refused = await call(patch, "PATCH", { ids, version: 1, body: { status: "supported" } });
  expect([refused.status, refused.body.detail]).toEqual([422, expect.stringContaining("Link a quote for it first")]);
  const about = { subject: "finding", subjectId: made.id };
  const found = await call(findQuotes, "GET", { query: "?q=IMPORT" });
  expect(found.body).toMatchObject({ total: 1, items: [{ highlightId }] });
  const linked = await call(link, "POST", { body: { ...about, highlightIds: [highlightId] } });
  expect(linked.body.items).toMatchObject([{ highlightId, stance: "for", state: "there" }]);
  expect((await call(patch, "PATCH", { ids, version: 1, body: { status: "supported" } })).body).toMatchObject({
    status: "supported",
    version: 2,
  });
  expect((await call(list, "GET")).body).toMatchObject({ total: 1, items: [{ strength: { word: "thin", for: { people: 1 } } }] });

  const said = await call(comment, "POST", { ids, body: { text: "Ask again." } });
  expect(said.body.comments).toHaveLength(1);
  expect((await call(comment, "POST", { ids, body: { text: "  " } })).status).toBe(400);
  expect((await call(removeComment, "DELETE", { ids: { ...ids, commentId: said.body.comments[0].id } })).status).toBe(204);

  expect((await call(unlink, "DELETE", { ids: { itemId: linked.body.items[0].linkId } })).status).toBe(204);
  expect((await call(listLinks, "GET", { query: `?subject=finding&subjectId=${made.id}` })).body).toEqual({ items: [] });
  // nothing bears it out any more
  expect((await call(getFinding, "GET", { ids })).body).toMatchObject({ status: "open", version: 3 });
  expect((await call(remove, "DELETE", { ids, version: 2 })).status).toBe(409);
  expect((await call(remove, "DELETE", { ids, version: 3 })).status).toBe(204);
  expect((await call(getFinding, "GET", { ids })).status).toBe(404);
  expect((await call(restore, "POST", { ids })).body).toMatchObject({ id: made.id, status: "open" });
});

test("says what is wrong with what it cannot take", async () => {
  expect((await call(post, "POST", { body: { statement: "" } })).status).toBe(400);
  expect((await call(post, "POST", { body: { statement: "x", status: "supported" } })).status).toBe(400);
  expect((await call(post, "POST", { body: { statement: "x", codeIds: ["none"] } })).status).toBe(404);
  const { body: made } = await call(post, "POST", { body: { statement: "x" } });
  expect((await call(patch, "PATCH", { ids: { itemId: made.id }, body: { note: "x" } })).status).toBe(428);
  expect((await call(link, "POST", { body: { subject: "finding", subjectId: "none", highlightIds: [highlightId] } })).status).toBe(404);
  expect((await call(link, "POST", { body: { subject: "study", subjectId: studyId, highlightIds: [highlightId] } })).status).toBe(400);
});
