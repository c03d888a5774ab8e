import { beforeEach, expect, test } from "vitest";
import type { Handler } from "@/app/_server/handle";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import { readDocument } from "@/db/reading/read-document";
import { DELETE as deleteChoice } from "./keyword-choices/[itemId]/route";
import { POST as choose, GET as listChoices } from "./keyword-choices/route";
import { GET as gap } from "./keywords/gap/route";
import { GET as quotes } from "./keywords/quotes/route";
import { GET as keywords } from "./keywords/route";
import { POST as restoreTerm } from "./message-terms/[itemId]/restore/route";
import { DELETE as deleteTerm, GET as getTerm, PATCH as patchTerm } from "./message-terms/[itemId]/route";
import { GET as listTerms, POST as postTerm } from "./message-terms/route";

const { db } = freshDatabase();

let studyId: string;

type Sent = { id?: string; body?: unknown; version?: number; query?: string };

async function call(route: Handler, method: string, { id, body, version, query = "" }: Sent = {}) {
  const params = id === undefined ? { studyId } : { studyId, itemId: id };
  const headers: Record<string, string> = version === undefined ? {} : { "if-match": String(version) };
  const response = await route(pageRequest(method, `/api/x${query}`, { body, headers }), { params: Promise.resolve(params) });
  const text = await response.text();
  return { status: response.status, body: text === "" ? null : JSON.parse(text) };
}

const SAID = {
  churned: ["The invoice export broke every month.", "Our accountant hated the invoice export and the bank import."],
  customer: ["The duty roster saves my evenings.", "We print the duty roster on Fridays."],
};

beforeEach(() => {
  studyId = makeStudy(db());
  for (const audience of ["churned", "customer"] as const) {
    for (const notes of SAID[audience]) {
      const participantIds = [makePerson(db(), studyId, audience).id];
      const { documents } = createInterview(db(), { studyId, input: interviewOf({ participantIds, notes }) });
      readDocument(db(), { studyId, documentId: documents[0]?.id ?? "" });
    }
  }
});

test("what churned people say that customers do not is one question, and each phrase opens its sentences", async () => {
  const { status, body } = await call(keywords, "GET", { query: "?audience=churned&against=audience:customer" });
  expect([status, body.of, body.restOf, body.tooFew]).toEqual([200, 2, 2, null]);
  expect(body.items[0]).toMatchObject({ phrase: "invoice export", people: 2, restPeople: 0, language: "en" });
  const { key } = body.items[0];
  const { body: found } = await call(quotes, "GET", { query: `?audience=churned&key=${encodeURIComponent(key)}` });
  expect(found).toMatchObject({ people: 2, total: 2, withheld: 0 });
  const [{ quote, marks, verbatim }] = found.items;
  expect(marks.map(({ start, end }: { start: number; end: number }) => quote.slice(start, end))).toEqual(["invoice export"]);
  expect(verbatim).toBe(false);
});

test("a question that cannot be is refused in a sentence", async () => {
  expect((await call(keywords, "GET", { query: "?against=customers" })).body).toMatchObject({ status: 400, code: "MALFORMED" });
  expect((await call(keywords, "GET", { query: "?against=audience:everybody" })).body.detail).toMatch(/prospect, customer/);
  expect((await call(keywords, "GET", { query: "?against=rest&against=role:admin" })).status).toBe(400);
  expect((await call(keywords, "GET", { query: "?against=stage:nowhere" })).status).toBe(422);
  expect((await call(keywords, "GET", { query: "?scope=persona" })).body.detail).toMatch(/id says which one/);
  expect((await call(quotes, "GET")).status).toBe(400);
});

test("a phrase is pinned, renamed, listed, and let go of again", async () => {
  const roster = { key: "duti roster", standing: "pinned", name: "Rota" };
  const { status, body: choice } = await call(choose, "POST", { body: roster });
  expect([status, choice]).toMatchObject([200, { ...roster, language: "en", mergedInto: null, version: 1 }]);
  expect((await call(keywords, "GET")).body.items[0]).toMatchObject({ phrase: "Rota", said: "duty roster", pinned: true });
  expect((await call(choose, "POST", { body: { key: "duti roster", standing: null } })).body).toMatchObject({
    standing: null,
    name: "Rota",
  });
  expect((await call(listChoices, "GET")).body).toMatchObject({ total: 1, items: [{ id: choice.id, version: 2 }] });
  expect((await call(deleteChoice, "DELETE", { id: choice.id })).status).toBe(428);
  expect((await call(deleteChoice, "DELETE", { id: choice.id, version: 1 })).body.current).toMatchObject({ version: 2 });
  expect((await call(deleteChoice, "DELETE", { id: choice.id, version: 2 })).status).toBe(204);
  expect((await call(listChoices, "GET")).body.total).toBe(0);
});

test("merges make neither chains nor circles", async () => {
  const merge = (key: string, mergedInto: string) => call(choose, "POST", { body: { key, mergedInto } });
  expect((await merge("bank import", "invoic export")).status).toBe(200);
  expect((await merge("invoic export", "bank import")).body).toMatchObject({ status: 422, detail: expect.stringMatching(/merged/) });
  expect((await merge("duti roster", "bank import")).body.detail).toMatch(/itself merged into "invoic export"/);
  expect((await merge("duti roster", "duti-roster")).body.detail).toMatch(/one phrase already/);
  expect((await call(keywords, "GET", { query: "?audience=churned" })).body.items[0]).toMatchObject({ people: 2, merged: ["bank import"] });
});

test("our terms are added for a stage, changed, deleted and brought back, and held against what people say", async () => {
  const { status, body: term } = await call(postTerm, "POST", { body: { term: " exports ", stage: "onboarding" } });
  expect([status, term]).toMatchObject([201, { term: "exports", stage: "onboarding", version: 1 }]);
  await call(postTerm, "POST", { body: { term: "seamless workflow" } });
  expect((await call(postTerm, "POST", { body: { term: "x", stage: "nowhere" } })).status).toBe(422);
  expect((await call(patchTerm, "PATCH", { id: term.id, version: 1, body: { stage: null } })).body).toMatchObject({
    stage: null,
    version: 2,
  });
  expect((await call(patchTerm, "PATCH", { id: term.id, version: 1, body: { term: "x" } })).body.current.term).toBe("exports");
  const { body } = await call(gap, "GET");
  expect(body).toMatchObject({
    of: 4,
    ours: [
      { people: 2, documents: 2, key: "export" },
      { people: 0, documents: 0 },
    ],
  });
  expect(body.ours[0].nearest).toContain("invoice export");
  expect(body.theirs.map(({ phrase }: { phrase: string }) => phrase)).toContain("duty roster");
  expect(body.theirs.some(({ phrase }: { phrase: string }) => phrase.includes("export"))).toBe(false);
  expect((await call(deleteTerm, "DELETE", { id: term.id, version: 2 })).status).toBe(204);
  expect((await call(getTerm, "GET", { id: term.id })).status).toBe(404);
  expect((await call(listTerms, "GET")).body.total).toBe(1);
  expect((await call(restoreTerm, "POST", { id: term.id })).body).toMatchObject({ term: "exports", version: 4 });
});
