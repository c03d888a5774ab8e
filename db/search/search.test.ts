import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { updateDocument } from "@/db/documents/update";
import { createHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview, restoreInterview } from "@/db/interviews/delete";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { updateInterview } from "@/db/interviews/update";
import { updateParticipant } from "@/db/participants/update";
import { loadSample } from "@/db/seed/load-sample";
import { deleteStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Interview } from "@/lib/interviews/schema";
import type { Participant } from "@/lib/participants/schema";
import type { SearchFilter } from "@/lib/search/schema";
import { indexOne, listUnindexed } from "./index-document";
import { searchPassages } from "./search";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
});

function noted(notes: string, { date, people = [makePerson(db, studyId)] }: { date?: string; people?: Participant[] } = {}): Interview {
  return createInterview(db, { studyId, input: interviewOf({ participantIds: people.map(({ id }) => id), date, notes }) });
}

const search = (q: string, filter: SearchFilter = {}, limit = 50) => searchPassages(db, { studyId, q, filter, page: { limit } });
const sentences = (q: string, filter: SearchFilter = {}) => search(q, filter).items.map(({ snippet }) => snippet);

test("the newest interview's words come first, its first line before its second, unknown days last", () => {
  noted("no day, timetable");
  noted("May timetable", { date: "2026-05-01" });
  noted("June timetable one.\nJune timetable two.", { date: "2026-06-01" });
  noted("old timetable", { date: "1999-01-01" });
  expect(sentences("timetable")).toEqual([
    "June timetable one.",
    "June timetable two.",
    "May timetable",
    "old timetable",
    "no day, timetable",
  ]);
});

test("a hit says where its sentence stands, who it is about, and which of its words were found", () => {
  const text = "We met twice. The import failed on the third file. Then we stopped.";
  const interview = noted(text, { date: "2026-05-01" });
  const [hit] = search("import file").items;
  expect(hit).toMatchObject({
    ...spanOf(text, "The import failed on the third file."),
    interviewId: interview.id,
    documentId: interview.documents[0]?.id,
    kind: "notes",
    participantCode: interview.participants[0]?.code,
    audience: "customer",
    speaker: null,
    date: "2026-05-01",
  });
  expect(hit?.marks.map(({ start, end }) => hit.snippet.slice(start, end))).toEqual(["import", "file"]);
});

test("a turn is its speaker's, with its time, and its label is never a name", () => {
  const person = makePerson(db, studyId);
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id] }) });
  const voices = [
    { label: "Ada Asker", role: "interviewer" as const },
    { label: "Bea Buyer", role: "participant" as const, participantId: person.id },
  ];
  const said = [
    { who: "Ada Asker", says: "How did the import go?" },
    { who: "Bea Buyer", says: "The import stopped." },
  ];
  makeTranscript(db, { studyId, interviewId, voices, said });
  const { items } = search("import");
  expect(items.map(({ speaker, participantCode, startMs }) => [speaker, participantCode, startMs])).toEqual([
    ["Interviewer", null, 0],
    [person.code, person.code, 1000],
  ]);
  expect(sentences("import", { speaker: ["participant"] })).toEqual(["The import stopped."]);
  expect(sentences("import", { audience: ["customer"] })).toEqual(["The import stopped."]);
  expect(sentences("recorded")).toEqual(["Recorded with consent."]);
  expect(JSON.stringify(items)).not.toContain("Bea");
});

test("filters narrow by day, audience of that day, person, role, kind of text and what was highlighted", () => {
  const buyer = makePerson(db, studyId, "prospect");
  const interview = noted("the price was too high\n- price again", { date: "2026-05-01", people: [buyer] });
  noted("a price", { date: "2026-06-01" });
  const documentId = interview.documents[0]?.id ?? "";
  createHighlight(db, { studyId, input: { documentId, start: 0, end: 9, point: "failure", stage: "purchase" } });
  expect(sentences("price", { audience: ["prospect"] })).toEqual(["the price was too high", "- price again"]);
  expect(sentences("price", { participant: [buyer.id] })).toHaveLength(2);
  expect(sentences("price", { to: "2026-05-31" })).toHaveLength(2);
  expect(sentences("price", { from: "2026-06-01" })).toEqual(["a price"]);
  expect(sentences("price", { point: ["failure"], stage: ["purchase"] })).toEqual(["the price was too high"]);
  expect(sentences("price", { point: ["failure"], stage: ["loyalty"] })).toEqual([]);
  expect(sentences("price", { kind: ["transcript"] })).toEqual([]);
  expect(sentences("price", { persona: ["none"] })).toHaveLength(3);
  expect(sentences("price", { role: ["champion"] })).toEqual([]);
  expect(() => search("price", { stage: ["nowhere"] })).toThrow(/no stage/);
});

