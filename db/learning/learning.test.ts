import { beforeEach, expect, test } from "vitest";
import { tagHighlight } from "@/db/highlights/tag";
import { createHighlight, deleteHighlight, updateHighlight } from "@/db/highlights/write";
import { redoAction, undoAction } from "@/db/history/walk";
import { makeStudy, spanOf } from "@/db/interviews/testing";
import { updateInterview } from "@/db/interviews/update";
import { codes } from "@/db/schema";
import { acceptSuggestion, decideSuggestions, rejectSuggestion, reopenSuggestion } from "@/db/suggestions/decide";
import { listSuggestions } from "@/db/suggestions/list";
import { storeSuggestions } from "@/db/suggestions/store";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { isHeldBack } from "@/lib/learning/said-keys";
import { decideInput } from "@/lib/suggestions/schema";
import { gatherLabels } from "./labels";
import { gatherPassedOver } from "./passed-over";
import { studyModel } from "./study-model";
import { learnAll, logNotes, SAID, storedSuggestions } from "./testing";

const NOTES = SAID.slice(0, 4).join(" ");
const [, SET_UP, PRICE] = SAID;

let db: Db;
let studyId: string;
let documentId: string;
let interviewId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  ({ documentId, interviewId } = logNotes(db, { studyId, notes: NOTES }));
});

const open = () => listSuggestions(db, { studyId, filter: { status: ["open"] }, page: { limit: 100 } }).items;
const openOn = (words: string, text = documentId) => open().find(({ quote, documentId: own }) => own === text && quote.includes(words));
const learn = (...more: string[]) => learnAll(db, { studyId, documentIds: [documentId, ...more] });
const idOf = (words: string) => openOn(words)?.id ?? words;
const propose = (words: string, codeIds: string[] = []) =>
  storeSuggestions(db, {
    studyId,
    documentId,
    proposals: [{ ...spanOf(NOTES, words), step: null, point: "failure", codeIds, score: 0.7, reasons: [{ term: "x", weight: 1 }] }],
    model: "test",
    keepOpen: true,
  });

function aCode(): string {
  return db.select().from(codes).get()?.id ?? "";
}

function mark(words: string, more: object = { point: "failure" as const }) {
  return createHighlight(db, { studyId, input: { documentId, ...spanOf(NOTES, words), ...more } }).highlight;
}

test("a suggestion on the same words keeps its row, whatever is proposed for them by now", async () => {
  const before = new Map(open().map(({ id, start }) => [start, id]));
  expect(before.size).toBeGreaterThan(1);
  rejectSuggestion(db, { studyId, suggestionId: open()[0]?.id ?? "" });
  await learn();
  for (const { id, start } of open()) expect(before.get(start) ?? id).toBe(id);
});

test("what is no longer proposed is withdrawn from every list, and whoever has it before them can still decide on it", () => {
  const suggestionId = idOf("six weeks");
  storeSuggestions(db, { studyId, documentId, proposals: [], model: "test" });
  expect(open()).toEqual([]);
  expect(listSuggestions(db, { studyId, filter: {}, page: { limit: 10 } }).total).toBe(0);
  const { status } = acceptSuggestion(db, { studyId, suggestionId });
  expect(status).toBe("accepted");
  undoAction(db, { studyId });
  expect(open().map(({ id }) => id)).toEqual([suggestionId]);
});

test("rejected once, the same words are not proposed again in another interview", async () => {
  rejectSuggestion(db, { studyId, suggestionId: idOf("six weeks") });
  const again = logNotes(db, { studyId, notes: `Well. ${SET_UP.toUpperCase()} So it was.` });
  expect(openOn(SET_UP.toUpperCase(), again.documentId)).toBeUndefined();
  const elsewhere = makeStudy(db);
  const other = logNotes(db, { studyId: elsewhere, notes: SET_UP });
  expect(storedSuggestions(db).some((row) => row.documentId === other.documentId)).toBe(true);
});

test("a rejection takes its words out of what waits elsewhere, and taking it back lets them wait again", async () => {
  const other = logNotes(db, { studyId, notes: SET_UP });
  const twin = openOn("six weeks", other.documentId);
  expect(twin).toBeDefined();
  const suggestionId = idOf("six weeks");
  rejectSuggestion(db, { studyId, suggestionId });
  await learn(other.documentId);
  expect(openOn("six weeks", other.documentId)).toBeUndefined();
  reopenSuggestion(db, { studyId, suggestionId });
  await learn(other.documentId);
  expect(openOn("six weeks", other.documentId)?.id).toBe(twin?.id);
});

test("an undone acceptance lets its suggestion wait again as it was, and proposes its words nowhere else", async () => {
  const suggestionId = idOf("six weeks");
  const was = openOn("six weeks");
  acceptSuggestion(db, { studyId, suggestionId });
  await learn();
  undoAction(db, { studyId });
  await learn();
  expect(openOn("six weeks")).toMatchObject({ id: suggestionId, point: was?.point, step: was?.step, codeIds: was?.codeIds });
  const other = logNotes(db, { studyId, notes: SET_UP });
  expect(openOn("six weeks", other.documentId)).toBeUndefined();
  redoAction(db, { studyId });
  await learn(other.documentId);
  expect(openOn("six weeks", other.documentId)).toBeDefined();
});

test("an undone or deleted highlight made by hand is not proposed in its place, also after a later step", async () => {
  const words = PRICE.slice(0, -1);
  const { id, version } = mark(PRICE, { point: "failure", step: "renewal" });
  await learn();
  deleteHighlight(db, { studyId, highlightId: id, version });
  await learn();
  expect(open().filter(({ quote, point }) => quote.includes(words) && point === "failure")).toEqual([]);
  mark(SET_UP);
  undoAction(db, { studyId });
  mark(SAID[3], { point: "trigger" });
  await learn();
  const left = openOn("six weeks");
  expect(left === undefined || left.id === storedSuggestions(db).find(({ quote }) => quote === SET_UP)?.id).toBe(true);
  expect(propose(SET_UP.slice(0, -1))).toBe(0);
});

