import { expect, test } from "vitest";
import { listAccounts } from "@/db/accounts";
import { createInterview } from "@/db/interviews/create";
import { listInterviews } from "@/db/interviews/list";
import { createParticipant } from "@/db/participants/create";
import { getParticipant, listParticipants } from "@/db/participants/list";
import { createPersona, listPersonas } from "@/db/personas";
import { openTestDb } from "@/db/testing";
import { importFiles } from "./import-files";
import { getImport } from "./report";
import { fileOf, newStudy, talk } from "./testing";
import { undoImport } from "./undo";

const ANA = fileOf("ana.txt", talk("Ana Díaz", "The spreadsheet broke twice in one month."));
const ANA_LATER = fileOf("ana-2.txt", talk("Ana Díaz", "By now the trial has become our Monday."));
const TABLE = fileOf("people.csv", "file,participant,group,status,company\nana.txt,Ana Díaz,Planner,customer,Harbour Ltd\n");

test("an import is taken back whole: its interviews, people, personas and accounts", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { id } = importFiles(db, { studyId, files: [ANA, TABLE], options: {} });
  const undone = undoImport(db, { studyId, importId: id ?? "" });
  expect(undone.undoneAt).not.toBeNull();
  expect(undone.processing.state).toBe("cancelled");
  expect(listInterviews(db, { studyId })).toEqual([]);
  expect(listParticipants(db, { studyId })).toEqual([]);
  expect(listPersonas(db, { studyId })).toEqual([]);
  expect(listAccounts(db, { studyId })).toEqual([]);
  expect(undoImport(db, { studyId, importId: id ?? "" })).toEqual(undone);
});

test("after an undo the same file can come in again, under new codes", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { id } = importFiles(db, { studyId, files: [ANA], options: {} });
  undoImport(db, { studyId, importId: id ?? "" });
  const again = importFiles(db, { studyId, files: [ANA], options: {} });
  expect(again.files[0]?.status).toBe("stored");
  expect(listParticipants(db, { studyId }).map(({ code }) => code)).toEqual(["P-002"]);
  expect(getImport(db, { studyId, importId: again.id ?? "" }).undoneAt).toBeNull();
});

test("a person whom another interview holds stays, with their persona", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const first = importFiles(db, { studyId, files: [ANA, TABLE], options: {} });
  importFiles(db, { studyId, files: [ANA_LATER], options: {} });
  undoImport(db, { studyId, importId: first.id ?? "" });
  expect(listInterviews(db, { studyId }).map(({ title }) => title)).toEqual(["P-001"]);
  expect(listParticipants(db, { studyId })).toHaveLength(1);
  expect(listPersonas(db, { studyId }).map(({ name }) => name)).toEqual(["Planner"]);
});

test("what was filled in on somebody known before is empty again, unless it was changed since", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const ana = createParticipant(db, { studyId, input: { displayName: "Ana Díaz" } });
  createInterview(db, { studyId, input: { participantIds: [ana.id], status: "done", inherited: false } });
  const { id } = importFiles(db, { studyId, files: [ANA, TABLE], options: {} });
  expect(listInterviews(db, { studyId }).map(({ participants }) => participants[0]?.audience)).toEqual(["customer", "customer"]);
  undoImport(db, { studyId, importId: id ?? "" });
  expect(getParticipant(db, { studyId, participantId: ana.id })).toMatchObject({ audience: null, personaId: null, accountId: null });
  expect(listInterviews(db, { studyId }).map(({ participants }) => participants[0]?.audience)).toEqual([null]);
});

test("a persona the study had before stays", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  createPersona(db, { studyId, input: { name: "planner" } });
  const { id } = importFiles(db, { studyId, files: [ANA, TABLE], options: {} });
  undoImport(db, { studyId, importId: id ?? "" });
  expect(listPersonas(db, { studyId }).map(({ name }) => name)).toEqual(["planner"]);
});
