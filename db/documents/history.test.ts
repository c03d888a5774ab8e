import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { listCodes } from "@/db/codebook/list";
import { placeOrphan } from "@/db/highlights/place-orphan";
import { createHighlight, deleteHighlight, restoreHighlight } from "@/db/highlights/write";
import { redoAction, undoAction } from "@/db/history/walk";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { documentRevisions } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { DocumentText, TextMark } from "@/lib/interviews/schema";
import { getDocument } from "./get";
import { getRevision, listRevisions, restoreRevision } from "./history";
import { baseOf } from "./revisions";
import { updateSpeaker } from "./speakers";
import { thinOut } from "./thin-out";
import { updateDocument } from "./update";

const NOTES = "Had no budget until spring. Import failed twice, so they gave up.";

let db: Db;
let studyId: string;
let ana: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  ana = makePerson(db, studyId).id;
});

function notes(text = NOTES): DocumentText {
  const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana], notes: text }) });
  return getDocument(db, { studyId, documentId: documents[0]?.id ?? "" });
}

function transcript(): DocumentText {
  const { id: interviewId } = createInterview(db, { studyId, input: interviewOf({ title: "Call", participantIds: [ana] }) });
  return makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Sam Host", role: "interviewer" },
      { label: "Ana Lopez", role: "participant", participantId: ana },
    ],
    said: [
      { who: "Sam Host", says: "Why did you leave?" },
      { who: "Ana Lopez", says: "The import failed twice." },
      { who: "Sam Host", says: "And then?" },
    ],
  });
}

const save = (document: { id: string; version: number }, text: string) =>
  updateDocument(db, { studyId, documentId: document.id, version: document.version, patch: { text } });
const history = (document: { id: string }) => listRevisions(db, { studyId, documentId: document.id, page: { limit: 10 } }).items;
const mark = ({ id, text }: DocumentText, words: string) =>
  createHighlight(db, { studyId, input: { documentId: id, ...spanOf(text, words), point: "failure", comment: "often" } }).highlight;

/** Lets the revisions of a text look as if saved at these minutes of an afternoon. */
function savedAt(document: { id: string }, minutes: number[]): void {
  const rows = db.select().from(documentRevisions).where(eq(documentRevisions.documentId, document.id)).all();
  rows
    .toSorted((a, b) => a.version - b.version)
    .forEach(({ id }, index) => {
      const at = new Date(Date.UTC(2026, 3, 1, 14, minutes[index] ?? 0)).toISOString();
      db.update(documentRevisions).set({ startedAt: at, savedAt: at }).where(eq(documentRevisions.id, id)).run();
    });
}

test("a text never changed has no history, and its first change keeps it as it was made", () => {
  const document = notes();
  expect(history(document)).toEqual([]);
  save(document, `${NOTES} Then left.`);
  expect(history(document).map(({ version, reason, words }) => [version, reason, words])).toEqual([
    [2, "edited", 14],
    [1, "made", 12],
  ]);
});

test("edits within five minutes are one revision, and each can still be answered as a base for an hour", () => {
  let document: { id: string; version: number } = notes("One.");
  for (const text of ["Two.", "Three.", "Four.", "Five."]) document = save(document, text);
  savedAt(document, [0, 1, 3, 8, 9]);
  const ref = { studyId, documentId: document.id };
  expect(history(document).map(({ version, startedAt, savedAt: at }) => [version, startedAt.slice(14, 16), at.slice(14, 16)])).toEqual([
    [5, "08", "09"],
    [3, "01", "03"],
    [1, "00", "00"],
  ]);
  expect(baseOf(db, { ...ref, version: 2 })).toEqual({ version: 2, text: "Two." });
  thinOut(db, ref, "2026-04-01T14:30:00.000Z");
  expect(baseOf(db, { ...ref, version: 2 })?.text).toBe("Two.");
  const before = history(document);
  thinOut(db, ref, "2026-04-01T16:30:00.000Z");
  expect(history(document)).toEqual(before);
  expect(db.select().from(documentRevisions).all()).toHaveLength(3);
  expect(baseOf(db, { ...ref, version: 2 })).toBeNull();
  expect(baseOf(db, { ...ref, version: 3 })?.text).toBe("Three.");
});

test("a version that changed only the title has the text of the one before as its base", () => {
  const document = notes();
  const titled = updateDocument(db, { studyId, documentId: document.id, version: 1, patch: { title: "Second talk" } });
  save(titled, "Other words.");
  expect(() => save(titled, "Late.")).toThrow(
    expect.objectContaining({ extra: expect.objectContaining({ base: { version: 2, text: NOTES } }) }),
  );
});

test("a revision restored is the newest version, and brings highlights back with all that was said of them", () => {
  const document = notes();
  const lost = mark(document, "failed twice");
  const cut = save(document, "Had no budget.");
  expect(cut.orphans).toMatchObject([{ id: lost.id, quote: "failed twice" }]);
  const made = history(document).at(-1);
  expect(getRevision(db, { studyId, documentId: document.id, revisionId: made?.id ?? "" })).toMatchObject({ text: NOTES, turns: [] });
  const back = restoreRevision(db, { studyId, documentId: document.id, revisionId: made?.id ?? "", version: 2 });
  expect(back).toMatchObject({ version: 3, text: NOTES, orphans: [], returned: [{ id: lost.id, point: "failure", comment: "often" }] });
  expect(history(document).map(({ reason }) => reason)).toEqual(["restored", "edited", "made"]);
  expect(() => restoreRevision(db, { studyId, documentId: document.id, revisionId: made?.id ?? "", version: 2 })).toThrow(
    expect.objectContaining({ code: "STALE_VERSION" }),
  );
});