test("an edit is found as it stands, and the old words no more", () => {
  const interview = noted("we tried the first thing");
  const documentId = interview.documents[0]?.id ?? "";
  updateDocument(db, { studyId, documentId, version: 1, patch: { text: "we tried a second thing" } });
  expect(sentences("first")).toEqual([]);
  expect(sentences("second")).toEqual(["we tried a second thing"]);
});

test("what is deleted is not found, and is again once it is back", () => {
  const interview = noted("a timetable");
  deleteInterview(db, { studyId, interviewId: interview.id, version: interview.version });
  expect(search("timetable")).toMatchObject({ items: [], total: 0 });
  restoreInterview(db, { studyId, interviewId: interview.id });
  expect(search("timetable").total).toBe(1);
  deleteStudy(db, { studyId, version: 1 });
  expect(() => search("timetable")).toThrow(/no study/);
});

test("a corrected day moves an interview to its place", () => {
  const interview = noted("first timetable", { date: "2026-05-01" });
  noted("second timetable", { date: "2026-06-01" });
  updateInterview(db, { studyId, interviewId: interview.id, version: interview.version, patch: { date: "2026-07-01" } });
  expect(sentences("timetable")).toEqual(["first timetable", "second timetable"]);
});

test("another study's texts are not found", () => {
  noted("a timetable");
  expect(searchPassages(db, { studyId: makeStudy(db), q: "timetable", filter: {}, page: { limit: 50 } }).total).toBe(0);
});

test("words of a person who refused to be quoted are counted, never shown", () => {
  const person = makePerson(db, studyId);
  noted("a timetable by hand", { people: [person] });
  noted("another timetable");
  updateParticipant(db, {
    studyId,
    participantId: person.id,
    version: person.version,
    patch: { consent: { quote: "refused", contact: "unknown", date: null } },
  });
  expect(search("timetable")).toMatchObject({ total: 1, withheld: 1, items: [{ snippet: "another timetable" }] });
});

test("pages follow each other without a gap", () => {
  noted(Array.from({ length: 7 }, (_, n) => `timetable ${n}`).join("\n- "));
  const seen: number[] = [];
  let cursor: string | undefined;
  do {
    const page = searchPassages(db, { studyId, q: "timetable", filter: {}, page: { limit: 3, cursor } });
    expect(page.total).toBe(7);
    seen.push(...page.items.map(({ start }) => start));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toHaveLength(7);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
  expect(() => searchPassages(db, { studyId, q: "x", filter: {}, page: { limit: 3, cursor: "nonsense" } })).toThrow(/cursor/);
});

test("the sample is found as soon as it is loaded, and nothing in it is left out", () => {
  const { study } = loadSample(db, { today: "2026-11-22" });
  expect(searchPassages(db, { studyId: study.id, q: "spreadsheet", filter: {}, page: { limit: 5 } }).total).toBeGreaterThan(0);
  expect(listUnindexed(db)).toEqual([]);
});

test("texts stored before there was a search are indexed later", () => {
  const interview = noted("a timetable");
  db.run("delete from passages");
  expect(search("timetable").total).toBe(0);
  const left = listUnindexed(db);
  expect(left).toEqual([interview.documents[0]?.id]);
  for (const id of left) indexOne(db, id);
  expect(search("timetable").total).toBe(1);
});

const SYNTAX = fc.constantFrom(
  '"',
  "'",
  "*",
  "-",
  "^",
  ":",
  "(",
  ")",
  "{",
  "}",
  "+",
  ",",
  ".",
  "AND",
  "OR",
  "NOT",
  "NEAR",
  "NEAR(",
  "words:",
  "--",
  ";",
  "%",
  "_",
  "\\",
  "\0",
  "drop table",
  "a",
  "timetable",
  "it’s",
  "产品",
  "\ud800",
  "İ",
  "ß",
  " ",
);

test("nothing that can be typed is an error", () => {
  noted("a timetable that it’s about, 产品");
  const typed = fc.oneof(
    fc.array(SYNTAX, { maxLength: 14 }).map((parts) => parts.join("")),
    fc.array(SYNTAX, { maxLength: 14 }).map((parts) => parts.join(" ")),
    fc.string({ unit: "binary", maxLength: 80 }),
  );
  fc.assert(
    fc.property(typed, (q) => {
      const { items, total } = search(q);
      expect(items.length).toBe(total);
    }),
    { numRuns: 2000 },
  );
});
