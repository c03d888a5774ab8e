import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { listCodeEvidence } from "@/db/codebook/evidence";
import { getCode, listCodes } from "@/db/codebook/list";
import { vocabularyUse } from "@/db/codebook/usage";
import { listHighlightRows } from "@/db/exports";
import { listHighlights } from "@/db/highlights/list";
import { createHighlight, updateHighlight } from "@/db/highlights/write";
import { undoAction } from "@/db/history/walk";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { listKeywords } from "@/db/keywords/list";
import { listKeywordQuotes } from "@/db/keywords/quotes";
import { getReviewQueue } from "@/db/learning/review";
import { findSimilar } from "@/db/meaning/similar";
import { listRemarks } from "@/db/memos/remarks";
import { updateParticipant } from "@/db/participants/update";
import { createPersona } from "@/db/personas";
import { readAnswers } from "@/db/reading/read-answers";
import { readDocument } from "@/db/reading/read-document";
import { makeQuestionnaire, makeResponse, questionOf } from "@/db/responses/testing";
import { responses } from "@/db/schema";
import { codeHits } from "@/db/search/code-hits";
import { searchPassages } from "@/db/search/search";
import { acceptSuggestion } from "@/db/suggestions/decide";
import { listInPlace } from "@/db/suggestions/in-place";
import { countOpen, listSuggestions } from "@/db/suggestions/list";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { keywordsQuery } from "@/lib/keywords/schema";
import type { SearchFilter } from "@/lib/search/schema";
import { getDocument } from "./get";

const SAID = "The import failed twice and nobody told us why, so we nearly gave up.";
const page = { limit: 100 };

let db: Db;
let studyId: string;
let ana: string;
let personaId: string;
let codeId: string;
const asked = questionOf({ text: "What nearly stopped you?" });
/** a linked reply, and one of somebody unknown */
let known: ReturnType<typeof makeResponse>;
let unknown: ReturnType<typeof makeResponse>;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  ana = makePerson(db, studyId, "prospect").id;
  personaId = createPersona(db, { studyId, input: { name: "Floor lead" } }).id;
  codeId = listCodes(db, { studyId })[0]?.id ?? "";
  const { id: questionnaireId } = makeQuestionnaire(db, studyId, { questions: [asked] });
  const sent = { studyId, questionnaireId, submittedAt: "2026-05-04T09:30:00.000Z" };
  known = makeResponse(db, { ...sent, participantId: ana, audience: "customer", texts: { [asked.id]: SAID } });
  unknown = makeResponse(db, {
    ...sent,
    personaId,
    audience: "churned",
    role: "admin",
    texts: { [asked.id]: `${SAID} Then renewal came.` },
  });
  readAnswers(db, { studyId, documentIds: [textOf(known), textOf(unknown)] });
});

const textOf = ({ documents }: { documents: Record<string, string> }) => documents[asked.id] ?? "";
const mark = (reply: typeof known, words = "import failed twice") =>
  createHighlight(db, {
    studyId,
    input: { documentId: textOf(reply), ...spanOf(SAID, words), codeIds: [codeId], point: "failure", comment: "again" },
  }).highlight;
const setDeleted = (deletedAt: string | null) => db.update(responses).set({ deletedAt }).where(eq(responses.studyId, studyId)).run();
function refuse(): void {
  const consent = { quote: "refused" as const, contact: "unknown" as const, date: null };
  updateParticipant(db, { studyId, participantId: ana, version: 1, patch: { consent } });
}

