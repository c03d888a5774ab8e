import type { Revision } from "./schema";

/** Saves of one person within this many milliseconds of the first are one sitting. */
export const SITTING_MS = 5 * 60 * 1000;

type Saved = Pick<Revision, "reason" | "startedAt" | "savedAt" | "createdBy">;

/**
 * Saves in their order, taken together as the readable history shows them: edits of one person within five minutes of the first of them are one
 * sitting. What was made, restored, replaced or redacted stands by itself.
 */
export function sittingsOf<T extends Saved>(saves: readonly T[]): T[][] {
  const sittings: T[][] = [];
  for (const save of saves) {
    const first = sittings.at(-1)?.[0];
    const together =
      first?.reason === "edited" &&
      save.reason === "edited" &&
      first.createdBy === save.createdBy &&
      Date.parse(save.savedAt) - Date.parse(first.startedAt) <= SITTING_MS;
    if (together) sittings.at(-1)?.push(save);
    else sittings.push([save]);
  }
  return sittings;
}
