import { expect, test } from "vitest";
import { actingAs } from "@/db/acting";
import { createMemo } from "@/db/memos/memos";
import { memos } from "@/db/schema";
import { createStudy } from "@/db/studies";
import { makePerson, makeTeam } from "@/db/team/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { StudyFile } from "@/lib/study-file/format";
import { readStudyFile } from "./read-file";
import { writeStudyFile } from "./write-file";

/** Who made the memos of a study once a file that names Ada was brought in by somebody. */
function broughtInBy(db: Db, { by, file }: { by: string; file: StudyFile }): string[] {
  const { study } = actingAs(by, () => readStudyFile(db, file));
  return db
    .select()
    .from(memos)
    .all()
    .filter(({ studyId }) => studyId === study.id)
    .map(({ createdBy }) => createdBy);
}

test("a file names nobody else as the maker of its rows, but where somebody who looks after the workspace brings it in", async () => {
  const { db } = openTestDb();
  const { id: studyId } = createStudy(db, { input: { name: "Kitchens", journeyPreset: "lifecycle" } });
  createMemo(db, { studyId, input: { text: "Ada said so.", subject: "study" } });
  const file = JSON.parse(JSON.stringify(writeStudyFile(db, { studyId, names: true }))) as StudyFile;
  expect(broughtInBy(db, { by: "local", file })).toEqual(["local"]);
  const ada = await makeTeam(db);
  const bo = await makePerson(db, { name: "Bo" });
  const cy = await makePerson(db, { name: "Cy", admin: true });
  expect(broughtInBy(db, { by: bo.id, file })).toEqual([bo.id]);
  expect(broughtInBy(db, { by: cy.id, file })).toEqual([ada.id]);
  const strange = JSON.parse(JSON.stringify(file).replaceAll('"createdBy":"local"', '"createdBy":"elsewhere"')) as StudyFile;
  expect(broughtInBy(db, { by: cy.id, file: { ...strange, contentHash: undefined } })).toEqual([cy.id]);
});
