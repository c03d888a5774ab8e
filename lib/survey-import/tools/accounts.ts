import { accountColumns } from "@/lib/survey-import/accounts/account-columns";
import { profileColumns } from "@/lib/survey-import/columns/profile";
import { plainColumn } from "./plain-columns";
import type { Head, Recognised, Tool } from "./tool";

/** Among its first rows, a table of companies is one by the same rule as among all. */
function recognise({ rows: [header = [], ...rows] }: Head): Recognised | null {
  const columns = header.map((name, column) => plainColumn(column, name));
  const profile = profileColumns({
    format: "csv:accounts",
    columns,
    *rows() {
      for (const [at, cells] of rows.entries()) yield { line: at + 2, cells };
    },
  });
  return accountColumns(columns, profile) ? { confidence: 0.8, headerRows: 1 } : null;
}

/** A table of companies: who they are, what they pay, how it ended. No answers stand in it. */
export const accounts: Tool = {
  name: "accounts",
  recognise,
  columns: ({ head }) => (head.rows[0] ?? []).map((header, column) => plainColumn(column, header)),
  joiners: () => [],
};
