import Papa from "papaparse";
import { beforeAll, describe, expect, test } from "vitest";
import { hasRealData, newStudy, REAL_DATA, realFiles } from "@/db/imports/testing";
import { importOne } from "@/db/survey-imports/testing";
import { openTestDb } from "@/db/testing";
import type { Db } from "@/db/types";
import { workClock } from "@/lib/testing";
import { listDealAccounts } from "./accounts";
import { getDeals } from "./deals";

const FILE = "telco-customer-churn.csv";
/** our own reading of how far somebody came, by the months they stayed: the file names no stage */
const stepOf = (months: number) => (months <= 1 ? "set-up" : months <= 12 ? "everyday-use" : months <= 24 ? "renewal" : "expand");
const STAGE: Record<string, string> = { "set-up": "onboarding", "everyday-use": "adoption", renewal: "retention", expand: "expansion" };
const ORDER = ["onboarding", "adoption", "retention", "expansion"];

let db: Db;
let studyId: string;
let rows: { stage: string; plan: string; value: number; churned: boolean }[];

describe.skipIf(!hasRealData)(`7,043 telephone accounts (skipped where ${REAL_DATA} is absent)`, () => {
  beforeAll(async () => {
    const { db: opened, sqlite } = openTestDb();
    db = opened;
    studyId = newStudy(db);
    const [file] = realFiles("churn", (name) => name === FILE);
    if (!file) throw new Error(`${FILE} is not among the real data`);
    await importOne(db, { studyId, name: FILE, content: file.bytes });
    const { data } = Papa.parse<Record<string, string>>(new TextDecoder().decode(file.bytes), { header: true, skipEmptyLines: true });
    const place = sqlite.prepare("update accounts set last_step = ? where study_id = ? and name = ?");
    sqlite.exec("create index accounts_by_name on accounts (study_id, name)");
    rows = data.map((row) => {
      const step = stepOf(Number(row.tenure));
      place.run(step, studyId, row.customerID);
      return { stage: STAGE[step] ?? "", plan: row.Contract ?? "", value: Number(row.MonthlyCharges) * 12, churned: row.Churn === "Yes" };
    });
  });

  const sum = (some: typeof rows) => some.reduce((all, { value }) => all + value, 0);

  test("are lost by stage in number, value, average, share and rate as a recount of the file says", () => {
    const { churn } = getDeals(db, { studyId });
    const gone = rows.filter(({ churned }) => churned);
    expect([churn.accounts, churn.churned.accounts, gone.length, churn.churned.blank]).toEqual([7043, 1869, 1869, 0]);
    expect(churn.churned.sum).toBeCloseTo(sum(gone), 4);
    for (const [index, stage] of ORDER.entries()) {
      const own = gone.filter((row) => row.stage === stage);
      const reached = rows.filter((row) => ORDER.indexOf(row.stage) >= index).length;
      const counted = churn.stages.find((one) => one.stage === stage);
      expect([stage, counted?.churned.accounts, counted?.reached]).toEqual([stage, own.length, reached]);
      expect(counted?.churned.sum).toBeCloseTo(sum(own), 4);
      expect(counted?.churned.average).toBeCloseTo(sum(own) / own.length, 6);
      expect(counted?.churned.shareOfValue).toBeCloseTo(sum(own) / sum(gone), 10);
      expect(counted?.churnRate.share).toBeCloseTo(own.length / reached, 10);
      const behind = listDealAccounts(db, { studyId, query: { class: "churned", stage }, page: { limit: 1 } });
      expect(behind.total).toBe(own.length);
    }
  });

  test("stand by plan as the file says, and add up", () => {
    const { byPlan, all } = getDeals(db, { studyId }).wins;
    for (const { id, accounts, outcomes } of byPlan) {
      const own = rows.filter(({ plan }) => plan === id);
      expect([id, accounts, outcomes.churned.accounts]).toEqual([id, own.length, own.filter(({ churned }) => churned).length]);
    }
    expect(byPlan.reduce((total, { accounts }) => total + accounts, 0)).toBe(all.accounts);
    expect(all.rate).toMatchObject({ count: 5174, of: 5174 });
  });

  test("are counted in less than a tenth of a second of the processor", () => {
    getDeals(db, { studyId });
    const worked = workClock();
    getDeals(db, { studyId });
    listDealAccounts(db, { studyId, query: { class: "churned" }, page: { limit: 100 } });
    expect(worked()).toBeLessThan(100);
  });
});
