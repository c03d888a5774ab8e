import { beforeEach, expect, test } from "vitest";
import { listHighlights } from "@/db/highlights/list";
import { createHighlight, updateHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview } from "@/db/interviews/delete";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { type DecideInput, decideInput, type Proposal, type Suggestion } from "@/lib/suggestions/schema";
import { acceptSuggestion, decideSuggestions, rejectSuggestion, reopenSuggestion } from "./decide";
import { countOpen, listSuggestions } from "./list";
import { storeSuggestions } from "./store";

const NOTES = "Had no budget until spring. Import failed twice, so they gave up. Support was kind.";

let db: Db;
let studyId: string;
let documentId: string;
let interviewId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  const interview = createInterview(db, { studyId, input: interviewOf({ participantIds: [makePerson(db, studyId).id], notes: NOTES }) });
  interviewId = interview.id;
  documentId = interview.documents[0]?.id ?? "";
  propose(["no budget", "failed twice", "gave up"]);
});

function propose(words: string[], more: Partial<Proposal> = {}): number {
  const proposals = words.map((one) => ({
    ...spanOf(NOTES, one),
    step: "set-up" as const,
    point: "failure" as const,
    score: 0.8,
    reasons: [{ term: "failed", weight: 1.2 }],
    ...more,
  }));
  return storeSuggestions(db, { studyId, documentId, proposals, model: "test-1" });
}

function all(): Suggestion[] {
  return listSuggestions(db, { studyId, filter: {}, page: { limit: 100 } }).items;
}

function idOf(quote: string): string {
  return all().find((one) => one.quote === quote)?.id ?? quote;
}

function marked(): string[] {
  return listHighlights(db, { studyId, filter: {}, page: { limit: 100 } }).items.map((one) => one.quote);
}

function decide(input: Partial<DecideInput>) {
  return decideSuggestions(db, { studyId, input: decideInput.parse(input) });
}

test("nothing counts before a person accepts it", () => {
  expect(marked()).toEqual([]);
  expect(countOpen(db, { studyId })).toEqual({ suggestions: 3, interviews: 1, responses: 0 });
  expect(all()[0]).toMatchObject({ stage: "onboarding", point: "failure", status: "open", reasons: [{ term: "failed" }], interviewId });
});

test("accepting makes the highlight that was proposed", () => {
  const { highlight, status } = acceptSuggestion(db, { studyId, suggestionId: idOf("gave up") });
  expect(status).toBe("accepted");
  expect(highlight).toMatchObject({ quote: "gave up", step: "set-up", point: "failure", participantIds: [expect.any(String)] });
});

test("accepting with corrections makes the corrected highlight", () => {
  const input = { stage: "retention", point: "trigger" as const, direction: "action" as const, ...spanOf(NOTES, "so they gave up") };
  const { highlight } = acceptSuggestion(db, { studyId, suggestionId: idOf("gave up"), input });
  expect(highlight).toMatchObject({
    quote: "so they gave up",
    step: "any-retention",
    point: "trigger",
    direction: "action",
    severity: null,
  });
});

test("accepting finds the identical highlight that stands there already", () => {
  const { highlight } = createHighlight(db, {
    studyId,
    input: { documentId, ...spanOf(NOTES, "gave up"), step: "set-up", point: "failure" },
  });
  const accepted = acceptSuggestion(db, { studyId, suggestionId: idOf("gave up") });
  expect(accepted.highlightId).toBe(highlight.id);
  reopenSuggestion(db, { studyId, suggestionId: accepted.id });
  expect(marked()).toEqual(["gave up"]);
});

test("deciding again the same way answers the same, the other way is a conflict", () => {
  const suggestionId = idOf("gave up");
  const first = acceptSuggestion(db, { studyId, suggestionId });
  expect(acceptSuggestion(db, { studyId, suggestionId })).toEqual(first);
  expect(() => rejectSuggestion(db, { studyId, suggestionId })).toThrow(expect.objectContaining({ code: "CONFLICT" }));
  const other = rejectSuggestion(db, { studyId, suggestionId: idOf("no budget") });
  expect(rejectSuggestion(db, { studyId, suggestionId: other.id })).toEqual(other);
  expect(() => acceptSuggestion(db, { studyId, suggestionId: other.id })).toThrow("was rejected already");
  expect(marked()).toEqual(["gave up"]);
});

