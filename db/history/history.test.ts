import { beforeEach, describe, expect, test } from "vitest";
import { deleteCode } from "@/db/codebook/delete";
import { createCode } from "@/db/codebook/write";
import { getDocument } from "@/db/documents/get";
import { updateDocument } from "@/db/documents/update";
import { getHighlight } from "@/db/highlights/list";
import { recodeHighlights, tagHighlight } from "@/db/highlights/tag";
import { createHighlight, deleteHighlight, updateHighlight } from "@/db/highlights/write";
import { createInterview } from "@/db/interviews/create";
import { deleteInterview, restoreInterview } from "@/db/interviews/delete";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { mergeParticipants } from "@/db/participants/merge";
import { updateParticipant } from "@/db/participants/update";
import { actions, highlights } from "@/db/schema";
import { newId } from "@/db/stamp";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { getHistory } from "./entry";
import { codingOf } from "./testing";
import { redoAction, undoAction } from "./walk";

const NOTES = "The import failed twice on Monday. Nobody answered my mail. So we looked at another tool in June.";

let db: Db;
let studyId: string;
let ana: string;
let documentId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  ana = makePerson(db, studyId).id;
  const interview = createInterview(db, { studyId, input: interviewOf({ participantIds: [ana], notes: NOTES }) });
  documentId = interview.documents[0]?.id ?? "";
});

const text = () => getDocument(db, { studyId, documentId }).text;
const mark = (words: string, more: object = {}) =>
  createHighlight(db, { studyId, input: { documentId, ...spanOf(text(), words), ...more } }).highlight;
const get = (highlightId: string) => getHighlight(db, { studyId, highlightId });
const undo = (actionId?: string) => undoAction(db, { studyId, actionId });
const redo = (actionId?: string) => redoAction(db, { studyId, actionId });
const conflict = (words: string) => expect.objectContaining({ code: "CONFLICT", message: expect.stringContaining(words) });

function edit(change: (before: string) => string): void {
  const { version } = getDocument(db, { studyId, documentId });
  updateDocument(db, { studyId, documentId, version, patch: { text: change(text()) } });
}

describe("what can be undone", () => {
  test("is named by the words it was done to, and gone with the first new action after an undo", () => {
    const { id } = mark("failed twice on Monday", { point: "trigger" });
    expect(getHistory(db, { studyId }).undo).toMatchObject({
      kind: "highlight-made",
      label: "trigger on “failed twice on Monday”",
      documentId,
    });
    expect(undo()).toMatchObject({ action: { label: "trigger on “failed twice on Monday”" }, highlights: [id] });
    expect(getHistory(db, { studyId })).toMatchObject({ undo: null, redo: { kind: "highlight-made" } });
    mark("Nobody answered");
    expect(getHistory(db, { studyId }).redo).toBeNull();
    expect(() => redo()).toThrow(conflict("nothing left to redo"));
  });

  test("is not named in the words of a person who refused to be quoted", () => {
    mark("Nobody answered", { point: "failure" });
    updateParticipant(db, { studyId, participantId: ana, version: 1, patch: { consent: { quote: "refused" } } });
    expect(getHistory(db, { studyId }).undo?.label).toBe("failure on words that are not shown");
    expect(undo().action.label).toBe("failure on words that are not shown");
    expect(getHistory(db, { studyId }).redo?.label).toBe("failure on words that are not shown");
  });

  test("is named by its code, also where that is on words of somebody who refused", () => {
    const { id: codeId } = createCode(db, { studyId, input: { name: "Reliability" } });
    mark("Nobody answered", { codeIds: [codeId] });
    updateParticipant(db, { studyId, participantId: ana, version: 1, patch: { consent: { quote: "refused" } } });
    deleteCode(db, { studyId, codeId, version: 1, moveTo: "none" });
    expect(getHistory(db, { studyId }).undo?.label).toBe("deletion of the code “Reliability”");
  });

  test("is nothing in an interview that lies in the trash, which comes back with its highlights", () => {
    const { id, interviewId } = mark("Nobody answered", { point: "failure" });
    if (interviewId === null) throw new Error("marked in an interview");
    deleteInterview(db, { studyId, interviewId, version: 1 });
    expect(() => undo()).toThrow(conflict("is deleted"));
    restoreInterview(db, { studyId, interviewId });
    expect(get(id)).toMatchObject({ point: "failure", quote: "Nobody answered" });
    expect(undo().highlights).toEqual([id]);
  });

  test("answers the same when it is asked for twice by name", () => {
    mark("Nobody answered");
    const { action } = undo();
    expect(undo(action.id).action).toEqual(action);
    expect(getHistory(db, { studyId }).undo).toBeNull();
    redo(action.id);
    expect(redo(action.id).action).toEqual(action);
  });

  test("is kept to 500 actions", () => {
    const { id } = mark("Nobody answered");
    for (let turn = 0; turn < 520; turn++) {
      updateHighlight(db, { studyId, highlightId: id, version: turn + 1, patch: { starred: turn % 2 === 0 } });
    }
    expect(db.select().from(actions).all()).toHaveLength(500);
  });

  test("holds nothing of an act that changed nothing", () => {
    const { id } = mark("Nobody answered");
    mark("Nobody answered");
    tagHighlight(db, { studyId, highlightId: id, input: { remove: [newId()] } });
    expect(db.select().from(actions).all()).toHaveLength(1);
  });
});

