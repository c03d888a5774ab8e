import { monthsAfter } from "@/lib/reviews/cadence";

const DAY_MS = 24 * 3600 * 1000;

/** Nobody goes sooner than this after a study was told to, and after it was said of them: time to look at the list. */
export const NOTICE_DAYS = 14;

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

type Kept = { lastHeard: string; months: number; since: string; noticedOn?: string };

/**
 * The day on which somebody goes: so many months after they were last heard (or are planned to be), at the earliest 14 days after the study's retention was
 * set, and after it was first said of them.
 */
export function retentionDay({ lastHeard, months, since, noticedOn = since }: Kept): string {
  const days = [monthsAfter(lastHeard, months), daysAfter(since, NOTICE_DAYS), daysAfter(noticedOn, NOTICE_DAYS)];
  return days.reduce((latest, day) => (day > latest ? day : latest));
}

/** Whether somebody goes within the next 14 days, so that it is said on the study's pages. */
export function isNoticed(on: string, today: string): boolean {
  return on <= daysAfter(today, NOTICE_DAYS);
}