test("a code taken off a highlight is not proposed for its words; put on again, it may be", async () => {
  const codeId = aCode();
  const { id } = mark(PRICE, { point: "failure", codeIds: [codeId] });
  tagHighlight(db, { studyId, highlightId: id, input: { remove: [codeId] } });
  const other = logNotes(db, { studyId, notes: PRICE });
  const proposal = { start: 0, end: PRICE.length, step: null, point: "failure" as const, codeIds: [codeId], score: 0.9, reasons: [] };
  const store = () => storeSuggestions(db, { studyId, documentId: other.documentId, proposals: [proposal], model: "test" });
  store();
  expect(openOn("price doubled", other.documentId)?.codeIds).toEqual([]);
  tagHighlight(db, { studyId, highlightId: id, input: { add: [codeId] } });
  store();
  expect(openOn("price doubled", other.documentId)?.codeIds).toEqual([codeId]);
});

test("a highlight over the same words with the same point takes the suggestion away", async () => {
  const found = openOn("price doubled");
  mark(PRICE, { point: found?.point, step: null });
  await learn();
  expect(openOn("price doubled")).toBeUndefined();
});

test("an acceptance with corrections says no to what was not kept, and yes to what was added", () => {
  const codeId = aCode();
  const found = openOn("six weeks");
  const point = found?.point === "failure" ? "trigger" : "failure";
  acceptSuggestion(db, { studyId, suggestionId: found?.id ?? "", input: { point, codeIds: [codeId] } });
  const { learned } = gatherLabels(db, { studyId });
  expect(learned).toContainEqual(expect.objectContaining({ point, codeIds: [codeId], accepted: true }));
  expect(learned).toContainEqual(expect.objectContaining({ point: found?.point, accepted: false }));
  expect(storedSuggestions(db).find(({ id }) => id === found?.id)?.acceptedAs).toMatchObject({ point, codeIds: [codeId] });
});

test("contradictory labels are kept, deleted ones say nothing", () => {
  const suggestionId = idOf("six weeks");
  rejectSuggestion(db, { studyId, suggestionId });
  const { id, version } = mark(SET_UP);
  const kinds = () => gatherLabels(db, { studyId }).learned.map(({ accepted }) => accepted);
  const held = isHeldBack(id);
  expect(kinds().sort()).toEqual(held ? [] : [false, true]);
  deleteHighlight(db, { studyId, highlightId: id, version });
  expect(kinds()).toEqual([false]);
});

test("a fixed tenth of what is marked by hand is never learned from, nor any label on its words", () => {
  const sentences = Array.from({ length: 120 }, (_, i) => `In week ${i} of the year the import number ${i} failed for us once more.`);
  const { documentId: long } = logNotes(db, { studyId, notes: sentences.join(" ") });
  const text = sentences.join(" ");
  const ids = sentences.map(
    (words) => createHighlight(db, { studyId, input: { documentId: long, ...spanOf(text, words), point: "failure" } }).highlight.id,
  );
  const { learned, heldBack, handMade } = gatherLabels(db, { studyId });
  expect(handMade).toBe(120);
  expect(heldBack).toHaveLength(ids.filter(isHeldBack).length);
  expect(learned.length + heldBack.length).toBe(120);
  const held = new Set(heldBack.map((label) => label.text));
  expect(learned.some((label) => held.has(label.text))).toBe(false);
});

test("sentences are passed over only in interviews marked as coded, and not where one waits", () => {
  const read = new Map();
  expect(gatherPassedOver(db, { studyId, read })).toEqual([]);
  updateInterview(db, { studyId, interviewId, version: 1, patch: { coded: true } });
  const over = gatherPassedOver(db, { studyId, read }).map(({ text }) => text);
  expect(over.length + open().length).toBeGreaterThanOrEqual(3);
  for (const { quote } of open()) expect(over.some((text) => quote.includes(text))).toBe(false);
});

test("the same data gives the same model, and it is kept until something changes", () => {
  const first = studyModel(db, { studyId });
  expect(studyModel(db, { studyId })).toBe(first);
  const highlight = mark(SET_UP);
  const second = studyModel(db, { studyId });
  expect(second).not.toBe(first);
  updateHighlight(db, { studyId, highlightId: highlight.id, version: 1, patch: { point: "trigger" } });
  expect(studyModel(db, { studyId })).not.toBe(second);
});

test("2,000 are decided as one step", () => {
  const sentences = Array.from({ length: 2000 }, (_, i) => `Word ${i} of it.`);
  const { documentId: long } = logNotes(db, { studyId, notes: sentences.join("\n") });
  let start = 0;
  const proposals = sentences.map((words) => {
    const span = { start, end: start + words.length };
    start += words.length + 1;
    return { ...span, step: null, point: "failure" as const, score: 0.6, reasons: [] };
  });
  storeSuggestions(db, { studyId, documentId: long, proposals, model: "test" });
  const accept = storedSuggestions(db).flatMap((row) => (row.documentId === long && row.status === "open" ? [row.id] : []));
  expect(accept).toHaveLength(2000);
  expect(decideSuggestions(db, { studyId, input: decideInput.parse({ accept }) }).accepted).toBe(2000);
  undoAction(db, { studyId });
  expect(storedSuggestions(db).filter((row) => row.documentId === long && row.status === "open")).toHaveLength(2000);
});