describe("what others did since", () => {
  test("is kept when it was another field", () => {
    const { id } = mark("Nobody answered");
    updateHighlight(db, { studyId, highlightId: id, version: 1, patch: { comment: "mine" } });
    const { undo: mine } = getHistory(db, { studyId });
    updateHighlight(db, { studyId, highlightId: id, version: 2, patch: { starred: true } });
    undo(mine?.id);
    expect(get(id)).toMatchObject({ comment: null, starred: true });
  });

  test("is never overwritten when it was the same field: the thing and the field are named, and nothing is changed", () => {
    const { id } = mark("Nobody answered");
    updateHighlight(db, { studyId, highlightId: id, version: 1, patch: { comment: "mine" } });
    const { undo: mine } = getHistory(db, { studyId });
    updateHighlight(db, { studyId, highlightId: id, version: 2, patch: { comment: "theirs" } });
    const before = codingOf(db, studyId);
    expect(() => undo(mine?.id)).toThrow(conflict("“Nobody answered” was changed since: its comment"));
    expect(codingOf(db, studyId)).toEqual(before);
    expect(getHistory(db, { studyId, before: mine?.id }).undo?.kind).toBe("highlight-made");
  });

  test("keeps a code that was used meanwhile", () => {
    const code = createCode(db, { studyId, input: { name: "Answering machines" } });
    const { undo: made } = getHistory(db, { studyId });
    mark("Nobody answered", { codeIds: [code.id] });
    expect(() => undo(made?.id)).toThrow(conflict("hang on it by now"));
  });

  test("gives words back to whoever stands for their person by now", () => {
    const { id } = mark("Nobody answered");
    undo();
    const eve = makePerson(db, studyId).id;
    mergeParticipants(db, { studyId, participantId: ana, into: eve });
    redo();
    expect(get(id).participantIds).toEqual([eve]);
  });
});

describe("undo after the text was edited", () => {
  test("moves an edge back to its own words, wherever they stand", () => {
    const { id, start } = mark("answered my mail");
    updateHighlight(db, { studyId, highlightId: id, version: 1, patch: { start: start - "Nobody ".length } });
    edit((before) => `Written in a hurry. ${before}`);
    undo();
    expect(get(id)).toMatchObject({ quote: "answered my mail", start: start + "Written in a hurry. ".length });
    redo();
    expect(get(id).quote).toBe("Nobody answered my mail");
  });

  test("refuses to move an edge back to words that are gone", () => {
    const { id, start } = mark("answered my mail");
    updateHighlight(db, { studyId, highlightId: id, version: 1, patch: { start: start - "Nobody ".length } });
    edit((before) => before.replace("answered my mail", "answered any of my letters"));
    expect(() => undo()).toThrow(AppError);
    expect(text().slice(get(id).start, get(id).end)).toBe(get(id).quote);
  });

  test("sets a deleted highlight aside when its words are gone, to be placed again", () => {
    const { id } = mark("Nobody answered my mail.");
    deleteHighlight(db, { studyId, highlightId: id, version: 1 });
    edit((before) => before.replace("Nobody answered my mail. ", ""));
    undo();
    const row = db.select().from(highlights).get();
    expect([row?.deletedAt !== null, row?.lost?.quote]).toEqual([true, "Nobody answered my mail."]);
  });
});

test("5,000 highlights are recoded, undone and redone as one action", () => {
  const code = createCode(db, { studyId, input: { name: "Waiting" } });
  const rows = Array.from({ length: 5000 }, () => {
    const at = "2026-01-01T00:00:00.000Z";
    return { id: newId(), studyId, documentId, start: 0, end: 3, quote: "The", version: 1, createdAt: at, updatedAt: at };
  });
  for (let from = 0; from < rows.length; from += 500)
    db.insert(highlights)
      .values(rows.slice(from, from + 500))
      .run();
  const before = codingOf(db, studyId);
  const input = { highlightIds: rows.map(({ id }) => id), add: [code.id], point: "trigger" as const };
  expect(recodeHighlights(db, { studyId, input }).changed).toHaveLength(5000);
  const after = codingOf(db, studyId);
  undo();
  expect(codingOf(db, studyId)).toEqual(before);
  redo();
  expect(codingOf(db, studyId)).toEqual(after);
}, 60_000);
