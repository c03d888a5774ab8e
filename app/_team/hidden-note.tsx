"use client";

import { HIDDEN_MARK, holdsMarks } from "@/lib/privacy/hidden-mark";

/** What the black marks are, where some are shown: `shown` is what the page shows. */
export function HiddenNote({ shown, className = "" }: { shown: unknown; className?: string }) {
  if (!holdsMarks(shown)) return null;
  return (
    <p className={`caption ${className}`}>
      <span aria-hidden="true">{HIDDEN_MARK.repeat(3)}</span> is hidden from you: names, and words of people who refuse, need the right to
      see them.
    </p>
  );
}
