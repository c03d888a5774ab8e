import { beforeEach, describe, expect, it } from "vitest";
import { createParticipant } from "@/db/participants/create";
import { documents, highlightCodes, highlightParticipants, highlights, interviews, suggestions } from "@/db/schema";
import { newRecord } from "@/db/stamp";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { CodeInput } from "@/lib/codebook/schema";
import { deleteCode, restoreCode } from "./delete";
import { getCode, listCodes } from "./list";
import { mergeCodes } from "./merge";
import { createCode, updateCode } from "./write";

let db: Db;
let studyId: string;
let documentId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = createStudy(db, { input: { name: "Why teams leave", journeyPreset: "lifecycle" } }).id;
  const interview = { ...newRecord(), studyId, title: "Interview" };
  db.insert(interviews).values(interview).run();
  const document = { ...newRecord(), studyId, interviewId: interview.id, kind: "transcript" as const, text: "words" };
  db.insert(documents).values(document).run();
  documentId = document.id;
});

const add = (input: CodeInput) => createCode(db, { studyId, input });
const get = (codeId: string) => getCode(db, { studyId, codeId });
const error = (code: string, extra: object = {}) => expect.objectContaining({ code, extra: expect.objectContaining(extra) });

/** A highlight that carries these codes, in the words of these people. */
function mark(codeIds: string[], participantIds: string[] = []): string {
  const highlight = { ...newRecord(), studyId, documentId, start: 0, end: 5, quote: "words" };
  db.insert(highlights).values(highlight).run();
  for (const codeId of codeIds) db.insert(highlightCodes).values({ studyId, highlightId: highlight.id, codeId }).run();
  for (const participantId of participantIds)
    db.insert(highlightParticipants).values({ studyId, highlightId: highlight.id, participantId }).run();
  return highlight.id;
}

const carried = () =>
  db
    .select({ highlightId: highlightCodes.highlightId, codeId: highlightCodes.codeId })
    .from(highlightCodes)
    .all()
    .map((link) => `${link.highlightId} ${link.codeId}`)
    .toSorted();

describe("the codebook", () => {
  it("starts with general codes of several kinds, each with a definition", () => {
    const book = listCodes(db, { studyId });
    expect(book.length).toBeGreaterThanOrEqual(10);
    expect(new Set(book.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(7);
    expect(book.every(({ definition, example }) => definition !== "" && example !== "")).toBe(true);
  });

  it("counts highlights and distinct people on each code", () => {
    const [one, two] = [createParticipant(db, { studyId, input: {} }).id, createParticipant(db, { studyId, input: {} }).id];
    const { id } = add({ name: "Reports" });
    mark([id], [one, two]);
    mark([id], [one]);
    mark([id]);
    expect(get(id)).toMatchObject({ highlights: 3, people: 2 });
  });

  it("answers the code that is there when the same name is made again in the same place", () => {
    const first = add({ name: "Reports" });
    expect(() => add({ name: " reports" })).toThrow(error("CONFLICT", { current: expect.objectContaining({ id: first.id }) }));
    expect(add({ name: "Reports", parentId: first.id }).parentId).toBe(first.id);
  });

  it("refuses a code that would hang below itself, and one below a code of another study", () => {
    const top = add({ name: "Top" });
    const under = add({ name: "Under", parentId: top.id });
    expect(() => updateCode(db, { studyId, codeId: top.id, version: 1, patch: { parentId: under.id } })).toThrow(/under itself/);
    expect(() => add({ name: "Lost", parentId: "elsewhere" })).toThrow(/not in this codebook/);
  });
});

describe("deleting a code", () => {
  it("asks where its highlights go, and changes nothing until it is told", () => {
    const { id } = add({ name: "Reports" });
    mark([id]);
    expect(() => deleteCode(db, { studyId, codeId: id, version: 1 })).toThrow(error("CONFLICT", { highlights: 1, people: 0 }));
    expect(get(id).highlights).toBe(1);
  });

  it("takes it off its highlights and suggestions, and puts it back on them when restored", () => {
    const { id } = add({ name: "Reports" });
    mark([id]);
    const record = { ...newRecord(), studyId, documentId, start: 0, end: 5, quote: "words", score: 1, model: "first" };
    db.insert(suggestions)
      .values({ ...record, codeIds: [id] })
      .run();
    const before = carried();
    deleteCode(db, { studyId, codeId: id, version: 1, moveTo: "none" });
    expect(carried()).toEqual([]);
    expect(db.select().from(suggestions).get()?.codeIds).toEqual([]);
    expect(restoreCode(db, { studyId, codeId: id }).highlights).toBe(1);
    expect(carried()).toEqual(before);
    expect(db.select().from(suggestions).get()?.codeIds).toEqual([id]);
  });

  it("shows the codes under it one level up, and under it again once restored", () => {
    const top = add({ name: "Top" });
    const middle = add({ name: "Middle", parentId: top.id });
    const leaf = add({ name: "Leaf", parentId: middle.id });
    deleteCode(db, { studyId, codeId: middle.id, version: 1 });
    expect(get(leaf.id).parentId).toBe(top.id);
    restoreCode(db, { studyId, codeId: middle.id });
    expect(get(leaf.id).parentId).toBe(middle.id);
  });

  it("does not bring back a name that another code took meanwhile", () => {
    const { id } = add({ name: "Reports" });
    deleteCode(db, { studyId, codeId: id, version: 1 });
    add({ name: "Reports" });
    expect(() => restoreCode(db, { studyId, codeId: id })).toThrow(error("CONFLICT"));
    expect(() => get(id)).toThrow(error("NOT_FOUND"));
  });
});

describe("merging two codes", () => {
  it("counts a highlight that carried both once, and is undone exactly", () => {
    const [reports, reporting] = [add({ name: "Reports" }).id, add({ name: "Reporting" }).id];
    const leaf = add({ name: "Exports", parentId: reporting }).id;
    mark([reports, reporting]);
    mark([reporting]);
    const before = carried();
    const { code } = mergeCodes(db, { studyId, codeId: reporting, into: reports });
    expect(code.highlights).toBe(2);
    expect(get(leaf).parentId).toBe(reports);
    restoreCode(db, { studyId, codeId: reporting });
    expect(carried()).toEqual(before);
    expect(get(leaf).parentId).toBe(reporting);
  });

  it("lets a code be merged into one below it, and undone", () => {
    const top = add({ name: "Top" }).id;
    const middle = add({ name: "Middle", parentId: top }).id;
    const leaf = add({ name: "Leaf", parentId: middle }).id;
    mergeCodes(db, { studyId, codeId: top, into: leaf });
    expect(get(leaf).parentId).toBeNull();
    expect(get(middle).parentId).toBe(leaf);
    restoreCode(db, { studyId, codeId: top });
    expect([get(middle).parentId, get(leaf).parentId]).toEqual([top, middle]);
  });
});
