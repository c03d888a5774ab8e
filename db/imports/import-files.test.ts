import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listInterviews } from "@/db/interviews/list";
import { createParticipant } from "@/db/participants/create";
import { listParticipants } from "@/db/participants/list";
import { createPersona, listPersonas } from "@/db/personas";
import { documents, imports, jobs, turns } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import { importFiles } from "./import-files";
import { getImport, listImports } from "./report";
import { fileOf, newStudy, talk } from "./testing";

const ANA = fileOf("2026-03-04 ana.txt", talk("Ana Díaz", "The spreadsheet broke twice in one month."));
const BEN = fileOf("ben.txt", talk("Ben Okafor", "Our contract was up and the price had doubled."));
const TABLE = fileOf(
  "people.csv",
  "file,participant,group,status,company,date\n2026-03-04 ana.txt,Ana Díaz,Planner,customer,Harbour Ltd,2026-03-04\nben.txt,Ben Okafor,Owner,churned,Mill & Co,2026-03-09\n",
);

test("transcripts become interviews with their people, texts, speakers and turns", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const report = importFiles(db, { studyId, files: [ANA, BEN, TABLE], options: {} });
  expect(report.files.map(({ status, kind }) => [kind, status])).toEqual([
    ["transcript", "stored"],
    ["transcript", "stored"],
    ["attributes", "stored"],
  ]);
  const held = listInterviews(db, { studyId });
  expect(
    held.map(({ date, participants, importId }) => [date, participants.map(({ code, audience }) => `${code} ${audience}`), importId]),
  ).toEqual([
    ["2026-03-09", ["P-002 churned"], report.id],
    ["2026-03-04", ["P-001 customer"], report.id],
  ]);
  expect(held.map(({ documents: [text] }) => text?.turns)).toEqual([4, 4]);
  expect(listPersonas(db, { studyId }).map(({ name, participants }) => [name, participants])).toEqual([
    ["Planner", 1],
    ["Owner", 1],
  ]);
  const [document] = report.files[0]?.documents ?? [];
  expect(document?.speakers.map(({ label, role, participant }) => [label, role, participant?.code ?? null])).toEqual([
    ["Interviewer", "interviewer", null],
    ["Ana Díaz", "participant", "P-001"],
  ]);
  const stored = db
    .select()
    .from(documents)
    .where(eq(documents.id, document?.id ?? ""))
    .get();
  const spans = db
    .select()
    .from(turns)
    .where(eq(turns.documentId, document?.id ?? ""))
    .all();
  expect(spans.map(({ start, end }) => stored?.text.slice(start, end).slice(0, 16))).toEqual([
    "How did you come",
    "The spreadsheet ",
    "What did you do ",
    "I asked around, ",
  ]);
});

test("an imported interview is called by codes and day, never by a file that may be named after a person", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const notes = fileOf("tuesday.txt", "Gave up twice before the import went through, and asked for a refund in the end.");
  const report = importFiles(db, { studyId, files: [ANA, BEN, notes], options: {} });
  expect(report.files.map(({ documents: [text] }) => text?.title)).toEqual(["P-001, 2026-03-04", "P-002", "tuesday"]);
  const held = listInterviews(db, { studyId });
  expect(held.map(({ title }) => title).toSorted()).toEqual(["P-001, 2026-03-04", "P-002", "tuesday"]);
  expect(held.flatMap(({ documents: texts }) => texts.map(({ title }) => title)).toSorted()).toEqual(["Notes", "Transcript", "Transcript"]);
  const files = db.select({ name: documents.fileName }).from(documents).all();
  expect(files.map(({ name }) => name).toSorted()).toEqual(["2026-03-04 ana.txt", "ben.txt", "tuesday.txt"]);
});

test("a preview says what would be stored and stores nothing", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const report = importFiles(db, { studyId, files: [ANA, BEN], options: { dryRun: true } });
  expect(report).toMatchObject({ id: null, dryRun: true, processing: { state: "done", done: 0, total: 0 } });
  expect(report.files.map(({ status }) => status)).toEqual(["stored", "stored"]);
  expect(report.files[0]?.documents[0]?.opening[1]?.text).toMatch(/^The spreadsheet broke/);
  expect(listInterviews(db, { studyId })).toEqual([]);
  expect(listParticipants(db, { studyId })).toEqual([]);
  expect(db.select().from(imports).all()).toEqual([]);
  expect(db.select().from(jobs).all()).toEqual([]);
});

