import { beforeEach, expect, test } from "vitest";
import { createHighlight, restoreHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { getInterview } from "@/db/interviews/get";
import { interviewOf, makePerson, makeStudy, makeTranscript, spanOf } from "@/db/interviews/testing";
import { updateInterview } from "@/db/interviews/update";
import { deleteParticipant } from "@/db/participants/delete";
import { listSuggestions } from "@/db/suggestions/list";
import { storeSuggestions } from "@/db/suggestions/store";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { DocumentText } from "@/lib/interviews/schema";
import { createDocument } from "./create";
import { getDocument } from "./get";
import { updateSpeaker } from "./speakers";
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

function notes(text = NOTES) {
  const { id: interviewId, documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana], notes: text }) });
  return { ...getDocument(db, { studyId, documentId: documents[0]?.id ?? "" }), interviewId };
}

function transcript(participantId?: string) {
  const { id: interviewId } = createInterview(db, {
    studyId,
    input: interviewOf({ title: "Call", participantIds: participantId ? [participantId] : [] }),
  });
  return makeTranscript(db, {
    studyId,
    interviewId,
    voices: [
      { label: "Sam Host", role: "interviewer" },
      { label: "Ana Lopez", role: "participant", ...(participantId && { participantId }) },
    ],
    said: [
      { who: "Sam Host", says: "Why did you leave?" },
      { who: "Ana Lopez", says: "The import failed twice." },
    ],
  });
}

function mark(document: DocumentText, words: string) {
  return createHighlight(db, { studyId, input: { documentId: document.id, ...spanOf(document.text, words) } }).highlight;
}

function save(document: { id: string; version: number }, text: string) {
  return updateDocument(db, { studyId, documentId: document.id, version: document.version, patch: { text } });
}

test("the turns show codes and roles in place of names; the list to correct them by keeps the file's labels", () => {
  const { turns, speakers, text } = transcript(ana);
  expect(turns.map((turn) => turn.speaker)).toEqual(["Interviewer", "P-001"]);
  expect(speakers.map(({ label, role, words }) => ({ label, role, words }))).toEqual([
    { label: "Sam Host", role: "interviewer", words: 4 },
    { label: "Ana Lopez", role: "participant", words: 4 },
  ]);
  expect(turns.map((turn) => text.slice(turn.start, turn.end))).toEqual(["Why did you leave?", "The import failed twice."]);
  expect(turns[1]?.startMs).toBe(1000);
});

test("highlights of notes follow an edit before them", () => {
  const document = notes();
  mark(document, "gave up");
  const saved = save(document, `Tuesday. ${NOTES}`);
  expect(saved).toMatchObject({ version: 2, words: 13, orphaned: [] });
  expect(saved.highlights.map(({ start, end, version }) => [saved.text.slice(start, end), version])).toEqual([["gave up", 1]]);
});

test("typing is never lost: highlights whose words are gone are set aside and answered", () => {
  const document = notes();
  const kept = mark(document, "no budget");
  const lost = mark(document, "failed twice");
  const saved = save(document, "Had no budget until spring.");
  expect(saved.text).toBe("Had no budget until spring.");
  expect(saved.orphaned).toMatchObject([{ id: lost.id, quote: "failed twice", version: 2 }]);
  expect(saved.highlights.map((one) => one.id)).toEqual([kept.id]);
});

test("undo brings the words back and their highlights with them, to where the words now stand", () => {
  const document = notes();
  const lost = mark(document, "failed twice");
  const saved = save(document, "Had no budget.");
  expect(() => restoreHighlight(db, { studyId, highlightId: lost.id })).toThrow("no longer in the text");
  save(saved, `On Monday: ${NOTES}`);
  const back = restoreHighlight(db, { studyId, highlightId: lost.id });
  expect(`On Monday: ${NOTES}`.slice(back.start, back.end)).toBe("failed twice");
});

