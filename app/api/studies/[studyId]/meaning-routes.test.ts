import { expect, test } from "vitest";
import { useTestDb as freshDatabase, pageRequest } from "@/app/_server/testing";
import { makeTalks, markIn } from "@/db/meaning/testing";
import type { AdoptedTheme, ProposedThemes, SimilarSentences } from "@/lib/meaning/schema";
import { POST as adopt } from "./new-themes/adopt/route";
import { GET as listThemes } from "./new-themes/route";
import { POST as setAside } from "./new-themes/set-aside/route";
import { POST as takeUp } from "./new-themes/take-up/route";
import { POST as codeTogether } from "./search/code/route";
import { GET as similar } from "./similar/route";

const { db } = freshDatabase();

const WORDS = "The purchase order waits three weeks for a signature.";

function at(studyId: string) {
  const params = { params: Promise.resolve({ studyId }) };
  const path = (name: string) => `/api/studies/${studyId}/${name}`;
  return {
    get: (route: typeof similar, name: string) => route(pageRequest("GET", path(name)), params),
    post: (route: typeof adopt, name: string, body: unknown) => route(pageRequest("POST", path(name), { body }), params),
  };
}

async function themesOf(studyId: string): Promise<ProposedThemes> {
  return (await (await at(studyId).get(listThemes, "new-themes")).json()) as ProposedThemes;
}

test("sentences like a highlight, or like any stretch of a text, are answered; without either it says what to name", async () => {
  const talks = makeTalks(db());
  const { get } = at(talks.studyId);
  const highlightId = markIn(db(), talks, { at: 0, words: WORDS });
  const byMark = (await (await get(similar, `similar?highlightId=${highlightId}`)).json()) as SimilarSentences;
  const start = talks.texts[0]?.indexOf(WORDS) ?? 0;
  const place = `documentId=${talks.documents[0]}&start=${start}&end=${start + WORDS.length}`;
  const byPlace = (await (await get(similar, `similar?${place}&limit=2`)).json()) as SimilarSentences;
  expect(byMark).toMatchObject({ state: "ready", withheld: 0 });
  expect(byPlace.items).toEqual(byMark.items.slice(0, 2));
  expect((await get(similar, "similar")).status).toBe(422);
  expect((await get(similar, `similar?highlightId=${talks.studyId}`)).status).toBe(404);
});

test("named sentences are coded together, and a body with neither a search nor sentences is refused", async () => {
  const talks = makeTalks(db());
  const { get, post } = at(talks.studyId);
  const highlightId = markIn(db(), talks, { at: 0, words: WORDS });
  const { items } = (await (await get(similar, `similar?highlightId=${highlightId}`)).json()) as SimilarSentences;
  const hits = items.slice(0, 2).map(({ documentId, start, end }) => ({ documentId, start, end }));
  const done = await post(codeTogether, "search/code", { hits, point: "failure" });
  expect(await done.json()).toMatchObject({ made: 2, skipped: 0, actionId: expect.any(String) });
  expect((await post(codeTogether, "search/code", { point: "failure" })).status).toBe(400);
});

test("a theme is made a code, set aside and taken up again", async () => {
  const { studyId } = makeTalks(db());
  const { post } = at(studyId);
  const [theme] = (await themesOf(studyId)).items;
  const spans = (theme?.quotes ?? []).map(({ documentId, start, end }) => ({ documentId, start, end }));
  const key = theme?.key ?? "";
  expect((await post(setAside, "new-themes/set-aside", { key })).status).toBe(204);
  expect((await themesOf(studyId)).items.some((item) => item.key === key)).toBe(false);
  expect((await post(takeUp, "new-themes/take-up", {})).status).toBe(204);
  expect((await themesOf(studyId)).items.some((item) => item.key === key)).toBe(true);
  const made = (await (await post(adopt, "new-themes/adopt", { key, name: "Signatures", spans })).json()) as AdoptedTheme;
  expect(made.highlights).toHaveLength(spans.length);
  expect((await post(adopt, "new-themes/adopt", { key, name: "Signatures", spans })).status).toBe(409);
});
