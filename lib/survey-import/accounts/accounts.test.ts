import { existsSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { sheetOf } from "@/lib/survey-import/testing";
import { amountIn } from "./account-columns";
import { previewAccounts } from "./preview-accounts";
import { readAccounts } from "./read-accounts";

const TELCO = "../shared/data/churn/telco-customer-churn.csv";

describe("A table of companies", () => {
  const sheet = sheetOf([
    ["Company", "Plan", "MRR", "Status"],
    ["Northwind", "Team", "$1,200.50", "Active"],
    ["Southlake", "Team", "", "Churned"],
    ["", "Solo", "20", "Active"],
    ["northwind", "Solo", "20", "Active"],
  ]);

  test("is known by its names, its money and how it ended", () => {
    const preview = previewAccounts(
      sheetOf([
        ["Company", "Plan", "MRR", "Status"],
        ["Northwind", "Team", "100", "Active"],
      ]),
    );
    expect(preview?.columns.map(({ meaning }) => meaning)).toEqual(["name", "plan", "value", "outcome"]);
    expect(preview?.warnings[0]).toContain("paid by the month");
  });

  test("gives a year's value, keeps a missing one unknown and rejects a company told twice", () => {
    const preview = previewAccounts(
      sheetOf([
        ["Company", "Plan", "MRR", "Status"],
        ["Northwind", "Team", "100", "Active"],
      ]),
    );
    if (!preview) throw new Error("No table of companies.");
    expect([...readAccounts({ sheet, preview })]).toEqual([
      { line: 2, name: "Northwind", plan: "Team", contractValue: 14406, outcome: "won" },
      { line: 3, name: "Southlake", plan: "Team", contractValue: null, outcome: "churned" },
      { line: 4, outcome: "rejected", reason: "The row names no company." },
      { line: 5, outcome: "rejected", reason: "Line 2 has already told of this company." },
    ]);
  });

  test("is no table of answers: a header that asks something makes it one", () => {
    expect(
      previewAccounts(
        sheetOf([
          ["Company", "Plan", "Would you recommend us?"],
          ["Northwind", "Team", "Yes"],
        ]),
      ),
    ).toBeNull();
  });

  test("reads amounts in either manner", () => {
    expect(["1.234,50 €", "$1,234.50", "1,200", "29.85", "0.125", "n/a"].map(amountIn)).toEqual([1234.5, 1234.5, 1200, 29.85, 0.125, null]);
  });

  test.skipIf(!existsSync(TELCO))("telco: 7,043 customers, 1,869 of them churned, a year's value each (needs shared data)", () => {
    const telco = sheetOf(parse(readFileSync(TELCO, "utf8")) as string[][]);
    const preview = previewAccounts(telco);
    if (!preview) throw new Error("No table of companies.");
    const accounts = [...readAccounts({ sheet: telco, preview })].flatMap((row) => ("name" in row ? [row] : []));
    expect(accounts).toHaveLength(7043);
    expect(accounts.filter(({ outcome }) => outcome === "churned")).toHaveLength(1869);
    expect(accounts.filter(({ outcome }) => outcome === "won")).toHaveLength(5174);
    expect(accounts[0]).toEqual({ line: 2, name: "7590-VHVEG", plan: "Month-to-month", contractValue: 358.2, outcome: "won" });
    expect(preview.plans).toContainEqual({ plan: "Two year", rows: 1695 });
    expect(preview.withValue).toBe(7043);
  });
});
