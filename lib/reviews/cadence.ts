import type { ReviewDue } from "./schema";

const DAY_MS = 24 * 3600 * 1000;

/** The day so many months after another; where that month is shorter, its last day (31 January and one month: 28 February). */
export function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(wanted, last));
  return date.toISOString().slice(0, 10);
}

type Reviewed = { personaId: string | null; last: string | null; since: string };

/**
 * When the next review is due: `months` after the last one, or after the study began where there was none. `overdueDays`: days by which `today` is past
 * it, never below 0.
 */
export function reviewDue({ personaId, last, since }: Reviewed, { months, today }: { months: number; today: string }): ReviewDue {
  const dueOn = monthsAfter(last ?? since, months);
  const overdueDays = Math.max(0, Math.round((Date.parse(today) - Date.parse(dueOn)) / DAY_MS));
  return { personaId, last, dueOn, overdueDays };
}
