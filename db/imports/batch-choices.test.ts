import { beforeEach, expect, test } from "vitest";
import { getDocument } from "@/db/documents/get";
import { createHighlight } from "@/db/highlights/write";
import { listInterviews } from "@/db/interviews/list";
import { spanOf } from "@/db/interviews/testing";
import { listParticipants } from "@/db/participants/list";
import { createPersona } from "@/db/personas";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { ImportOptions } from "@/lib/import/schema";
import { importFiles } from "./import-files";
import { fileOf, newStudy, talk } from "./testing";
import { undoImport } from "./undo";

const ANA = talk("Ana Díaz", "The spreadsheet broke twice in one month.");
const CORRECTED = ANA.replace("twice in one month", "three times in a month");
const OLGA = talk("Olga Petrova", "My director wanted one number for all of it.");

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = newStudy(db);
});

const run = (files: Record<string, string>, options: ImportOptions = {}) =>
  importFiles(db, { studyId, files: Object.entries(files).map(([name, text]) => fileOf(name, text)), options });
const documentOf = (report: ReturnType<typeof run>, index = 0) => report.files[index]?.documents[0]?.id ?? "";
const read = (documentId: string) => getDocument(db, { studyId, documentId });

test("a trial says of a corrected file which text of the study has its words, by its name or its people", () => {
  const before = run({ "ana.txt": ANA });
  const [named, renamed, other] = run(
    { "ana (2).txt": CORRECTED, "call 7.txt": CORRECTED.replace("a trial", "trial"), "olga.txt": OLGA },
    { dryRun: true },
  ).files;
  for (const file of [named, renamed]) {
    expect(file?.resembles).toMatchObject({ documentId: documentOf(before), shared: expect.any(Number) });
    expect(file?.resembles?.shared).toBeGreaterThan(0.7);
  }
  expect(other).not.toHaveProperty("resembles");
});

test("one file of a batch replaces a text while the others are new, and one undo takes both back", () => {
  const documentId = documentOf(run({ "ana.txt": ANA }));
  const { text } = read(documentId);
  createHighlight(db, { studyId, input: { documentId, ...spanOf(text, "broke twice in one month"), point: "failure" } });
  const files = { "ana corrected.txt": CORRECTED, "olga.txt": OLGA };
  const options = { files: [{ file: "ana corrected.txt", replaces: documentId }] };
  const trial = run(files, { ...options, dryRun: true });
  expect(trial.files).toMatchObject([
    { status: "updated", replaced: { changed: [{ now: "broke three times in a month" }] } },
    { status: "stored" },
  ]);
  expect(read(documentId).version).toBe(1);
  const report = run(files, options);
  expect(report).toMatchObject({ processing: { total: 2 }, files: [{ status: "updated" }, { status: "stored" }] });
  expect([listInterviews(db, { studyId }).length, read(documentId).text.includes("three times")]).toEqual([2, true]);
  undoImport(db, { studyId, importId: report.id ?? "" });
  expect([listInterviews(db, { studyId }).length, read(documentId).text]).toEqual([1, text]);
});

test("a file that cannot replace the text is refused by itself, and the others are stored", () => {
  const documentId = documentOf(run({ "ana.txt": ANA }));
  const report = run(
    { "thought.txt": "Only a thought that I had on the way home.\n", "olga.txt": OLGA },
    { files: [{ file: "thought.txt", replaces: documentId }] },
  );
  expect(report.files.map(({ status }) => status)).toEqual(["refused", "stored"]);
  expect(() => run({ "olga.txt": OLGA }, { files: [{ file: "nobody.txt", leaveOut: true }] })).toThrow('file "nobody.txt"');
});

test("a day, an audience and a persona said of one file or person hold there, and a file left out takes no part", () => {
  const { id: personaId } = createPersona(db, { studyId, input: { name: "Floor lead" } });
  const report = run(
    { "ana.txt": ANA, "olga.txt": OLGA, "twice.txt": OLGA },
    {
      defaults: { audience: "customer", date: "2026-01-01" },
      speakers: [{ file: "ana.txt", label: "Ana Díaz", role: "participant", audience: "churned", personaId }],
      files: [
        { file: "ana.txt", date: "2026-03-02" },
        { file: "twice.txt", leaveOut: true },
      ],
    },
  );
  expect(report.files.map(({ name, documents }) => [name, documents[0]?.date])).toEqual([
    ["ana.txt", "2026-03-02"],
    ["olga.txt", "2026-01-01"],
  ]);
  const people = listParticipants(db, { studyId }).toSorted((a, b) => a.code.localeCompare(b.code));
  expect(people.map(({ audience, personaId: persona }) => [audience, persona])).toEqual([
    ["churned", personaId],
    ["customer", null],
  ]);
});

test("a name keeps the part and the person it was corrected to in an earlier import; a generic label does not", () => {
  const tom = "\n\nTom: I have the time sheet of that week here, if you would like to see it later on.";
  const first = run(
    { "ana.txt": ANA + tom },
    {
      speakers: [
        { file: "ana.txt", label: "Tom", role: "other" },
        { file: "ana.txt", label: "Ana Díaz", role: "participant", newParticipant: "A. D. of the bakery" },
      ],
    },
  );
  const ana = first.files[0]?.documents[0]?.speakers.find(({ label }) => label === "Ana Díaz")?.participantId;
  const next = run({ "second.txt": `${ANA.replace("broke twice", "was lost")}${tom} It is short.` }, { dryRun: true });
  const speakers = next.files[0]?.documents[0]?.speakers ?? [];
  expect(speakers.find(({ label }) => label === "Tom")).toMatchObject({ role: "other", remembered: true });
  expect(speakers.find(({ label }) => label === "Ana Díaz")).toMatchObject({ participantId: ana, remembered: true });
  expect(speakers.find(({ label }) => label === "Interviewer")).not.toHaveProperty("remembered");
});
