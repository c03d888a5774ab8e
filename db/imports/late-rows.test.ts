import { beforeEach, expect, test } from "vitest";
import { listInterviews } from "@/db/interviews/list";
import { listParticipants } from "@/db/participants/list";
import { listPersonas } from "@/db/personas";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { ImportOptions } from "@/lib/import/schema";
import { importFiles } from "./import-files";
import { fileOf, newStudy, talk } from "./testing";
import { undoImport } from "./undo";

const TABLE = `file,participant,persona,audience,date
ana.txt,Ana Díaz,Floor lead,churned,2026-03-02
olga.txt,,,customer,
nobody.txt,Nobody,,customer,`;

let db: Db;
let studyId: string;

beforeEach(() => {
  db = openTestDb().db;
  studyId = newStudy(db);
  importFiles(db, {
    studyId,
    files: [
      fileOf("ana.txt", talk("Ana Díaz", "The spreadsheet broke twice.")),
      fileOf("olga.txt", talk("Olga Petrova", "My director wanted one number.")),
    ],
    options: {},
  });
});

const send = (options: ImportOptions = {}) => importFiles(db, { studyId, files: [fileOf("about.csv", TABLE)], options });
const people = () =>
  listParticipants(db, { studyId })
    .toSorted((a, b) => a.code.localeCompare(b.code))
    .map(({ audience, personaId }) => [audience, listPersonas(db, { studyId }).find(({ id }) => id === personaId)?.name ?? null]);
const dates = () => listInterviews(db, { studyId }).map(({ date }) => date);

test("a table sent after its transcripts fills in their people and days, and one undo empties them again", () => {
  const trial = send({ dryRun: true });
  expect(trial.files[0]).toMatchObject({ kind: "attributes", status: "updated", rows: { read: 3, updated: 2, rejected: 1 } });
  expect(people()).toEqual([
    [null, null],
    [null, null],
  ]);
  const report = send();
  expect(report.files[0]).toMatchObject({ status: "updated", rows: { read: 3, updated: 2, unchanged: 0, rejected: 1 } });
  expect(people()).toEqual([
    ["churned", "Floor lead"],
    ["customer", null],
  ]);
  expect(dates().toSorted()).toEqual(["2026-03-02", null].toSorted());
  expect(listInterviews(db, { studyId }).flatMap(({ participants }) => participants.map(({ audience }) => audience))).toEqual(
    expect.arrayContaining(["churned", "customer"]),
  );
  undoImport(db, { studyId, importId: report.id ?? "" });
  expect([people(), dates(), listPersonas(db, { studyId }).length]).toEqual([
    [
      [null, null],
      [null, null],
    ],
    [null, null],
    0,
  ]);
});

test("the same table again changes nothing and says so", () => {
  send();
  expect(send().files[0]).toMatchObject({ status: "unchanged", rows: { read: 3, updated: 0, unchanged: 2, rejected: 1 } });
});
