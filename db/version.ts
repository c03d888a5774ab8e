import { AppError } from "@/lib/errors";

/** Refuses a change made against an older version: throws STALE_VERSION with the `current` item (and `more` beside it), so that nothing is overwritten unseen. */
export function requireVersion<T extends { version: number }>(current: T, version: number, more: Record<string, unknown> = {}): void {
  if (current.version === version) return;
  throw new AppError(
    "STALE_VERSION",
    "This was changed since you opened it, so your change was not saved. Look at the current one and try again.",
    {
      extra: { current, ...more },
    },
  );
}
