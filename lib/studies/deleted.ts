/** What can be deleted inside a study and brought back by itself. */
export const DELETED_KINDS = ["interview", "participant", "highlight", "code", "persona", "account"] as const;
export type DeletedKind = (typeof DELETED_KINDS)[number];

/** One deleted thing: an interview's title, a person's code, the first words of a highlight, or a name. `name` is null where words are withheld (rule 14). */
export type DeletedItem = { kind: DeletedKind; id: string; name: string | null; deletedAt: string };

/** A study that was deleted with all that is in it. */
export type DeletedStudy = { id: string; name: string; deletedAt: string };

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