test("taking an acceptance back takes its highlight away, unless somebody changed it since", () => {
  const suggestionId = idOf("gave up");
  acceptSuggestion(db, { studyId, suggestionId });
  expect(reopenSuggestion(db, { studyId, suggestionId })).toMatchObject({ status: "open", highlightId: null });
  expect(marked()).toEqual([]);
  const { highlight } = acceptSuggestion(db, { studyId, suggestionId });
  updateHighlight(db, { studyId, highlightId: highlight.id, version: 1, patch: { starred: true } });
  reopenSuggestion(db, { studyId, suggestionId });
  expect(marked()).toEqual(["gave up"]);
});

test("many are decided at once, and taken back at once", () => {
  const [budget, failed, gave] = [idOf("no budget"), idOf("failed twice"), idOf("gave up")];
  expect(decide({ accept: [failed, gave], reject: [budget] })).toMatchObject({ accepted: 2, rejected: 1, reopened: 0 });
  expect(marked()).toEqual(["failed twice", "gave up"]);
  expect(decide({ reopen: [failed, gave, budget] })).toMatchObject({ reopened: 3 });
  expect(marked()).toEqual([]);
  expect(countOpen(db, { studyId }).suggestions).toBe(3);
});

test("an unknown id, a conflict or one named twice decides nothing at all", () => {
  const [budget, gave] = [idOf("no budget"), idOf("gave up")];
  expect(() => decide({ accept: [gave, "nobody"] })).toThrow("no suggestion with this id");
  expect(() => decide({ accept: [gave], reject: [gave] })).toThrow("named twice");
  rejectSuggestion(db, { studyId, suggestionId: budget });
  expect(() => decide({ accept: [gave, budget] })).toThrow("was rejected already");
  expect(marked()).toEqual([]);
  expect(countOpen(db, { studyId }).suggestions).toBe(2);
});

test("reading a text anew replaces its open suggestions and never touches decided ones", () => {
  rejectSuggestion(db, { studyId, suggestionId: idOf("no budget") });
  acceptSuggestion(db, { studyId, suggestionId: idOf("gave up") });
  expect(propose(["no budget", "gave up", "Support was kind"])).toBe(1);
  expect(all().map((one) => [one.quote, one.status])).toEqual([
    ["no budget", "rejected"],
    ["gave up", "accepted"],
    ["Support was kind", "open"],
  ]);
});

test("what a highlight with the same point covers is not proposed again", () => {
  createHighlight(db, { studyId, input: { documentId, ...spanOf(NOTES, "Import failed twice, so"), point: "failure" } });
  expect(propose(["failed twice"])).toBe(0);
  expect(propose(["failed twice"], { point: "trigger" })).toBe(1);
  expect(propose(["gave up"], { start: 0, end: 9999 })).toBe(0);
  expect(propose(["gave up", "gave up"])).toBe(1);
});

test("suggestions of a deleted interview do not wait and cannot be decided", () => {
  const suggestionId = idOf("gave up");
  deleteInterview(db, { studyId, interviewId, version: 1 });
  expect(countOpen(db, { studyId })).toEqual({ suggestions: 0, interviews: 0, responses: 0 });
  expect(() => acceptSuggestion(db, { studyId, suggestionId })).toThrow("no suggestion with this id");
});

test("suggestions are listed by document and status", () => {
  rejectSuggestion(db, { studyId, suggestionId: idOf("no budget") });
  const open = listSuggestions(db, { studyId, filter: { documentId: [documentId], status: ["open"] }, page: { limit: 1 } });
  expect(open).toMatchObject({ total: 2, nextCursor: "1", items: [{ quote: "failed twice" }] });
});
