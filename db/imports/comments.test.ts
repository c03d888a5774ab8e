import { expect, test } from "vitest";
import { listCodes } from "@/db/codebook/list";
import { createCode } from "@/db/codebook/write";
import { getDocument } from "@/db/documents/get";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { docxOf, paragraph, run } from "./containers/testing";
import { importUpload } from "./import-upload";
import { fileOf, newStudy } from "./testing";
import { undoImport } from "./undo";

const on = (id: number, text: string) => `<w:commentRangeStart w:id="${id}"/>${run(text)}<w:commentRangeEnd w:id="${id}"/>`;
const comment = (id: number, text: string) => `<w:comment w:id="${id}"><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:comment>`;
const LONG = `She says here what nobody else in the round has said so far, and ${"so ".repeat(30)}we should ask the next one about it.`;

const CODED = fileOf(
  "ana.docx",
  docxOf(
    [
      paragraph(run("Interviewer: What made you look?")),
      paragraph(run("Ana Díaz: "), on(1, "The spreadsheet broke twice"), run(" and then "), on(2, "the price"), run(" rose.")),
      paragraph(run("Interviewer: And then?")),
      paragraph(run("Ana Díaz: "), `<w:commentRangeStart w:id="4"/>${on(3, "We left.")}<w:commentRangeEnd w:id="4"/>`),
    ].join(""),
    { comments: comment(1, "Broken tools") + comment(2, "price; Pressure") + comment(3, "PRICE") + comment(4, LONG) },
  ),
);

/** The codes of a study beside those that every study begins with. */
function ownCodes(db: Db, studyId: string) {
  const given = new Set(listCodes(db, { studyId: newStudy(db) }).map(({ name }) => name));
  return listCodes(db, { studyId }).filter(({ name }) => !given.has(name));
}

test("comments of a Word document become highlights with codes of their names, found in the codebook or made", async () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const price = createCode(db, { studyId, input: { name: "Price" } });
  const report = await importUpload(db, { studyId, files: [CODED], options: {} });
  const [text] = report.files[0]?.documents ?? [];
  expect(text?.codes).toEqual([
    { name: "Broken tools", highlights: 1 },
    { name: "price", highlights: 2 },
    { name: "Pressure", highlights: 1 },
  ]);
  const book = ownCodes(db, studyId);
  expect(book.map(({ name, highlights, people }) => [name, highlights, people])).toEqual([
    ["Broken tools", 1, 1],
    ["Pressure", 1, 1],
    ["Price", 2, 1],
  ]);
  const { highlights } = getDocument(db, { studyId, documentId: text?.id ?? "" });
  const names = (ids: readonly string[]) => ids.map((id) => book.find((code) => code.id === id)?.name).toSorted();
  expect(highlights.map(({ quote, codeIds, comment: remark }) => [quote, names(codeIds), remark])).toEqual([
    ["The spreadsheet broke twice", ["Broken tools"], null],
    ["the price", ["Pressure", "Price"], null],
    ["We left.", ["Price"], LONG],
  ]);
  expect(book.find(({ name }) => name === "Price")?.id).toBe(price.id);
});

test("an undo takes its codes with it, but not those that were there before", async () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  createCode(db, { studyId, input: { name: "Price" } });
  const { id } = await importUpload(db, { studyId, files: [CODED], options: {} });
  undoImport(db, { studyId, importId: id ?? "" });
  expect(ownCodes(db, studyId).map(({ name, highlights }) => [name, highlights])).toEqual([["Price", 0]]);
});

test("a dry run names the codes and makes none", async () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { files } = await importUpload(db, { studyId, files: [CODED], options: { dryRun: true } });
  expect(files[0]?.documents[0]?.codes).toHaveLength(3);
  expect(ownCodes(db, studyId)).toEqual([]);
});
