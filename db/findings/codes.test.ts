import { beforeEach, describe, expect, test } from "vitest";
import { deleteCode, restoreCode } from "@/db/codebook/delete";
import { mergeCodes } from "@/db/codebook/merge";
import { splitCode } from "@/db/codebook/split";
import { createCode } from "@/db/codebook/write";
import { createHighlight } from "@/db/highlights/write";
import { redoAction, undoAction } from "@/db/history/walk";
import { createInterview } from "@/db/interviews/create";
import { interviewOf, makePerson, makeStudy, spanOf } from "@/db/interviews/testing";
import { createPersona, deletePersona } from "@/db/personas";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { getFinding } from "./read";
import { createFinding } from "./write";

const NOTES = "The import failed twice. Nobody answered my mail.";

let db: Db;
let studyId: string;
let old: string;
let other: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = makeStudy(db);
  old = createCode(db, { studyId, input: { name: "Import" } }).id;
  other = createCode(db, { studyId, input: { name: "Waiting" } }).id;
});

const over = (...codeIds: string[]) => createFinding(db, { studyId, input: { statement: "It stops.", codeIds } }).id;
const codesOf = (findingId: string) =>
  getFinding(db, { studyId, findingId }).codes.map(({ name, deleted }) => (deleted ? `${name}, deleted` : name));

describe("a finding over a code", () => {
  test("follows a merge, its undoing and its redoing", () => {
    const [one, both] = [over(old), over(old, other)];
    mergeCodes(db, { studyId, codeId: old, into: other });
    expect([codesOf(one), codesOf(both)]).toEqual([["Waiting"], ["Waiting"]]);
    undoAction(db, { studyId });
    expect([codesOf(one), codesOf(both)]).toEqual([["Import"], ["Import", "Waiting"]]);
    redoAction(db, { studyId });
    expect([codesOf(one), codesOf(both)]).toEqual([["Waiting"], ["Waiting"]]);
  });

  test("comes back under a merged code that is restored", () => {
    const [one, both] = [over(old), over(old, other)];
    mergeCodes(db, { studyId, codeId: old, into: other });
    restoreCode(db, { studyId, codeId: old });
    expect([codesOf(one), codesOf(both)]).toEqual([["Import"], ["Import", "Waiting"]]);
  });

  test("goes with the highlights of a deleted code, or stays and says so", () => {
    const one = over(old);
    deleteCode(db, { studyId, codeId: old, version: 1, moveTo: "none" });
    expect(codesOf(one)).toEqual(["Import, deleted"]);
    undoAction(db, { studyId });
    deleteCode(db, { studyId, codeId: old, version: 3, moveTo: other });
    expect(codesOf(one)).toEqual(["Waiting"]);
    undoAction(db, { studyId });
    expect(codesOf(one)).toEqual(["Import"]);
  });

  test("stands under every part of a split code", () => {
    const person = makePerson(db, studyId);
    const { documents } = createInterview(db, { studyId, input: interviewOf({ participantIds: [person.id], notes: NOTES }) });
    const mark = (words: string) => {
      const input = { documentId: documents[0]?.id ?? "", ...spanOf(NOTES, words), codeIds: [old] };
      return createHighlight(db, { studyId, input }).highlight.id;
    };
    const [a, b] = [mark("import failed"), mark("answered my mail")];
    const one = over(old);
    const parts = [
      { name: "Import stops", highlightIds: [a] },
      { codeId: other, highlightIds: [b] },
    ];
    splitCode(db, { studyId, codeId: old, parts, dissolve: true });
    expect(codesOf(one)).toEqual(["Import stops", "Waiting"]);
    expect(getFinding(db, { studyId, findingId: one }).prevalence).toMatchObject({ people: 1, of: 1 });
    undoAction(db, { studyId });
    expect(codesOf(one)).toEqual(["Import"]);
  });

  test("goes with the people of a persona that is deleted", () => {
    const [lead, founder] = ["Floor lead", "Founder"].map((name) => createPersona(db, { studyId, input: { name } }).id);
    const { id } = createFinding(db, { studyId, input: { statement: "It stops.", personaId: lead } });
    deletePersona(db, { studyId, personaId: lead ?? "", version: 1, moveTo: founder ?? "" });
    expect(getFinding(db, { studyId, findingId: id }).personaId).toBe(founder);
  });
});
