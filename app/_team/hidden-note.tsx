"use client";

import { HIDDEN_MARK, holdsMarks } from "@/lib/privacy/hidden-mark";

/** What the black marks are, where some are shown: `shown` is what the page shows. A page that says it itself says it at the words; any other at its foot. */
export function HiddenNote({ shown, className = "" }: { shown: unknown; className?: string }) {
  if (!holdsMarks(shown)) return null;
  return (
    <p className={`caption ${className}`} data-hidden-note>
      <span aria-hidden="true">{HIDDEN_MARK.repeat(3)}</span> <HiddenWords />
    </p>
  );
}

export function HiddenWords() {
  return <>is hidden from you: names, and words of people who refuse, need the right to see them.</>;
}