test("open suggestions of notes follow an edit, or go with their words", () => {
  const document = notes();
  const proposals = ["no budget", "gave up"].map((words) => ({
    ...spanOf(NOTES, words),
    step: null,
    point: "failure" as const,
    score: 0.9,
    reasons: [],
  }));
  storeSuggestions(db, { studyId, documentId: document.id, proposals, model: "test" });
  const saved = save(document, "So: no budget until spring.");
  const { items } = listSuggestions(db, { studyId, filter: {}, page: { limit: 10 } });
  expect(items.map((one) => [one.quote, saved.text.slice(one.start, one.end)])).toEqual([["no budget", "no budget"]]);
});

test("a save against an older version is refused with the text as it stands now", () => {
  const document = notes();
  save(document, "Newer.");
  expect(() => save(document, "Older.")).toThrow(
    expect.objectContaining({
      code: "STALE_VERSION",
      extra: { current: expect.objectContaining({ text: "Newer.", version: 2 }), base: { version: 1, text: NOTES } },
    }),
  );
});

test("saving the same text again changes nothing", () => {
  const document = notes();
  expect(save(document, NOTES).version).toBe(1);
});

test("a transcript's text is edited: its turns, highlights and counts follow", () => {
  const document = transcript(ana);
  const marked = mark(document, "import failed");
  const saved = save(document, document.text.replace("Why did", "So why did").replace("failed twice.", "failed twice, or thrice."));
  expect(saved.turns.map((turn) => saved.text.slice(turn.start, turn.end))).toEqual([
    "So why did you leave?",
    "The import failed twice, or thrice.",
  ]);
  expect(saved.speakers.map(({ words }) => words)).toEqual([5, 6]);
  expect(saved.highlights).toMatchObject([{ id: marked.id, quote: "import failed", participantIds: [ana], version: 1 }]);
  const titled = updateDocument(db, { studyId, documentId: document.id, version: 2, patch: { title: "Second call" } });
  expect(titled).toMatchObject({ title: "Second call", version: 3 });
});

test("a highlight over words that were two people's is nobody's any more once the one turn is gone", () => {
  const document = transcript(ana);
  const both = mark(document, "you leave?\n\nThe import");
  const saved = save(document, document.text.replace("\n\nThe import failed twice.", ""));
  expect(saved.turns).toHaveLength(1);
  expect(saved.orphans.map(({ id }) => id)).toEqual([both.id]);
  const back = save(saved, document.text);
  expect(back.turns).toEqual(document.turns);
  expect(back.highlights).toMatchObject([{ id: both.id, participantIds: [ana] }]);
  expect(back.orphans).toEqual([]);
});

test("notes can be added beside a transcript", () => {
  const { interviewId } = transcript(ana);
  const added = createDocument(db, { studyId, interviewId, input: { text: "" } });
  expect(added).toMatchObject({ kind: "notes", text: "", version: 1 });
  expect(getInterview(db, { studyId, interviewId }).documents).toHaveLength(2);
});

test("saying who a speaker is links the person and gives them their highlights", () => {
  const document = transcript();
  const highlight = mark(document, "import failed");
  const speakerId = document.speakers.find((speaker) => speaker.role === "participant")?.id ?? "";
  expect(highlight.participantIds).toEqual([]);
  const change = { studyId, documentId: document.id, speakerId };
  const named = updateSpeaker(db, { ...change, version: 1, patch: { participantId: ana } });
  expect(named).toMatchObject({ version: 2, highlights: [{ participantIds: [ana] }] });
  expect(getInterview(db, { studyId, interviewId: document.interviewId }).participants).toMatchObject([
    { code: "P-001", audience: "customer" },
  ]);
  const ben = makePerson(db, studyId).id;
  const corrected = updateSpeaker(db, { ...change, version: 2, patch: { participantId: ben } });
  expect(corrected.highlights[0]?.participantIds).toEqual([ben]);
  expect(getInterview(db, { studyId, interviewId: document.interviewId }).participants.map((person) => person.code)).toEqual(["P-002"]);
});

test("notes beside a transcript go to the other person when its only speaker turns out to be somebody else", () => {
  const document = transcript(ana);
  const beside = createDocument(db, { studyId, interviewId: document.interviewId, input: { text: NOTES } });
  expect(mark(beside, "gave up").participantIds).toEqual([ana]);
  const ben = makePerson(db, studyId).id;
  const change = { studyId, documentId: document.id, speakerId: document.turns[1]?.speakerId ?? "" };
  updateSpeaker(db, { ...change, version: 1, patch: { participantId: ben } });
  expect(getDocument(db, { studyId, documentId: beside.id }).highlights[0]?.participantIds).toEqual([ben]);
});

