import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { listAccounts } from "@/db/accounts";
import { importUpload } from "@/db/imports/import-upload";
import { cancelImport, getImport, listImports } from "@/db/imports/report";
import { fileOf, newStudy, talk } from "@/db/imports/testing";
import { undoImport } from "@/db/imports/undo";
import { listInterviews } from "@/db/interviews/list";
import { listQuestionnaires } from "@/db/questionnaires/list";
import { createStudy } from "@/db/studies";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { goOnStoring } from "./show";
import { sortFiles } from "./sort-files";
import { storeSurveys } from "./store-surveys";
import { beginStoring } from "./storing";
import { formExport, importOne } from "./testing";

let db: Db;
let studyId: string;

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = newStudy(db);
});

const long = formExport(
  Array.from({ length: 2500 }, (_, at) => [String(at % 11), at % 3 === 0 ? `It took ${at} days` : "", "Pro"] as const),
);
const IMPORT = "0b0ce3f4-9d5c-4c49-9bb8-0f6f5c1c3d11";

function everything(): unknown[] {
  return ["responses", "documents", "passages", "questionnaires", "personas", "accounts", "imports", "response_updates", "jobs"].map(
    (table) => db.all(sql.raw(`select * from ${table}`)),
  );
}

test("nothing of an export is to be seen while it is being stored, and all of it at once", async () => {
  const working = importOne(db, { studyId, content: long, options: { importId: IMPORT } });
  const seen: { storing?: { done: number; total: number } | undefined; visible: number }[] = [];
  let running = true;
  const watched = (async () => {
    while (running) {
      await new Promise((resolve) => setImmediate(resolve));
      const [{ n = 0 } = {}] = db.all<{ n: number }>(sql`select count(*) as n from responses where deleted_at is null`);
      const known = db.all(sql`select 1 from imports`).length > 0;
      if (known) seen.push({ storing: getImport(db, { studyId, importId: IMPORT }).storing, visible: n });
    }
  })();
  const file = await working;
  running = false;
  await watched;
  expect(file).toMatchObject({ status: "stored", rows: { read: 2500, stored: 2500 }, report: { id: IMPORT } });
  expect(new Set(seen.map(({ visible }) => visible))).toEqual(new Set([0, 2500]));
  expect(seen.map(({ storing }) => storing?.done)).toContain(1000);
  expect(seen.find(({ storing }) => storing?.done === 1000)?.storing?.total).toBe(2500);
});

test("an import that is stopped while it stores leaves nothing but its report", async () => {
  const before = db.all(sql`select * from studies`);
  const working = importOne(db, { studyId, content: long, options: { importId: IMPORT } });
  await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  cancelImport(db, { studyId, importId: IMPORT });
  const { report, status, reason } = await working;
  expect([status, reason, report.undoneAt]).toEqual(["refused", expect.stringMatching(/stopped/), expect.any(String)]);
  expect(listQuestionnaires(db, { studyId })).toEqual([]);
  expect(
    db.all(sql`select (select count(*) from responses) + (select count(*) from documents) + (select count(*) from passages) as n`),
  ).toEqual([{ n: 0 }]);
  expect(listImports(db, { studyId })).toHaveLength(1);
  expect(db.all(sql`select * from studies`)).toHaveLength(before.length);
});

test("a stop of the program in between leaves nothing, and the next start says so", async () => {
  const before = everything();
  const sorted = sortFiles({ files: [fileOf("a.csv", long)], options: {}, storedNames: () => [] });
  const ref = { studyId, importId: IMPORT };
  beginStoring(db, { ...ref, at: "2026-03-01T10:00:00.000Z" });
  const work = storeSurveys(db, { batch: { studyId, sorted, options: {} }, ref, at: "2026-03-01T10:00:00.000Z" });
  work.next();
  work.next();
  expect(db.all(sql`select count(*) as n from responses`)).toEqual([{ n: 2000 }]);
  expect(() => undoImport(db, ref)).toThrow(/still storing/);
  for (const _ of goOnStoring(db));
  expect(everything()).toEqual(before);
});

