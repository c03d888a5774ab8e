import { plural } from "@/app/_ui/plural";
import type { Order } from "@/lib/themes/order";
import { meanSeverity } from "@/lib/themes/weight";
import styles from "./theme-figure.module.css";
import type { Contrast, ThemeRow } from "./theme-reading";

export const ORDER_HEADS: Record<Exclude<Order, "people">, string> = {
  distinctive: "Difference",
  severity: "Severity, 1 to 3",
  value: "Contract value",
};

/** What a row stands by, where that is not its people. */
export function OrderCell({ row, order, contrast }: { row: ThemeRow; order: Exclude<Order, "people">; contrast: Contrast | null }) {
  if (order === "distinctive") return <Distinct row={row} contrast={contrast} />;
  return order === "severity" ? <Severity row={row} /> : <Value row={row} />;
}

function Distinct({ row: { verdict }, contrast }: { row: ThemeRow; contrast: Contrast | null }) {
  if (!verdict || !contrast) return <span className={styles.count}>nothing to compare</span>;
  const points = Math.round(Math.abs(verdict.lift) * 100);
  const more = `${points} points ${verdict.lift < 0 ? "fewer" : "more"}`;
  if (verdict.kind === "few") return <span className={styles.count}>too few to call</span>;
  if (verdict.kind === "rare") return <span className={styles.count}>{more}, not tested</span>;
  return (
    <>
      {verdict.called ? <b>{more}</b> : more}
      <span className={styles.count}>
        {verdict.called ? "differs" : "not called"}, p {chanceText(verdict.corrected)}
      </span>
    </>
  );
}

function chanceText(chance: number): string {
  return chance < 0.001 ? "< 0.001" : `= ${chance.toFixed(chance < 0.1 ? 3 : 2)}`;
}

function Severity({ row: { theme } }: { row: ThemeRow }) {
  const mean = meanSeverity(theme);
  if (mean === null) return <span className={styles.count}>nobody rated it</span>;
  const rated = theme.severity[1] + theme.severity[2] + theme.severity[3];
  return (
    <>
      <b>{mean.toFixed(1)}</b>
      <span className={styles.count}>of {plural(rated, "person", "people")}</span>
    </>
  );
}

function Value({ row: { theme } }: { row: ThemeRow }) {
  const { sum, accounts, blank } = theme.value;
  if (accounts === 0) return <span className={styles.count}>no account</span>;
  const without = blank > 0 ? `, ${blank} without a value` : "";
  return (
    <>
      {accounts > blank ? <b>{sum.toLocaleString("en")}</b> : "blank"}
      <span className={styles.count}>
        {plural(accounts, "account")}
        {without}
      </span>
    </>
  );
}