test("a transcript restored has its turns again, under the people its labels are by now", () => {
  const document = transcript();
  const cut = save(document, "Recorded with consent.\n\nAnd then?");
  expect(cut.turns).toHaveLength(1);
  const ben = makePerson(db, studyId).id;
  const speakerId = document.turns[1]?.speakerId ?? "";
  const named = updateSpeaker(db, { studyId, documentId: document.id, speakerId, version: 2, patch: { participantId: ben } });
  const made = history(document).at(-1)?.id ?? "";
  expect(getRevision(db, { studyId, documentId: document.id, revisionId: made }).turns.map(({ speaker }) => speaker)).toEqual([
    "Interviewer",
    "P-002",
    "Interviewer",
  ]);
  const back = restoreRevision(db, { studyId, documentId: document.id, revisionId: made, version: named.version });
  expect(back.turns.map(({ start, end, startMs, participantId }) => [back.text.slice(start, end), startMs, participantId])).toEqual([
    ["Why did you leave?", 0, null],
    ["The import failed twice.", 1000, ben],
    ["And then?", 2000, null],
  ]);
  expect(back.speakers.map(({ words }) => words)).toEqual([6, 4]);
});

test("marks are made with the text they stand in, all of it or nothing", () => {
  const document = notes();
  const text = `${NOTES} Support was kind.`;
  const kind = { ...spanOf(text, "Support was kind"), point: "trigger" as const };
  const patch = { text, marks: [kind, kind] };
  const saved = updateDocument(db, { studyId, documentId: document.id, version: 1, patch });
  expect(saved.highlights).toMatchObject([{ quote: "Support was kind", point: "trigger", participantIds: [ana] }]);
  expect(saved.marked).toEqual([saved.highlights[0]?.id, saved.highlights[0]?.id]);
  const wrong = { text: "Gone.", marks: [{ start: 0, end: 400 }] };
  expect(() => updateDocument(db, { studyId, documentId: document.id, version: 2, patch: wrong })).toThrow("outside the text");
  expect(getDocument(db, { studyId, documentId: document.id })).toMatchObject({ version: 2, text });
});

test("a mark names codes that do not exist yet: each is made once, with the mark or not at all", () => {
  const document = notes();
  const names = () => listCodes(db, { studyId }).map(({ name }) => name);
  const before = names();
  const budget = { ...spanOf(NOTES, "no budget"), codeNames: ["Slow import", "slow  Import"] };
  const wrong = { start: 0, end: 400, codeNames: ["Never"] };
  const save = (version: number, marks: TextMark[]) => updateDocument(db, { studyId, documentId: document.id, version, patch: { marks } });
  expect(() => save(1, [{ ...budget, codeNames: ["Never"] }, wrong])).toThrow("outside the text");
  expect(names()).toEqual(before);
  const [made] = save(1, [budget]).highlights;
  expect(made?.codeIds).toHaveLength(1);
  const [, other] = save(1, [{ ...spanOf(NOTES, "Import failed"), codeNames: ["SLOW IMPORT"] }]).highlights;
  expect(other?.codeIds).toEqual(made?.codeIds);
  expect(names()).toHaveLength(before.length + 1);
});

test("a highlight set aside is put on other words, once, and is its turn's there", () => {
  const document = transcript();
  const lost = mark(document, "failed twice");
  const cut = save(document, document.text.replace(" failed twice", " broke"));
  expect(cut.orphans).toMatchObject([{ id: lost.id }]);
  const placed = placeOrphan(db, { studyId, highlightId: lost.id, span: spanOf(cut.text, "And then") });
  expect(placed).toMatchObject({ id: lost.id, quote: "And then", point: "failure", participantIds: [] });
  expect(getDocument(db, { studyId, documentId: document.id }).orphans).toEqual([]);
  expect(() => placeOrphan(db, { studyId, highlightId: lost.id, span: spanOf(cut.text, "broke") })).toThrow(
    expect.objectContaining({ code: "CONFLICT" }),
  );
});

test("a highlight set aside is deleted, and set aside again when that is undone", () => {
  const document = transcript();
  const lost = mark(document, "failed twice");
  const cut = save(document, document.text.replace(" failed twice", " broke"));
  const orphans = () => getDocument(db, { studyId, documentId: document.id }).orphans;
  const [aside] = cut.orphans;
  deleteHighlight(db, { studyId, highlightId: lost.id, version: aside?.version ?? 0 });
  expect(orphans()).toEqual([]);
  undoAction(db, { studyId });
  expect(orphans()).toMatchObject([{ id: lost.id, quote: "failed twice" }]);
  redoAction(db, { studyId });
  expect(orphans()).toEqual([]);
});

test("a turn moved within a transcript takes its speaker along, and a deleted highlight restored since is its turn's", () => {
  const document = transcript();
  const marked = mark(document, "failed twice");
  deleteHighlight(db, { studyId, highlightId: marked.id, version: 1 });
  const words = "The import failed twice.";
  const saved = save(document, `${document.text.replace(`${words}\n\n`, "")}\n\n${words}`);
  expect(saved.turns.map(({ start, end, speaker }) => [saved.text.slice(start, end), speaker])).toEqual([
    ["Why did you leave?\n\nAnd then?", "Interviewer"],
    [words, "P-001"],
  ]);
  expect(restoreHighlight(db, { studyId, highlightId: marked.id })).toMatchObject({ quote: "failed twice", participantIds: [ana] });
});
