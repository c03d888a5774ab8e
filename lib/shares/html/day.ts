import { escapeHtml } from "@/lib/report/escape-html";

const MONTHS = "January February March April May June July August September October November December".split(" ");

/** "22 November 2026", of a day as `YYYY-MM-DD`. */
export function dayHtml(date: string): string {
  const [year = "", month = "", number = ""] = date.split("-");
  return `<time datetime="${escapeHtml(date)}">${Number(number)} ${MONTHS[Number(month) - 1] ?? ""} ${escapeHtml(year)}</time>`;
}