describe("an open answer, as a text like any other", () => {
  test("is opened with its question, its reply and its highlights, and has neither turns nor speakers", () => {
    const { id } = mark(known);
    expect(getDocument(db, { studyId, documentId: textOf(known) })).toMatchObject({
      ...{ interviewId: null, kind: "answer", title: "What nearly stopped you?", text: SAID, turns: [], speakers: [], language: "en" },
      answer: { questionId: asked.id, question: "What nearly stopped you?", responseId: known.id, responseCode: "R-001" },
      highlights: [{ id, participantIds: [ana], verbatim: true }],
    });
  });

  test("is found by its words, its day, its kind and whoever replied", () => {
    const found = (filter: SearchFilter) =>
      searchPassages(db, { studyId, q: "import", filter, page }).items.map(({ answer }) => answer?.responseCode);
    expect(found({})).toHaveLength(2);
    expect([found({ kind: ["answer"] }).length, found({ kind: ["notes"] })]).toEqual([2, []]);
    expect(found({ audience: ["customer"] })).toEqual(["R-001"]);
    expect([found({ audience: ["prospect"] }), found({ participant: [ana] })]).toEqual([[], ["R-001"]]);
    expect([found({ persona: [personaId] }), found({ persona: ["none"] }), found({ role: ["admin"] })]).toEqual([
      ["R-002"],
      ["R-001"],
      ["R-002"],
    ]);
    expect([found({ from: "2026-05-05" }), found({ to: "2026-05-04" }).length]).toEqual([[], 2]);
    const [hit] = searchPassages(db, { studyId, q: "renewal", filter: {}, page }).items;
    expect(hit).toMatchObject({
      title: "Six months in",
      date: "2026-05-04",
      participantCode: null,
      audience: "churned",
      personaId,
      role: "admin",
    });
  });

  test("is coded from a search in one step, which is undone", () => {
    const done = codeHits(db, { studyId, input: { q: "import", filter: {}, codeIds: [codeId] } });
    expect(done).toMatchObject({ made: 2, skipped: 0 });
    undoAction(db, { studyId });
    expect(listHighlights(db, { studyId, filter: {}, page }).total).toBe(0);
  });

  test("gets suggestions that are reviewed with those of interviews, and accepted", () => {
    const notes = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana], notes: SAID }) }).documents[0]?.id ?? "";
    readDocument(db, { studyId, documentId: notes });
    expect(countOpen(db, { studyId })).toMatchObject({ interviews: 1, responses: 2 });
    const [group] = getReviewQueue(db, { studyId }).groups;
    expect(group).toMatchObject({ people: 1, interviews: 1, respondents: 2 });
    const [first] = listSuggestions(db, { studyId, filter: { documentId: [textOf(unknown)] }, page }).items;
    const [shown] = listInPlace(db, { studyId, ids: [first?.id ?? ""] }).items;
    expect(shown).toMatchObject({
      title: "Six months in",
      date: "2026-05-04",
      kind: "answer",
      verbatim: true,
      asked: "What nearly stopped you?",
      audience: "churned",
      role: "admin",
    });
    const { highlight } = acceptSuggestion(db, { studyId, suggestionId: first?.id ?? "" });
    expect(highlight).toMatchObject({ participantIds: [], answer: { responseId: unknown.id } });
  });

  test("is counted beside the people interviewed, on codes and the vocabulary", () => {
    mark(known);
    mark(unknown);
    expect(getCode(db, { studyId, codeId })).toMatchObject({ highlights: 2, people: 0, respondents: 2 });
    expect(vocabularyUse(db, { studyId }).points.failure).toEqual({ highlights: 2, people: 0, respondents: 2 });
    const evidence = listCodeEvidence(db, { studyId, codeId, page }).items;
    expect(evidence.map(({ people, date }) => [people, date])).toEqual(
      expect.arrayContaining([
        [[{ code: "R-001", audience: "customer", role: null }], "2026-05-04"],
        [[{ code: "R-002", audience: "churned", role: "admin" }], "2026-05-04"],
      ]),
    );
    const rows = listHighlightRows(db, { studyId }).slice(1);
    expect(rows.map((row) => row.filter((cell) => ["Six months in", "R-001", "R-002", "Floor lead"].includes(String(cell))))).toEqual([
      ["Six months in", "R-001"],
      ["Six months in", "R-002", "Floor lead"],
    ]);
  });

  test("stands among sentences alike, and its comment among the memos", () => {
    const highlight = mark(known);
    const { items } = findSimilar(db, { studyId, query: { highlightId: highlight.id, limit: 40 } });
    expect(items.map(({ answer }) => answer?.responseCode)).not.toContain("R-001");
    expect(listRemarks(db, { studyId })).toMatchObject([
      { about: "Six months in", text: "again", interviewId: null, answer: { responseCode: "R-001" } },
    ]);
  });
});

