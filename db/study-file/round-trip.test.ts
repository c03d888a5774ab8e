import { describe, expect, it } from "vitest";
import { importFiles } from "@/db/imports/import-files";
import { hasRealData, newStudy, REAL_DATA, realFiles } from "@/db/imports/testing";
import { createQuestionnaire } from "@/db/questionnaires/create";
import { loadSample } from "@/db/seed/load-sample";
import { importOne } from "@/db/survey-imports/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { TEMPLATES } from "@/lib/questionnaires/templates/list";
import type { StudyFile } from "@/lib/study-file/format";
import { readStudyFile } from "./read-file";
import { writeStudyFile } from "./write-file";

/** Whether a study leaves and comes back as the same, with names and without. */
function comesBack(from: Db, studyId: string): void {
  for (const names of [true, false]) {
    const file = JSON.parse(JSON.stringify(writeStudyFile(from, { studyId, names }))) as StudyFile;
    const { db } = openTestDb();
    readStudyFile(db, file);
    expect(writeStudyFile(db, { studyId, names }).contentHash).toBe(file.contentHash);
  }
}

it("brings the sample study back, with a questionnaire of every template beside it", () => {
  const { db } = openTestDb();
  const studyId = loadSample(db, { today: "2026-05-04" }).study.id;
  for (const { slug, kind } of TEMPLATES)
    if (kind === "questionnaire") createQuestionnaire(db, { studyId, input: { template: slug, product: "Tidewater" } });
  comesBack(db, studyId);
});

describe.skipIf(!hasRealData)(`real files (skipped where ${REAL_DATA} is absent)`, () => {
  it("brings back what was imported: transcripts with their table of people, answers and accounts", async () => {
    const { db } = openTestDb();
    const studyId = newStudy(db);
    for (const folder of ["mismatches-pypi", "qualcoder-examples", "weird", "vtt-voice-tags"])
      importFiles(db, { studyId, files: realFiles(folder), options: {} });
    for (const folder of ["surveys", "churn"])
      for (const { name, bytes } of realFiles(folder)) await importOne(db, { studyId, name, content: bytes });
    comesBack(db, studyId);
  }, 120_000);
});
