import type { PlannedAccount } from "@/lib/survey-import/planned";
import type { AccountMeaning, AccountsPreview } from "@/lib/survey-import/schema";
import type { SheetProblem, SurveySheet } from "@/lib/survey-import/sheet";
import { amountIn, outcomeIn } from "./account-columns";

/**
 * The companies of a table, one by one: name, plan, a year's contract value (twelve times a month's; null where the cell is empty, which is not zero) and
 * how it ended. A row without a name, or with the name of an earlier one, is rejected with its line.
 */
export function* readAccounts({
  sheet,
  preview,
}: {
  sheet: SurveySheet;
  preview: AccountsPreview;
}): Generator<PlannedAccount | SheetProblem, void> {
  const times = preview.per === "month" ? 12 : 1;
  const columnOf = new Map(
    preview.columns.flatMap(({ meaning, column }): [AccountMeaning, number][] => (meaning ? [[meaning, column]] : [])),
  );
  const lines = new Map<string, number>();
  for (const row of sheet.rows()) {
    if ("outcome" in row) {
      yield row;
      continue;
    }
    const cell = (meaning: AccountMeaning) => row.cells[columnOf.get(meaning) ?? -1]?.trim() ?? "";
    const name = cell("name").replace(/\s+/g, " ").slice(0, 200);
    const reason = reasonAgainst(name, lines);
    if (reason !== null) yield { line: row.line, outcome: "rejected", reason };
    else {
      lines.set(name.toLowerCase(), row.line);
      const amount = amountIn(cell("value"));
      yield {
        line: row.line,
        name,
        plan: cell("plan").slice(0, 100) || null,
        contractValue: amount === null ? null : Math.round(amount * times * 100) / 100,
        outcome: outcomeIn(cell("outcome")),
      };
    }
  }
}

function reasonAgainst(name: string, lines: ReadonlyMap<string, number>): string | null {
  if (name === "") return "The row names no company.";
  const before = lines.get(name.toLowerCase());
  return before === undefined ? null : `Line ${before} has already told of this company.`;
}
