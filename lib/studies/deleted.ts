/** What can be deleted inside a study and brought back by itself. */
export const DELETED_KINDS = [
  "interview",
  "questionnaire",
  "response",
  "participant",
  "highlight",
  "code",
  "persona",
  "account",
  "memo",
  "question",
  "search",
  "term",
  "finding",
  "map",
  "flow",
  "competitor",
  "touchpoint",
  "asset",
  "kpi",
  "milestone",
  "gap",
  "action",
] as const;
export type DeletedKind = (typeof DELETED_KINDS)[number];

/** How many days the trash keeps what was deleted; then it goes for good. */
export const TRASH_DAYS = 30;
const DAY_MS = 24 * 3600 * 1000;

/**
 * One deleted thing: an interview's or a questionnaire's title, a response's code, a person's code, the first words of a highlight, memo or question, or a name. `name` is null where words are
 * withheld (rule 14). `daysLeft`: days until it goes for good, begun ones too.
 */
export type DeletedItem = { kind: DeletedKind; id: string; name: string | null; deletedAt: string; daysLeft: number };

/** A study that was deleted with all that is in it. */
export type DeletedStudy = { id: string; name: string; deletedAt: string; daysLeft: number };

/** The moment before which things must have been deleted to go for good at `at` (both ISO 8601, UTC). */
export function trashEnd(at: string): string {
  return new Date(Date.parse(at) - TRASH_DAYS * DAY_MS).toISOString();
}

/** The days, begun ones too, that the trash still keeps something deleted at a moment: 30 at first, 0 once it may go. A clock that was set back never makes it more. */
export function daysLeft(deletedAt: string, at: string): number {
  const left = Math.ceil((Date.parse(deletedAt) + TRASH_DAYS * DAY_MS - Date.parse(at)) / DAY_MS);
  return Math.min(TRASH_DAYS, Math.max(0, left));
}

const LONGEST_QUOTE = 90;

/** The first words of a quote, at most 90 UTF-16 units and on one line, with an ellipsis where it goes on; never half a word where that can be helped. */
export function firstWords(quote: string): string {
  const line = quote.replace(/\s+/gu, " ").trim();
  if (line.length <= LONGEST_QUOTE) return line;
  const start = line.slice(0, LONGEST_QUOTE);
  const blank = start.lastIndexOf(" ");
  const kept = blank > 0 ? start.slice(0, blank) : start.replace(/[\uD800-\uDBFF]$/u, "");
  return `${kept}…`;
}
