import { expect, test } from "vitest";
import { importUpload } from "@/db/imports/import-upload";
import { fileOf, newStudy } from "@/db/imports/testing";
import { listPersonas } from "@/db/personas";
import { listQuestionnaires } from "@/db/questionnaires/list";
import { openTestDb } from "@/db/testing";
import { keyedExport } from "./testing";

const HEADERS = ["Why did you leave?", "Persona", "Company"];

test("two waves in one import fill one questionnaire, and make each persona and company once", async () => {
  const { db } = openTestDb();
  const studyId = newStudy(db);
  const spring = keyedExport([["r1", "Too slow for all of us", "IT admin", "Northwind"]], HEADERS);
  const summer = keyedExport([["s1", "The price was too high for us", "it admin", "Northwind"]], HEADERS);
  const report = await importUpload(db, {
    studyId,
    files: [fileOf("spring.csv", spring), fileOf("summer.csv", summer)],
    options: {},
  });
  expect(report.files.map(({ status }) => status)).toEqual(["stored", "stored"]);
  expect(report.files[0]?.warnings.join(" ")).toContain("IT admin");
  expect(listQuestionnaires(db, { studyId })).toMatchObject([{ title: "spring", responses: 2 }]);
  expect(listPersonas(db, { studyId }).map(({ name }) => name)).toEqual(["IT admin"]);
});