test("highlighted notes about one person do not become another's when the interview's people change", () => {
  const document = notes();
  mark(document, "gave up");
  mark(document, "no budget");
  const ben = makePerson(db, studyId).id;
  const { interviewId } = document;
  const exchange = () => updateInterview(db, { studyId, interviewId, version: 1, patch: { participantIds: [ben] } });
  expect(exchange).toThrow("2 highlights of the interview's notes are about a person you are taking off it");
  updateInterview(db, { studyId, interviewId, version: 1, patch: { participantIds: [ana, ben] } });
  const { highlights } = getDocument(db, { studyId, documentId: document.id });
  expect(highlights.map((one) => one.participantIds)).toEqual([[ana], [ana]]);
});

test("highlights made before anybody was found are the person's who is", () => {
  const { id: interviewId, documents } = createInterview(db, { studyId, input: interviewOf({ title: "Open", notes: NOTES }) });
  const document = getDocument(db, { studyId, documentId: documents[0]?.id ?? "" });
  expect(mark(document, "gave up").participantIds).toEqual([]);
  updateInterview(db, { studyId, interviewId, version: 1, patch: { participantIds: [ana] } });
  expect(getDocument(db, { studyId, documentId: document.id }).highlights[0]?.participantIds).toEqual([ana]);
});

test("a label that is the interviewer or other counts for nobody", () => {
  const document = transcript(ana);
  mark(document, "import failed");
  const speakerId = document.turns[1]?.speakerId ?? "";
  const other = updateSpeaker(db, { studyId, documentId: document.id, speakerId, version: 1, patch: { role: "other" } });
  expect(other.highlights[0]?.participantIds).toEqual([]);
  expect(other.turns[1]).toMatchObject({ speaker: "Ana Lopez", participantId: null });
  expect(() =>
    updateSpeaker(db, { studyId, documentId: document.id, speakerId, version: 2, patch: { role: "interviewer", participantId: ana } }),
  ).toThrow("Only a participant's label");
});

test("a label that becomes the interviewer and a participant again is the same person, with their highlights", () => {
  const document = transcript(ana);
  mark(document, "import failed");
  const change = { studyId, documentId: document.id, speakerId: document.turns[1]?.speakerId ?? "" };
  const asking = updateSpeaker(db, { ...change, version: 1, patch: { role: "interviewer" } });
  expect(asking.speakers[1]).toMatchObject({ label: "Ana Lopez", role: "interviewer", participantId: null });
  expect(asking.turns[1]).toMatchObject({ speaker: "Interviewer", participantId: null });
  expect(getInterview(db, { studyId, interviewId: document.interviewId })).toMatchObject({ participants: [], words: 0 });
  const back = updateSpeaker(db, { ...change, version: 2, patch: { role: "participant" } });
  expect(back.speakers[1]).toMatchObject({ label: "Ana Lopez", role: "participant", participantId: ana });
  expect(back.highlights[0]?.participantIds).toEqual([ana]);
  expect(getInterview(db, { studyId, interviewId: document.interviewId }).participants).toMatchObject([{ code: "P-001" }]);
});

test("a person whose label is no longer theirs can be taken off the interview, and is nobody once deleted", () => {
  const document = transcript(ana);
  const change = { studyId, documentId: document.id, speakerId: document.turns[1]?.speakerId ?? "" };
  updateSpeaker(db, { ...change, version: 1, patch: { role: "other" } });
  const { interviewId } = document;
  const { version } = getInterview(db, { studyId, interviewId });
  updateInterview(db, { studyId, interviewId, version, patch: { participantIds: [ana] } });
  expect(updateInterview(db, { studyId, interviewId, version: version + 1, patch: { participantIds: [] } }).participants).toEqual([]);
  deleteParticipant(db, { studyId, participantId: ana, version: 1 });
  const back = updateSpeaker(db, { ...change, version: 2, patch: { role: "participant" } });
  expect(back.speakers[1]).toMatchObject({ role: "participant", participantId: null });
});
