const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/** A calendar day `YYYY-MM-DD` as one reads it: "14 May 2026". */
export function dayWords(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

const DAY_MS = 86_400_000;

/** How many days lie between two calendar days. */
function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Three weeks without an interview part one wave of interviews from the next. */
const PAUSE_DAYS = 21;

/** The day on which the last wave of interviews began: the first after the latest pause of three weeks and more. Null where there was no pause. */
export function lastWave(days: readonly string[]): string | null {
  const sorted = [...new Set(days)].sort();
  for (let index = sorted.length - 1; index > 0; index -= 1) {
    const [before, after] = [sorted[index - 1], sorted[index]];
    if (before !== undefined && after !== undefined && daysBetween(before, after) >= PAUSE_DAYS) return after;
  }
  return null;
}

/** Whether so many months have gone by between a day and today. */
export function isLongAgo(day: string, today: string, months: number): boolean {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const due = year * 12 + (month - 1) + months;
  const two = (part: number) => String(part).padStart(2, "0");
  return `${Math.floor(due / 12)}-${two((due % 12) + 1)}-${two(date)}` < today;
}
