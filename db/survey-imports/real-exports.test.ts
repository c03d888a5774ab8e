import { beforeEach, describe, expect, test } from "vitest";
import { listAccounts } from "@/db/accounts";
import { hasRealData, newStudy, REAL_DATA, realFiles } from "@/db/imports/testing";
import { undoImport } from "@/db/imports/undo";
import { getQuestionnaire } from "@/db/questionnaires/list";
import { listResponses } from "@/db/responses/list";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import type { Question } from "@/lib/questionnaires/definition";
import { importOne } from "./testing";

let db: Db;
let studyId: string;

beforeEach(() => {
  ({ db } = openTestDb());
  studyId = newStudy(db);
});

/** One file of the real data, imported. */
function bring(folder: string, name: string) {
  const [file] = realFiles(folder, (one) => one === name);
  if (!file) throw new Error(`${name} is not among the real data`);
  return importOne(db, { studyId, name, content: file.bytes });
}

function questionsOf(questionnaireId: string | null | undefined): Question[] {
  return getQuestionnaire(db, { studyId, questionnaireId: questionnaireId ?? "" }).definition.sections.flatMap(
    ({ questions }) => questions,
  );
}

function total(questionnaireId: string | null | undefined, where: string[] = []): number {
  return listResponses(db, { studyId, questionnaireId: questionnaireId ?? "", filter: { where }, page: { limit: 1 } }).total;
}

describe.skipIf(!hasRealData)(`real exports (skipped where ${REAL_DATA} is absent)`, () => {
  test("mybinder 2020: 346 replies; recommending it by yes, maybe or no is no NPS", async () => {
    const file = await bring("surveys", "mybinder-user-survey-2020.csv");
    expect(file).toMatchObject({ status: "stored", rows: { read: 346, stored: 346, rejected: 0 } });
    const recommend = questionsOf(file.questionnaireId).find(({ text }) => /recommend/i.test(text));
    expect(recommend).toMatchObject({ type: "single", metric: null });
    const answered = ["Yes", "Maybe", "No"].map((value) => total(file.questionnaireId, [`q:${recommend?.id}=${value}`]));
    expect(answered).toEqual([270, 49, 18]);
    expect(346 - answered.reduce((sum, one) => sum + one, 0)).toBe(9);
    expect(await bring("surveys", "mybinder-user-survey-2020.csv")).toMatchObject({
      status: "unchanged",
      rows: { unchanged: 346, stored: 0 },
    });
  });

  test("Jupyter 2015: 853 replies, and each question with three slots for answers is one question", async () => {
    const file = await bring("jupyter-ux-2015", "responses-raw-export.csv");
    expect(file.rows?.read).toBe(853);
    expect(file.status).toBe("stored");
    const three = questionsOf(file.questionnaireId).filter(({ slots }) => slots?.filter(({ role }) => role === "entry").length === 3);
    expect(three.length).toBeGreaterThanOrEqual(3);
  });

  test("both OpenTelemetry surveys come in, each row accounted for", async () => {
    for (const name of ["otel-docs-usability-survey.csv", "otel-getting-started-survey.csv"]) {
      const { status, rows } = await bring("surveys", name);
      expect([name, status]).toEqual([name, "stored"]);
      const { read, ...others } = rows ?? { read: -1 };
      expect(Object.values(others).reduce((sum, one) => sum + one, 0)).toBe(read);
    }
  });

  test("telco churn: 7,043 accounts with what they pay a year, again unchanged, and undone", async () => {
    const file = await bring("churn", "telco-customer-churn.csv");
    expect(file).toMatchObject({ kind: "accounts", status: "stored", rows: { read: 7043, stored: 7043 } });
    const accounts = listAccounts(db, { studyId });
    expect(accounts).toHaveLength(7043);
    expect(accounts.filter(({ outcome }) => outcome === "churned")).toHaveLength(1869);
    expect(accounts.every(({ contractValue }) => contractValue !== null)).toBe(true);
    expect(await bring("churn", "telco-customer-churn.csv")).toMatchObject({ status: "unchanged", rows: { unchanged: 7043 } });
    undoImport(db, { studyId, importId: file.report.id ?? "" });
    expect(listAccounts(db, { studyId })).toEqual([]);
  });
});
