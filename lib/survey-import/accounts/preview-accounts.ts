import { isAsked } from "@/lib/survey-import/columns/headers";
import { type ColumnProfile, profileColumns } from "@/lib/survey-import/columns/profile";
import type { AccountMeaning, AccountsPreview } from "@/lib/survey-import/schema";
import type { SurveySheet } from "@/lib/survey-import/sheet";
import { accountColumns, amountIn, outcomeIn } from "./account-columns";

const MEANINGS: readonly AccountMeaning[] = ["name", "plan", "value", "outcome"];
const MOST = 50;

/**
 * A table of companies rather than of answers: what its columns say, how many rows name what they pay, plans and outcomes counted. Null where it is none.
 * Money that is paid by the month is told by the year, and the preview says so.
 */
export function previewAccounts(sheet: SurveySheet): AccountsPreview | null {
  if (!/:(?:generic|accounts)$/.test(sheet.format)) return null;
  // an export of answers is told by its headers alone: its rows are not read for this
  if (sheet.columns.some(({ header, sub }) => sub !== null || isAsked(header))) return null;
  const profile = profileColumns(sheet);
  const found = accountColumns(sheet.columns, profile);
  if (!found) return null;
  const profileOf = (column: number | null) => profile.columns.find((one) => one.column === column) ?? null;
  const money = sumOf(sheet, found.value);
  const times = found.per === "month" ? 12 : 1;
  return {
    format: "csv:accounts",
    columns: sheet.columns.map(({ column, header }) => ({
      column,
      header,
      meaning: MEANINGS.find((meaning) => found[meaning] === column) ?? null,
    })),
    per: found.per,
    rows: profile.rows,
    withValue: money.rows,
    valuePerYear: Math.round(money.sum * times * 100) / 100,
    plans: counted(profileOf(found.plan)).map(([plan, rows]) => ({ plan, rows })),
    outcomes: counted(profileOf(found.outcome)).map(([cell, rows]) => ({ cell, outcome: outcomeIn(cell), rows })),
    leftOut: profile.leftOut,
    warnings: warningsOf({
      per: found.per,
      header: sheet.columns.find(({ column }) => column === found.value)?.header ?? "",
      unpaid: profile.rows - money.rows,
    }),
  };
}

function counted(profile: ColumnProfile | null): [string, number][] {
  return [...(profile?.values ?? [])].sort((a, b) => b[1] - a[1]).slice(0, MOST);
}

function sumOf(sheet: SurveySheet, column: number | null): { rows: number; sum: number } {
  const money = { rows: 0, sum: 0 };
  if (column === null) return money;
  for (const row of sheet.rows()) {
    const amount = "outcome" in row ? null : amountIn(row.cells[column] ?? "");
    if (amount === null) continue;
    money.rows += 1;
    money.sum += amount;
  }
  return money;
}

function warningsOf({ per, header, unpaid }: { per: "month" | "year" | null; header: string; unpaid: number }): string[] {
  return [
    ...(per === "month" ? [`“${header}” is paid by the month: the contract value of a year is twelve times as much.`] : []),
    ...(per !== null && unpaid > 0
      ? [`${unpaid} ${unpaid === 1 ? "row names" : "rows name"} no amount: the contract value stays unknown, which is not zero.`]
      : []),
  ];
}
