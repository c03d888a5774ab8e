import { writtenOf } from "@/lib/journey-map/cell-text";
import { balanceText, writtenBalance } from "@/lib/journey-map/feeling";
import type { MapCell } from "@/lib/journey-map/schema";
import { INK } from "./marks";

type Row = { left: number; top: number; column: number; height: number };

/** The curve of feeling along a row: a point with its whisker and n at each place where somebody named a trigger or a failure. */
export function drawFeeling(cells: readonly MapCell[], { left, top, column, height }: Row): string {
  const y = (balance: number) => top + height * (0.2 + (1 - balance) * 0.3);
  const points = cells.map((cell, index) => {
    const balance = cell.feeling?.balance ?? writtenBalance(writtenOf(cell)?.text ?? "");
    return balance === null ? null : { balance, feeling: cell.feeling, x: left + column * (index + 0.5) };
  });
  const curve = points
    .map((point, index) => (point ? `${points[index - 1] ? "L" : "M"}${point.x} ${y(point.balance).toFixed(1)}` : ""))
    .join("");
  const zero = `<path d="M${left} ${y(0)}H${left + column * cells.length}" fill="none" stroke="${INK.edge}" stroke-dasharray="1.5 4"/>`;
  const marks = points.map((point) => {
    if (!point) return "";
    const { x, balance, feeling } = point;
    const [low, high] = feeling?.interval ?? [balance, balance];
    const hollow = !feeling || feeling.few;
    const words = `${balanceText(balance)} ${feeling ? `n ${feeling.n}${feeling.few ? ", few" : ""}` : "written"}`;
    const whisker = feeling
      ? `<rect x="${x - 3}" y="${y(high)}" width="6" height="${y(low) - y(high)}" rx="3" fill="${INK.edge}" opacity=".35"/>`
      : "";
    const dot = `<circle cx="${x}" cy="${y(balance)}" r="4.6" fill="${hollow ? "#FFFFFF" : INK.ink}" stroke="${INK.ink}" stroke-width="1.5"/>`;
    return `${whisker}${dot}<text x="${x}" y="${balance > 0 ? y(high) - 6 : y(low) + 14}" font-size="11" text-anchor="middle" fill="${INK.ink}">${words}</text>`;
  });
  return `${zero}<path d="${curve}" fill="none" stroke="${INK.ink}" stroke-width="1.6" stroke-linejoin="round"/>${marks.join("")}`;
}
