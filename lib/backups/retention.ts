import type { BackupReason } from "./schema";

/** What of a backup decides whether it stays: its name, its moment (ISO 8601 in UTC) and why it was made. */
export type KeptBackup = { name: string; at: string; reason: BackupReason };

/** How many are kept of those made by the hour: the newest of each of the last 24 hours, 14 days and 8 weeks that have one. */
export const KEPT_BY_TIME = { hours: 24, days: 14, weeks: 8 } as const;

/** How many of those made by hand are kept, whatever their age. */
export const KEPT_BY_HAND = 10;

const HOUR_MS = 3600 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** 1 January 1970 was a Thursday; weeks begin on Monday. */
const DAYS_SINCE_MONDAY = 3;

/**
 * The names of the backups that go, of all there are. Scheduled ones thin out with age (KEPT_BY_TIME; an hour without one counts for nothing, so
 * that a machine that was off keeps its old ones), the newest 10 made by hand stay, those made before a migration stay for good. Hours, days and
 * weeks are those of UTC: a change of clocks moves none.
 */
export function backupsToDrop(backups: readonly KeptBackup[]): string[] {
  const newestFirst = [...backups].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  const scheduled = newestFirst.filter(({ reason }) => reason === "scheduled");
  const manual = newestFirst.filter(({ reason }) => reason === "manual");
  const kept = new Set([
    ...newestOfEach(scheduled, { count: KEPT_BY_TIME.hours, periodOf: (ms) => Math.floor(ms / HOUR_MS) }),
    ...newestOfEach(scheduled, { count: KEPT_BY_TIME.days, periodOf: (ms) => Math.floor(ms / DAY_MS) }),
    ...newestOfEach(scheduled, { count: KEPT_BY_TIME.weeks, periodOf: (ms) => Math.floor((ms / DAY_MS + DAYS_SINCE_MONDAY) / 7) }),
    ...manual.slice(0, KEPT_BY_HAND).map(({ name }) => name),
  ]);
  return newestFirst.filter(({ name, reason }) => reason !== "migration" && !kept.has(name)).map(({ name }) => name);
}

/** The newest backup of each of the last `count` periods that have one. */
function newestOfEach(newestFirst: KeptBackup[], { count, periodOf }: { count: number; periodOf: (ms: number) => number }): string[] {
  const newest = new Map<number, string>();
  for (const { name, at } of newestFirst) {
    const period = periodOf(Date.parse(at));
    if (newest.has(period)) continue;
    if (newest.size === count) break;
    newest.set(period, name);
  }
  return [...newest.values()];
}

/**
 * Whether a scheduled backup is to be made: something changed, and the newest of those is an hour old or more, however many were made by hand (or from the future, as
 * after a clock was put right). Moments are ISO 8601; `newestAt` null where there is none.
 */
export function isBackupDue({ newestAt, now, isChanged }: { newestAt: string | null; now: string; isChanged: boolean }): boolean {
  if (!isChanged) return false;
  if (newestAt === null) return true;
  const age = Date.parse(now) - Date.parse(newestAt);
  return age >= HOUR_MS || age < 0;
}
