import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { importFiles } from "@/db/imports/import-files";
import { fileOf, newStudy, talk } from "@/db/imports/testing";
import { createInterview } from "@/db/interviews/create";
import { listInterviews } from "@/db/interviews/list";
import { makeQuestionnaire, makeResponse } from "@/db/responses/testing";
import { responses } from "@/db/schema";
import { openTestDb } from "@/db/testing";
import type { StudyFile } from "@/lib/study-file/format";
import { readStudyFile } from "./read-file";
import { writeStudyFile } from "./write-file";

const NAMES = /quenby|thorsby|zelda|marlowe|ostrander/i;

/** A study with people known by name from the labels of transcripts, the names of files, and the columns beside answers. */
function study() {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const said = talk("Quenby Thorsby", "We set it up in a week.").replaceAll("Interviewer:", "Zelda Marlowe:");
  const report = importFiles(db, {
    studyId,
    files: [
      fileOf("2026-02-03 Quenby Thorsby.txt", said),
      fileOf("Ostrander call.md", "They had been looking at three tools for a month before anybody said so."),
    ],
    options: {},
  });
  expect(report.files.map(({ status }) => status)).toEqual(["stored", "stored"]);
  const input = { participantIds: [], status: "planned" as const, inherited: false, placeholder: { label: "Ostrander's colleague" } };
  createInterview(db, { studyId, input });
  const { id: questionnaireId } = makeQuestionnaire(db, studyId, {});
  makeResponse(db, { studyId, questionnaireId });
  db.update(responses)
    .set({ fields: { plan: "Team", "Contact name": "Zelda Marlowe", login: "quenby@example.org" } })
    .where(eq(responses.studyId, studyId))
    .run();
  return { db, studyId };
}

const overTheWire = (file: StudyFile) => JSON.parse(JSON.stringify(file)) as StudyFile;

it("holds no name that a label, a file's name, a report of an import or a column beside answers brought in", () => {
  const { db, studyId } = study();
  expect(JSON.stringify(writeStudyFile(db, { studyId, names: true }))).toMatch(NAMES);
  const file = writeStudyFile(db, { studyId, names: false });
  expect(NAMES.exec(JSON.stringify(file))).toBeNull();
  expect(file.tables.responses?.[0]?.fields).toEqual({ plan: "Team" });
  expect(file.tables.imports?.[0]?.files).toMatchObject([
    { name: "file 1", status: "stored", documents: [{ turns: 4 }] },
    { name: "file 2" },
  ]);
});

it("says who was heard by code and day in place of a title that names them, and keeps a title that does not", () => {
  const { db, studyId } = study();
  createInterview(db, { studyId, input: { title: "Kick-off", participantIds: [], status: "planned", inherited: false } });
  const { tables } = writeStudyFile(db, { studyId, names: false });
  expect(new Set(tables.interviews?.map(({ title }) => title))).toEqual(
    new Set(["P-001, 2026-02-03", "Interview", "Somebody to find", "Kick-off"]),
  );
});

it("comes back as the same study, and leaves it again as the same file", () => {
  const { db: from, studyId } = study();
  const file = overTheWire(writeStudyFile(from, { studyId, names: false }));
  const { db } = openTestDb();
  const { study: there } = readStudyFile(db, file);
  expect(listInterviews(db, { studyId: there.id })).toHaveLength(3);
  expect(writeStudyFile(db, { studyId, names: false }).contentHash).toBe(file.contentHash);
});
