import type { ComparedTheme } from "./compared";
import { compareVerdicts, type Verdict } from "./distinctive";
import { meanSeverity } from "./weight";

/** What rows may stand by. */
export const ORDERS = ["people", "distinctive", "severity", "value"] as const;
export type Order = (typeof ORDERS)[number];

type Row = { theme: ComparedTheme; verdict: Verdict | null };

/**
 * Rows in an order, "not yet coded" always last: by people as they come, by how distinctive they are of the first group, by mean severity (each person with
 * their worst), or by the contract value of their people's accounts. What nobody rated or valued stands after what somebody did, never as a 0.
 */
export function orderRows<T extends Row>(rows: readonly T[], order: Order): T[] {
  const by = COMPARE[order];
  return rows
    .map((row, place) => ({ row, place }))
    .sort((a, b) => Number(a.row.theme.codeId === null) - Number(b.row.theme.codeId === null) || by(a.row, b.row) || a.place - b.place)
    .map(({ row }) => row);
}

const COMPARE: Record<Order, (a: Row, b: Row) => number> = {
  people: () => 0,
  distinctive: (a, b) => (a.verdict && b.verdict ? compareVerdicts(a.verdict, b.verdict) : 0),
  severity: (a, b) => (meanSeverity(b.theme) ?? 0) - (meanSeverity(a.theme) ?? 0),
  value: (a, b) => knownValue(b.theme) - knownValue(a.theme),
};

function knownValue({ value: { sum, accounts, blank } }: ComparedTheme): number {
  return accounts > blank ? sum : -1;
}
