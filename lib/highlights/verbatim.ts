import type { DocumentKind } from "@/lib/interviews/vocabulary";

const OPENING = `["“„«‘‹]`;
const CLOSING = `["”“»’›]`;
const WITHIN = new RegExp(`^${OPENING}[^]*${CLOSING}[.,;!?…]?$`, "u");
const OPENED_BEFORE = new RegExp(`${OPENING}$`, "u");
const CLOSED_AFTER = new RegExp(`^[.,;!?…]{0,3}${CLOSING}`, "u");

/** A highlighted span with what stands right around it (at most 32 units each side). */
export type QuotedSpan = { kind: DocumentKind; quote: string; before: string; after: string };

/**
 * Rule 4: whether a span is somebody's own words. A transcript's and an answer's are; notes are the researcher's words,
 * unless the span itself is quoted: quotation marks (single straight ones are apostrophes) at both of its ends, inside or right outside.
 */
export function isVerbatim({ kind, quote, before, after }: QuotedSpan): boolean {
  if (kind !== "notes") return true;
  return WITHIN.test(quote) || (OPENED_BEFORE.test(before) && CLOSED_AFTER.test(after));
}
