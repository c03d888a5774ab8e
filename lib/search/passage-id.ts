/** Passages of one day share a block of ids this long. */
export const DAY_BLOCK = 2 ** 36;

const FIRST_DAY = Date.UTC(1900, 0, 1);
const LAST_DAY = 2 ** 17 - 1;
const MS_A_DAY = 86_400_000;

/**
 * The first id for passages of interviews of a day (`YYYY-MM-DD`). A passage's id holds its interview's day in its upper bits, so that reading the index
 * backwards gives the newest first without sorting; null, an unknown day, comes last (rule 14). Days before 1900 and after 2258 stand at the ends.
 */
export function firstIdOfDay(date: string | null): number {
  if (date === null) return 1;
  const day = Math.floor((Date.parse(`${date}T00:00:00Z`) - FIRST_DAY) / MS_A_DAY) + 1;
  return Math.min(LAST_DAY, Math.max(1, day)) * DAY_BLOCK;
}