test("one bad file stops neither the export nor the talk beside it", async () => {
  const files = [
    fileOf("ana.txt", talk("Ana Díaz", "The spreadsheet broke.")),
    fileOf("survey.csv", formExport([["9", "Too dear"]])),
    fileOf("torn.csv", 'Timestamp,Why did you leave?\n2026/03/02 9:15:04 am CET,"never closed\n'),
    fileOf("again.csv", formExport([["9", "Too dear"]])),
  ];
  const report = await importUpload(db, { studyId, files, options: {} });
  expect(report.files.map(({ name, kind, status }) => [name, kind, status])).toEqual([
    ["ana.txt", "transcript", "stored"],
    ["survey.csv", "responses", "stored"],
    ["torn.csv", "responses", "refused"],
    ["again.csv", "responses", "unchanged"],
  ]);
  expect(report.processing).toMatchObject({ state: "running", total: 2 });
  expect([listInterviews(db, { studyId }).length, listQuestionnaires(db, { studyId }).length]).toEqual([1, 1]);
  undoImport(db, { studyId, importId: report.id ?? "" });
  expect([listInterviews(db, { studyId }).length, listQuestionnaires(db, { studyId }).length]).toEqual([0, 0]);
});

test("a trial says what would be stored and stores nothing", async () => {
  const before = everything();
  const file = await importOne(db, { studyId, content: formExport([["9", "Too dear"]]), options: { dryRun: true } });
  expect(file).toMatchObject({ status: "stored", rows: { stored: 1 }, questionnaireId: null, report: { id: null, dryRun: true } });
  expect(file.survey?.questions.length).toBeGreaterThan(1);
  expect(everything()).toEqual(before);
});

test("a table of companies becomes accounts; again it is unchanged, changed it updates, undone it is as before", async () => {
  const table = (rows: string[]) => ["Company,Plan,MRR,Status", ...rows].join("\n");
  const first = await importOne(db, { studyId, content: table(["Northwind,Team,100,Active", "Southlake,Solo,20,Churned"]) });
  expect(first).toMatchObject({ kind: "accounts", format: "csv:accounts", status: "stored", rows: { read: 2, stored: 2 } });
  const named = () => listAccounts(db, { studyId }).map(({ name, plan, contractValue, outcome }) => [name, plan, contractValue, outcome]);
  const stored = [
    ["Northwind", "Team", 1200, "won"],
    ["Southlake", "Solo", 240, "churned"],
  ];
  expect(named()).toEqual(stored);
  expect(await importOne(db, { studyId, content: table(["Northwind,Team,100,Active", "Southlake,Solo,20,Churned"]) })).toMatchObject({
    status: "unchanged",
    rows: { unchanged: 2 },
  });
  const changed = await importOne(db, { studyId, content: table(["northwind,Team,150,Churned", "Eastgate,Solo,20,Active"]) });
  expect(changed).toMatchObject({ status: "stored", rows: { stored: 1, updated: 1 } });
  expect(named()).toContainEqual(["Northwind", "Team", 1800, "churned"]);
  undoImport(db, { studyId, importId: changed.report.id ?? "" });
  expect(named()).toEqual(stored);
  undoImport(db, { studyId, importId: first.report.id ?? "" });
  expect(named()).toEqual([]);
});

test("an import's id that is taken is refused", async () => {
  const other = createStudy(db, { input: { name: "Another", journeyPreset: "lifecycle" } }).id;
  await importOne(db, { studyId: other, content: formExport([["9", "Too dear"]]), options: { importId: IMPORT } });
  await expect(importOne(db, { studyId, content: formExport([["9", "x"]]), options: { importId: IMPORT } })).rejects.toThrow(
    /this id already/,
  );
});
