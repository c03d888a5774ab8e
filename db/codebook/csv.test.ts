import { beforeEach, expect, test } from "vitest";
import { undoAction } from "@/db/history/walk";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { codePath, codeTree, treeRows } from "@/lib/codebook/tree";
import { exportCodebook, importCodebook } from "./csv";
import { listCodes } from "./list";
import { createCode } from "./write";

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = newStudy();
});

function newStudy(): string {
  return createStudy(db, { input: { name: "Why teams leave", journeyPreset: "lifecycle" } }).id;
}

const read = (text: string, more: { dryRun?: boolean; study?: string } = {}) =>
  importCodebook(db, { studyId: more.study ?? studyId, text, dotted: false, dryRun: more.dryRun ?? false });
const paths = (study = studyId) => {
  const book = listCodes(db, { studyId: study });
  return treeRows(codeTree(book)).map(({ code }) => codePath(book, code.id).join(" > "));
};

const FILE = "name,parent,definition,key\nZeal,Needs,Wanting more,z\nNeeds,,What they want,\nSaving time,,,y\nBad,Needs,,tt\n";

test("a file is told before it is stored, and telling stores nothing", () => {
  const before = paths();
  const report = read(FILE, { dryRun: true });
  expect(report).toMatchObject({ counts: { new: 2, changed: 1, unchanged: 0, refused: 1 }, stored: false });
  expect(paths()).toEqual(before);
});

test("what is new and changed is stored, what is refused left out, and one undo takes all of it back", () => {
  const before = listCodes(db, { studyId });
  read(FILE);
  expect(paths().slice(-2)).toEqual(["Needs", "Needs > Zeal"]);
  const book = listCodes(db, { studyId });
  expect(book.find(({ name }) => name === "Zeal")).toMatchObject({ definition: "Wanting more", key: "z" });
  expect(book.find(({ name }) => name === "Saving time")).toMatchObject({ key: "y", version: 2 });
  expect(book.some(({ name }) => name === "Bad")).toBe(false);
  undoAction(db, { studyId });
  const content = (codes: typeof before) => codes.map(({ version: _version, updatedAt: _at, ...said }) => said);
  expect(content(listCodes(db, { studyId }))).toEqual(content(before));
});

test("a codebook taken from one study makes the same tree in another, in the same order", () => {
  read(FILE);
  createCode(db, { studyId, input: { name: "Aaa", kind: "need", example: "=SUM(A1)" } });
  const other = newStudy();
  const { counts } = read(exportCodebook(db, { studyId }), { study: other });
  expect(counts).toMatchObject({ new: 3, changed: 1, refused: 0 });
  expect(paths(other)).toEqual(paths());
  expect(read(exportCodebook(db, { studyId }), { study: other }).counts).toMatchObject({ new: 0, changed: 0 });
});
