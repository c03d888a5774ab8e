import { expect, test } from "vitest";
import { createInterview } from "@/db/interviews/create";
import { listInterviews } from "@/db/interviews/list";
import { createParticipant } from "@/db/participants/create";
import { getParticipant, listParticipants } from "@/db/participants/list";
import { updateParticipant } from "@/db/participants/update";
import { openTestDb } from "@/db/testing";
import { importFiles } from "./import-files";
import { fileOf, newStudy, talk } from "./testing";
import { undoImport } from "./undo";

const JANUARY = fileOf("2026-01-01 anna.txt", talk("Anna Lee", "We set it up in a week and half the team came along."));

const JUNE = fileOf("2026-06-01 anna again.txt", talk("Anna Lee", "By the summer we had gone back to our old tool."));

/** Audience of the day of every interview, the latest first. */
function days(db: Parameters<typeof listInterviews>[0], studyId: string) {
  return listInterviews(db, { studyId }).map(({ participants }) => participants[0]?.audience);
}

test("an import that says no audience leaves the interview under the person's audience of now, whatever they become (rule 8)", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { id, version } = createParticipant(db, { studyId, input: { displayName: "Anna Lee", audience: "customer" } });
  importFiles(db, { studyId, files: [JANUARY], options: {} });
  expect(days(db, studyId)).toEqual(["customer"]);
  updateParticipant(db, { studyId, participantId: id, version, patch: { audience: "churned", audienceFor: "now" } });
  expect(days(db, studyId)).toEqual(["customer"]);
});

const today = (db: Parameters<typeof listInterviews>[0], studyId: string) => listParticipants(db, { studyId })[0]?.audience;

test("a person is under the audience of their latest interview, in whatever order interviews are imported (rule 8)", () => {
  for (const order of [
    [JANUARY, JUNE],
    [JUNE, JANUARY],
  ]) {
    const { db } = openTestDb();
    const studyId = newStudy(db);
    for (const file of order)
      importFiles(db, { studyId, files: [file], options: { defaults: { audience: file === JUNE ? "churned" : "customer" } } });
    expect(listParticipants(db, { studyId })).toHaveLength(1);
    expect(today(db, studyId)).toBe("churned");
    expect(days(db, studyId)).toEqual(["churned", "customer"]);
  }
});

test("an undone import gives the earlier audience back, to the person and to what is planned with them", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { id } = createParticipant(db, { studyId, input: { displayName: "Anna Lee", audience: "customer" } });
  createInterview(db, { studyId, input: { participantIds: [id], status: "planned", inherited: false, date: "2026-09-01" } });
  const report = importFiles(db, { studyId, files: [JUNE], options: { defaults: { audience: "churned" } } });
  expect(days(db, studyId)).toEqual(["churned", "churned"]);
  undoImport(db, { studyId, importId: report.id ?? "" });
  expect(days(db, studyId)).toEqual(["customer"]);
  expect(today(db, studyId)).toBe("customer");
});

test("an audience corrected after the import stays when the import is undone", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const { id } = createParticipant(db, { studyId, input: { displayName: "Anna Lee", audience: "customer" } });
  const report = importFiles(db, { studyId, files: [JUNE], options: { defaults: { audience: "churned" } } });
  const { version } = getParticipant(db, { studyId, participantId: id });
  updateParticipant(db, { studyId, participantId: id, version, patch: { audience: "prospect", audienceFor: "now" } });
  undoImport(db, { studyId, importId: report.id ?? "" });
  expect(today(db, studyId)).toBe("prospect");
});

test("an interview without a date says nothing about who came last", () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  createParticipant(db, { studyId, input: { displayName: "Anna Lee", audience: "customer" } });
  importFiles(db, { studyId, files: [{ ...JUNE, name: "anna.txt" }], options: { defaults: { audience: "churned" } } });
  expect(today(db, studyId)).toBe("customer");
  expect(days(db, studyId)).toEqual(["churned"]);
});
