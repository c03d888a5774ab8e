import { expect, test } from "vitest";
import { pageRequest, useTestDb } from "@/app/_server/testing";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy } from "@/db/interviews/testing";
import type { SavedSearch, SearchHits } from "@/lib/search/schema";
import { POST as restore } from "./saved-searches/[itemId]/restore/route";
import { DELETE, PATCH } from "./saved-searches/[itemId]/route";
import { GET as list, POST as save } from "./saved-searches/route";
import { POST as code } from "./search/code/route";
import { GET as search } from "./search/route";

// biome-ignore lint/correctness/useHookAtTopLevel: not a React hook: it sets up the tests of this file
const { db } = useTestDb();

function study(): { studyId: string; path: string; at: { params: Promise<{ studyId: string }> } } {
  const studyId = makeStudy(db());
  createInterview(db(), {
    studyId,
    input: interviewOf({ participantIds: [makePerson(db(), studyId).id], notes: "The price was too high." }),
  });
  return { studyId, path: `/api/studies/${studyId}`, at: { params: Promise.resolve({ studyId }) } };
}

async function read<T>(response: Response, status = 200): Promise<T> {
  expect(response.status).toBe(status);
  return (await response.json()) as T;
}

test("a search answers a page of hits, under any filter and for anything typed", async () => {
  const { path, at } = study();
  const get = async (query: string) => read<SearchHits>(await search(pageRequest("GET", `${path}/search?${query}`), at));
  expect(await get("q=price")).toMatchObject({ total: 1, withheld: 0, more: false, items: [{ snippet: "The price was too high." }] });
  expect((await get("q=price&audience=customer&audience=churned&kind=notes&to=2026-01-01")).total).toBe(0);
  expect((await get("")).total).toBe(0);
  expect((await get(`q=${encodeURIComponent(`") NEAR(* -"'; drop`)}`)).total).toBe(0);
  expect((await search(pageRequest("GET", `${path}/search?q=a&stage=nowhere`), at)).status).toBe(422);
  expect((await search(pageRequest("GET", `${path}/search?q=a&sort=x`), at)).status).toBe(400);
});

test("a search is kept, renamed, deleted and brought back", async () => {
  const { studyId, path, at } = study();
  const body = { name: "Price", query: "price", filter: { audience: ["customer"] } };
  const kept = await read<SavedSearch>(await save(pageRequest("POST", `${path}/saved-searches`, { body }), at), 201);
  const one = { params: Promise.resolve({ studyId, itemId: kept.id }) };
  const itemPath = `${path}/saved-searches/${kept.id}`;
  const headers = { "if-match": String(kept.version) };
  const renamed = await read<SavedSearch>(await PATCH(pageRequest("PATCH", itemPath, { body: { name: "Prices" }, headers }), one));
  expect(renamed).toMatchObject({ name: "Prices", query: "price", filter: { audience: ["customer"] }, version: 2 });
  expect((await DELETE(pageRequest("DELETE", itemPath, { headers }), one)).status).toBe(409);
  expect((await DELETE(pageRequest("DELETE", itemPath, { headers: { "if-match": "2" } }), one)).status).toBe(204);
  expect(await read(await list(pageRequest("GET", `${path}/saved-searches`), at))).toMatchObject({ total: 0 });
  expect(await read(await restore(pageRequest("POST", `${itemPath}/restore`), one))).toMatchObject({ name: "Prices" });
});

test("coding asks what the sentences are to say", async () => {
  const { path, at } = study();
  const send = (body: unknown) => code(pageRequest("POST", `${path}/search/code`, { body }), at);
  expect((await send({ q: "price" })).status).toBe(400);
  expect(await read(await send({ q: "price", point: "failure" }))).toMatchObject({ made: 1, skipped: 0 });
});
