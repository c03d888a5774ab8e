import { beforeEach, expect, test } from "vitest";
import { listCodes } from "@/db/codebook/list";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview } from "@/db/interviews/delete";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { updateInterview } from "@/db/interviews/update";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { highlightFilter } from "@/lib/highlights/schema";
import { pageQuery } from "@/lib/record";
import { getHighlight, listHighlights } from "./list";
import { createHighlight, deleteHighlight, restoreHighlight, updateHighlight } from "./write";

let db: Db;
let studyId: string;
let ana: string;
let ben: string;
let talk: ReturnType<typeof makeTranscript>;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  ana = makePerson(db, studyId).id;
  ben = makePerson(db, studyId).id;
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana, ben] }) });
  talk = makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Q", role: "interviewer" },
      { label: "Ana", role: "participant", participantId: ana },
      { label: "Ben", role: "participant", participantId: ben },
    ],
    said: [
      { who: "Q", says: "Why did you leave?" },
      { who: "Ana", says: "The import failed twice." },
      { who: "Ben", says: "And nobody answered." },
    ],
  });
});

function mark(words: string, more: object = {}) {
  return createHighlight(db, { studyId, input: { documentId: talk.id, ...spanOf(talk.text, words), ...more } });
}

function found(filter: object = {}): string[] {
  return listHighlights(db, { studyId, filter: highlightFilter.parse(filter), page: pageQuery.parse({}) }).items.map((one) => one.quote);
}

function notesOf(participantIds: string[], notes: string): string {
  return createInterview(db, { studyId, input: interviewOf({ participantIds, title: "Notes", notes }) }).documents[0]?.id ?? "";
}

test("a highlight belongs to the participant whose turn it touches, over two it counts for both", () => {
  expect(mark("import failed").highlight.participantIds).toEqual([ana]);
  expect(mark("failed twice.\n\nAnd nobody").highlight.participantIds).toEqual([ana, ben]);
});

test("words of the interviewer and text before the first turn count for nobody", () => {
  expect(mark("Why did you leave").highlight).toMatchObject({ participantIds: [], verbatim: true });
  expect(mark("Recorded with consent").highlight.participantIds).toEqual([]);
});

test("notes count for the one participant and are not verbatim unless the span is quoted", () => {
  const documentId = notesOf([ana], "Angry. “Never again.” she said.");
  const note = createHighlight(db, { studyId, input: { documentId, start: 0, end: 5 } }).highlight;
  expect(note).toMatchObject({ quote: "Angry", verbatim: false, participantIds: [ana] });
  expect(createHighlight(db, { studyId, input: { documentId, start: 8, end: 20 } }).highlight.verbatim).toBe(true);
});

test("notes about several people ask whose words they are, and keep the person they are about on the interview", () => {
  const documentId = notesOf([ana, ben], "Both were late.");
  const input = { documentId, start: 0, end: 4 };
  expect(() => createHighlight(db, { studyId, input })).toThrow("about several people");
  const { highlight } = createHighlight(db, { studyId, input: { ...input, participantIds: [ben] } });
  expect(highlight.participantIds).toEqual([ben]);
  const interviewId = highlight.interviewId ?? "";
  const without = () => updateInterview(db, { studyId, interviewId, version: 1, patch: { participantIds: [ana] } });
  expect(without).toThrow("1 highlight of the interview's notes is about a person you are taking off it");
  expect(getHighlight(db, { studyId, highlightId: highlight.id }).participantIds).toEqual([ben]);
  updateHighlight(db, { studyId, highlightId: highlight.id, version: 1, patch: { participantIds: [ana] } });
  expect(without().participants.map((person) => person.participantId)).toEqual([ana]);
});

test("posting an identical highlight answers the existing one", () => {
  const first = mark("failed", { point: "failure", severity: 2 });
  const again = mark("failed", { point: "failure", severity: 2 });
  expect([first.created, again.created, again.highlight.id === first.highlight.id]).toEqual([true, false, true]);
  expect(mark("failed", { point: "failure" }).created).toBe(true);
  expect(mark("import failed", { point: "failure", severity: 2 }).created).toBe(true);
});

test("a deleted highlight of somebody who left comes back as nobody's, never as another's", () => {
  const documentId = notesOf([ana, ben], "Both were late.");
  const { highlight } = createHighlight(db, { studyId, input: { documentId, start: 0, end: 4, participantIds: [ben] } });
  deleteHighlight(db, { studyId, highlightId: highlight.id, version: 1 });
  updateInterview(db, { studyId, interviewId: highlight.interviewId ?? "", version: 1, patch: { participantIds: [ana] } });
  expect(restoreHighlight(db, { studyId, highlightId: highlight.id }).participantIds).toEqual([]);
});

