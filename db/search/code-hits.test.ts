import { beforeEach, expect, test } from "vitest";
import { listCodes } from "@/db/codebook/list";
import { listHighlights } from "@/db/highlights/list";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { updateParticipant } from "@/db/participants/update";
import { actions } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Participant } from "@/lib/participants/schema";
import type { CodeHitsInput } from "@/lib/search/schema";
import { codeHits } from "./code-hits";
import { searchPassages } from "./search";

const NOTES = "We met twice. The price was too high. Then we stopped.\n\nThe price rose again.";

let db: Db;
let studyId: string;
let codeId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  codeId = listCodes(db, { studyId })[0]?.id ?? "";
});

function noted(notes: string, people: Participant[] = [makePerson(db, studyId)]): string {
  const interview = createInterview(db, { studyId, input: interviewOf({ participantIds: people.map(({ id }) => id), notes }) });
  return interview.documents[0]?.id ?? "";
}

const code = (input: Partial<CodeHitsInput> = {}) =>
  codeHits(db, { studyId, input: { q: "price", filter: {}, codeIds: [codeId], ...input } });
const marked = () =>
  listHighlights(db, { studyId, filter: {}, page: { limit: 100 } }).items.map(({ quote, point, codeIds }) => [
    quote,
    point,
    codeIds.length,
  ]);

test("each found sentence is coded, in one step of the history", () => {
  noted(NOTES);
  expect(code({ point: "failure" })).toMatchObject({ made: 2, added: 0, already: 0, skipped: 0, actionId: expect.any(String) });
  expect(marked()).toEqual([
    ["The price was too high.", "failure", 1],
    ["The price rose again.", "failure", 1],
  ]);
  expect(db.select().from(actions).all()).toHaveLength(1);
});

test("coding the same again changes nothing and leaves no step", () => {
  noted(NOTES);
  code();
  expect(code()).toEqual({ made: 0, added: 0, already: 2, skipped: 0, actionId: null });
});

test("a highlight that stands on the very sentence gains the code, one that says otherwise stays as it is", () => {
  const documentId = noted(NOTES);
  createHighlight(db, { studyId, input: { documentId, ...spanOf(NOTES, "The price was too high."), point: "trigger" } });
  createHighlight(db, { studyId, input: { documentId, ...spanOf(NOTES, "The price rose again."), point: "failure" } });
  expect(code({ point: "failure" })).toMatchObject({ made: 1, added: 1 });
  expect(marked()).toEqual(
    expect.arrayContaining([
      ["The price was too high.", "trigger", 0],
      ["The price was too high.", "failure", 1],
      ["The price rose again.", "failure", 1],
    ]),
  );
});

test("only the named sentences are coded; one that stands there no more is passed over", () => {
  noted(NOTES);
  const [first] = searchPassages(db, { studyId, q: "price", filter: {}, page: { limit: 1 } }).items;
  if (!first) throw new Error("nothing found");
  const { documentId, start, end } = first;
  expect(
    code({
      hits: [
        { documentId, start, end },
        { documentId, start: 0, end: 5 },
      ],
    }),
  ).toMatchObject({ made: 1, skipped: 1 });
});

test("notes about several people are left to be asked about", () => {
  noted(NOTES, [makePerson(db, studyId), makePerson(db, studyId)]);
  expect(code()).toMatchObject({ made: 0, skipped: 2, actionId: null });
});

test("words that may not be shown are not coded unseen", () => {
  const person = makePerson(db, studyId);
  noted(NOTES, [person]);
  const consent = { quote: "refused" as const, contact: "unknown" as const, date: null };
  updateParticipant(db, { studyId, participantId: person.id, version: person.version, patch: { consent } });
  expect(code()).toMatchObject({ made: 0, skipped: 0 });
});

test("a code of another study is refused, and nothing is coded", () => {
  noted(NOTES);
  expect(() => code({ codeIds: [listCodes(db, { studyId: makeStudy(db) })[0]?.id ?? ""] })).toThrow(/codebook/);
  expect(marked()).toEqual([]);
});