test("the same file again stores nothing, under another name too", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  importFiles(db, { studyId, files: [ANA], options: {} });
  const again = importFiles(db, { studyId, files: [{ ...ANA, name: "copy of ana.txt" }, BEN], options: {} });
  expect(again.files.map(({ status }) => status)).toEqual(["unchanged", "stored"]);
  expect(again.processing.total).toBe(1);
  expect(listInterviews(db, { studyId })).toHaveLength(2);
  expect(listParticipants(db, { studyId })).toHaveLength(2);
});

test("one bad file between good ones is refused with a sentence, and the others are stored", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const picture = fileOf("photo.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]));
  const report = importFiles(db, { studyId, files: [ANA, picture, fileOf("empty.txt", ""), BEN], options: {} });
  expect(report.files.map(({ status }) => status)).toEqual(["stored", "refused", "refused", "stored"]);
  expect(report.files[1]?.reason).toMatch(/picture/);
  expect(report.files[2]?.reason).toMatch(/empty/);
  expect(listInterviews(db, { studyId })).toHaveLength(2);
});

test("a file longer than any text is refused before it takes the others' memory", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const report = importFiles(db, { studyId, files: [fileOf("long.txt", new Uint8Array(21_000_000).fill(97)), ANA], options: {} });
  expect(report.files.map(({ status }) => status)).toEqual(["refused", "stored"]);
  expect(report.files[0]?.reason).toMatch(/five million characters/);
});

test("a file that cannot be stored leaves nothing behind, its people neither, and the others are stored", () => {
  const { db, sqlite } = openTestDb();
  const studyId = newStudy(db);
  sqlite.exec(
    "create trigger broken before insert on turns when (select file_name from documents where id = new.document_id) = 'ben.txt' begin select raise(abort, 'no'); end",
  );
  const report = importFiles(db, { studyId, files: [BEN, ANA, TABLE], options: {} });
  expect(report.files.map(({ status }) => status).slice(0, 2)).toEqual(["refused", "stored"]);
  expect(report.files[0]).toMatchObject({ documents: [], reason: expect.stringMatching(/nothing of it was/) });
  expect(listInterviews(db, { studyId })).toHaveLength(1);
  expect(listParticipants(db, { studyId }).map(({ code }) => code)).toEqual(["P-001"]);
  expect(listPersonas(db, { studyId }).map(({ name }) => name)).toEqual(["Planner"]);
});

test("a name that the study knows is that person, who has only filled in what was empty", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const persona = createPersona(db, { studyId, input: { name: "Scheduler" } });
  const ana = createParticipant(db, { studyId, input: { displayName: "Ana Díaz", personaId: persona.id } });
  const report = importFiles(db, { studyId, files: [ANA, TABLE], options: {} });
  expect(report.files[0]?.documents[0]?.speakers[1]).toMatchObject({ participantId: ana.id, participant: { code: "P-001", isNew: false } });
  const [person] = listParticipants(db, { studyId });
  expect(person).toMatchObject({ id: ana.id, audience: "customer", personaId: persona.id });
  expect(person?.accountId).not.toBeNull();
});

test("roles and people can be corrected before storing", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const cleo = createParticipant(db, { studyId, input: { displayName: "Cleo", audience: "prospect" } });
  const report = importFiles(db, {
    studyId,
    files: [BEN],
    options: {
      defaults: { audience: "churned", date: "2026-01-02" },
      speakers: [
        { file: "ben.txt", label: "Ben Okafor", role: "interviewer" },
        { file: "ben.txt", label: "Interviewer", role: "participant", participantId: cleo.id },
      ],
    },
  });
  expect(report.files[0]?.documents[0]?.speakers.map(({ role, participantId }) => [role, participantId])).toEqual([
    ["participant", cleo.id],
    ["interviewer", null],
  ]);
  const [interview] = listInterviews(db, { studyId });
  expect(interview).toMatchObject({ date: "2026-01-02", participants: [{ participantId: cleo.id, audience: "churned" }] });
});

test("options that name what is not there are refused, and nothing is stored", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const options = { defaults: { personaId: "no-such-persona" } };
  expect(() => importFiles(db, { studyId, files: [ANA], options })).toThrowError(/persona/);
  expect(listImports(db, { studyId })).toEqual([]);
  expect(() => importFiles(db, { studyId: "no-such-study", files: [ANA], options: {} })).toThrowError(/no study/);
});

test("the report can be read again later, and imports are listed the latest first", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const first = importFiles(db, { studyId, files: [ANA], options: {} });
  const second = importFiles(db, { studyId, files: [BEN], options: {} });
  expect(getImport(db, { studyId, importId: first.id ?? "" })).toEqual(first);
  expect(listImports(db, { studyId }).map(({ id }) => id)).toEqual([second.id, first.id]);
  expect(() => getImport(db, { studyId: newStudy(db), importId: first.id ?? "" })).toThrowError(/no import/);
});