test("a change that would make two highlights the same is refused with the one that is there, a star is not", () => {
  const first = mark("failed", { point: "failure" }).highlight;
  const other = mark("failed", { point: "trigger" }).highlight;
  const change = { studyId, highlightId: other.id, version: 1 };
  expect(() => updateHighlight(db, { ...change, patch: { point: "failure" } })).toThrow(
    expect.objectContaining({ code: "CONFLICT", extra: { current: expect.objectContaining({ id: first.id }) } }),
  );
  expect(getHighlight(db, { studyId, highlightId: other.id })).toMatchObject({ point: "trigger", version: 1 });
  expect(updateHighlight(db, { ...change, patch: { starred: true } })).toMatchObject({ starred: true, version: 2 });
});

test("restoring a highlight that was made again meanwhile answers the one that stands", () => {
  const { highlight } = mark("failed", { point: "failure" });
  deleteHighlight(db, { studyId, highlightId: highlight.id, version: 1 });
  const again = mark("failed", { point: "failure" }).highlight;
  expect(restoreHighlight(db, { studyId, highlightId: highlight.id }).id).toBe(again.id);
  expect(found()).toEqual(["failed"]);
});

test("choosing only a stage stores its general step", () => {
  expect(mark("failed", { stage: "onboarding" }).highlight).toMatchObject({ step: "any-onboarding", stage: "onboarding" });
  expect(mark("twice", { step: "trial" }).highlight).toMatchObject({ step: "trial", stage: "purchase" });
});

test("a direction without a trigger and a code of another study are refused, and nothing is stored", () => {
  expect(() => mark("failed", { point: "failure", direction: "renewal" })).toThrow("as a trigger first");
  const foreign = listCodes(db, { studyId: makeStudy(db) })[0]?.id;
  expect(() => mark("failed", { codeIds: [foreign] })).toThrow("not in this study's codebook");
  expect(found()).toEqual([]);
});

test("a span is trimmed, and one outside the text is refused", () => {
  const { start, end } = spanOf(talk.text, " failed ");
  const { highlight } = createHighlight(db, { studyId, input: { documentId: talk.id, start, end } });
  expect(highlight.quote).toBe("failed");
  expect(() => createHighlight(db, { studyId, input: { documentId: talk.id, start: 0, end: 99_999 } })).toThrow("outside the text");
});

test("a change keeps what it does not name and moves the words to whoever said them", () => {
  const { highlight } = mark("failed", { point: "failure", severity: 3, comment: "twice!" });
  const starred = updateHighlight(db, { studyId, highlightId: highlight.id, version: 1, patch: { starred: true } });
  expect(starred).toMatchObject({ starred: true, severity: 3, comment: "twice!", version: 2 });
  const moved = updateHighlight(db, { studyId, highlightId: highlight.id, version: 2, patch: spanOf(talk.text, "nobody answered") });
  expect(moved).toMatchObject({ quote: "nobody answered", participantIds: [ben], point: "failure" });
  expect(() => updateHighlight(db, { studyId, highlightId: highlight.id, version: 2, patch: {} })).toThrow("changed since");
});

test("highlights are found by point, code, stage and person; none finds those without", () => {
  const code = listCodes(db, { studyId })[0]?.id ?? "";
  mark("import failed", { point: "failure", stage: "onboarding", codeIds: [code] });
  mark("nobody answered", { point: "trigger" });
  expect(found({ point: "failure" })).toEqual(["import failed"]);
  expect(found({ code })).toEqual(["import failed"]);
  expect(found({ code: "none" })).toEqual(["nobody answered"]);
  expect(found({ stage: ["onboarding", "none"] })).toEqual(["import failed", "nobody answered"]);
  expect(found({ participant: ben })).toEqual(["nobody answered"]);
  expect(found({ interview: talk.interviewId, documentId: talk.id })).toHaveLength(2);
});

test("pages of a list join to the whole", () => {
  for (const words of ["import", "failed", "twice"]) mark(words);
  const first = listHighlights(db, { studyId, filter: {}, page: { limit: 2 } });
  const second = listHighlights(db, { studyId, filter: {}, page: { limit: 2, cursor: first.nextCursor ?? "" } });
  expect([...first.items, ...second.items].map((one) => one.quote)).toEqual(["import", "failed", "twice"]);
  expect([first.total, second.nextCursor]).toEqual([3, null]);
});

test("a deleted highlight counts nowhere and comes back to its words", () => {
  const { highlight } = mark("failed");
  deleteHighlight(db, { studyId, highlightId: highlight.id, version: 1 });
  expect(found()).toEqual([]);
  expect(restoreHighlight(db, { studyId, highlightId: highlight.id })).toMatchObject({
    quote: "failed",
    participantIds: [ana],
    version: 3,
  });
});

test("highlights of a deleted interview are listed nowhere", () => {
  mark("failed");
  deleteInterview(db, { studyId, interviewId: talk.interviewId, version: 1 });
  expect(found()).toEqual([]);
});

test("a highlight of one study is not found in another", () => {
  const { highlight } = mark("failed");
  expect(() => deleteHighlight(db, { studyId: makeStudy(db), highlightId: highlight.id, version: 1 })).toThrow("no highlight with this id");
});
