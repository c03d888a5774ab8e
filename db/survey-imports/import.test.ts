import { beforeEach, expect, test } from "vitest";
import { newStudy } from "@/db/imports/testing";
import { listQuestionnaires } from "@/db/questionnaires/list";
import { listResponses } from "@/db/responses/list";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { ResponseFilter } from "@/lib/responses/schema";
import { formExport, importOne } from "./testing";

let db: Db;
let studyId: string;

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = newStudy(db);
});

const SAID = [
  ["9", "Security review took six weeks", "Pro"],
  ["6", "", "Free"],
  ["10", "Nothing, really", "Pro"],
] as const;

function repliesTo(questionnaireId: string | null | undefined, filter: ResponseFilter = {}) {
  return listResponses(db, { studyId, questionnaireId: questionnaireId ?? "", filter, page: { limit: 500 } });
}

test("an export becomes a closed questionnaire with its replies, their words as texts", async () => {
  const file = await importOne(db, { studyId, content: formExport(SAID) });
  expect(file).toMatchObject({
    kind: "responses",
    format: "csv:google-forms",
    status: "stored",
    rows: { read: 3, stored: 3, updated: 0, unchanged: 0, skipped: 0, rejected: 0 },
  });
  expect(file.report.processing).toEqual({ state: "running", done: 0, total: 2 });
  expect(file.report.storing).toBeUndefined();
  expect(listQuestionnaires(db, { studyId })).toMatchObject([
    { id: file.questionnaireId, origin: "imported", status: "closed", responses: 3, complete: 3, openAnswers: 2 },
  ]);
  const { items, total } = repliesTo(file.questionnaireId);
  expect(total).toBe(3);
  expect(items.flatMap(({ texts }) => texts.map(({ text }) => text)).toSorted()).toEqual([
    "Nothing, really",
    "Security review took six weeks",
  ]);
});

test("the same file again stores nothing, and a longer export only the new", async () => {
  const first = await importOne(db, { studyId, content: formExport(SAID) });
  const again = await importOne(db, { studyId, content: formExport(SAID) });
  expect(again).toMatchObject({ status: "unchanged", rows: { read: 3, stored: 0, unchanged: 3 }, questionnaireId: first.questionnaireId });
  const longer = await importOne(db, { studyId, content: formExport([...SAID, ["3", "Too dear", "Free"]]) });
  expect(longer).toMatchObject({ status: "stored", rows: { read: 4, stored: 1, unchanged: 3 }, questionnaireId: first.questionnaireId });
  expect(listQuestionnaires(db, { studyId })).toHaveLength(1);
  expect(repliesTo(first.questionnaireId).total).toBe(4);
});