describe("keywords of open answers", () => {
  const keywords = (query: object = {}) => listKeywords(db, { studyId, ...keywordsQuery.parse({ limit: 50, ...query }) });
  const said = (query: object = {}) => keywords(query).items.find(({ phrase }) => phrase === "import");

  test("count respondents beside people, a participant who replied once on each side", () => {
    const notes = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana], notes: SAID }) }).documents[0]?.id ?? "";
    readDocument(db, { studyId, documentId: notes });
    expect(keywords()).toMatchObject({ of: 1, respondentsOf: 2 });
    expect(said()).toMatchObject({ people: 1, respondents: 2, documents: 3 });
    expect([said({ source: "questionnaire" }), said({ source: "interview" })]).toMatchObject([
      { people: 0, respondents: 2 },
      { people: 1, respondents: 0 },
    ]);
  });

  test("are narrowed by whoever replied, and by what is marked", () => {
    expect([said({ persona: personaId }), said({ audience: "customer" })]).toMatchObject([{ respondents: 1 }, { respondents: 1 }]);
    expect(said({ scope: "participant", id: ana })).toMatchObject({ people: 0, respondents: 1 });
    mark(unknown, "import failed");
    expect(said({ point: "failure" })).toMatchObject({ respondents: 1 });
  });

  test("lead to their sentences, which are nobody's by name", () => {
    const quotes = listKeywordQuotes(db, { studyId, query: { key: said()?.key ?? "", language: "en" } });
    expect(quotes).toMatchObject({ people: 0, respondents: 2, total: 2, withheld: 0 });
    const facts = quotes.items.map(({ answer, participantCode, audience }) => [answer?.responseCode, participantCode, audience]);
    expect(facts.toSorted()).toEqual([
      ["R-001", "P-001", "customer"],
      ["R-002", null, "churned"],
    ]);
  });
});

test("words of a respondent who refused to be quoted count, and are shown nowhere else", () => {
  const highlight = mark(known);
  refuse();
  expect(searchPassages(db, { studyId, q: "import", filter: {}, page })).toMatchObject({
    withheld: 1,
    items: [{ answer: { responseCode: "R-002" } }],
  });
  expect(listCodeEvidence(db, { studyId, codeId, page }).items).toMatchObject([{ highlightId: highlight.id, quote: null }]);
  expect(getReviewQueue(db, { studyId }).withheld).toBeGreaterThan(0);
  expect(listRemarks(db, { studyId })).toMatchObject([{ withheld: true, quote: null, text: "" }]);
  const open = listSuggestions(db, { studyId, filter: { documentId: [textOf(known)] }, page }).items.map(({ id }) => id);
  expect(listInPlace(db, { studyId, ids: open }).items.every(({ quote, onlyThere }) => quote === "" && onlyThere === "refused")).toBe(true);
  const { items } = findSimilar(db, { studyId, query: { documentId: textOf(unknown), ...spanOf(SAID, SAID), limit: 40 } });
  expect(items.map(({ answer }) => answer?.responseCode)).not.toContain("R-001");
});

test("what a deleted reply says is nowhere to be seen, and back once it is", () => {
  mark(known);
  const seen = () => [
    searchPassages(db, { studyId, q: "import", filter: {}, page }).total,
    listHighlights(db, { studyId, filter: {}, page }).total,
    getReviewQueue(db, { studyId }).open > 0,
    listKeywords(db, { studyId, ...keywordsQuery.parse({}) }).respondentsOf,
    getCode(db, { studyId, codeId }).highlights,
    listRemarks(db, { studyId }).length,
  ];
  const before = seen();
  setDeleted("2026-06-01T00:00:00.000Z");
  expect(seen()).toEqual([0, 0, false, 0, 0, 0]);
  expect(() => getDocument(db, { studyId, documentId: textOf(known) })).toThrow(/response may have been deleted/);
  expect(() => undoAction(db, { studyId })).toThrow(/is deleted/);
  setDeleted(null);
  expect(seen()).toEqual(before);
});

test("nobody chooses whose words an answer is: its reply says it", () => {
  const { id, version } = mark(unknown);
  expect(() => updateHighlight(db, { studyId, highlightId: id, version, patch: { participantIds: [ana] } })).toThrow(
    /its respondent's words/,
  );
});
