import { isGenericLabel, isNameLike, labelKey } from "./labels";

const LONG_LINE = 2000;
/** A label inside a line: in capitals or generic, after the end of a sentence. A quotation mark of Markdown before it makes it a quotation. */
const INLINE = /(?<=^|[.?!…”"’)\]:—-] {1,3})([\p{Lu}][\p{L}\p{N}.'’-]{0,30}(?: [\p{Lu}\p{N}][\p{L}\p{N}.'’-]{0,30}){0,3}):(?= )/gu;

/**
 * A transcript that lost its line ends: labels in capitals that return inside a long line go back to lines of their own.
 * Null where no line is long, or no two labels return.
 */
export function inlineLabelsOnLines(text: string): string | null {
  if (!text.split("\n").some((line) => line.length > LONG_LINE)) return null;
  const counts = new Map<string, number>();
  for (const [, label = ""] of text.matchAll(INLINE)) {
    if (label !== label.toUpperCase() && !isGenericLabel(label)) continue;
    if (isNameLike(label)) counts.set(labelKey(label), (counts.get(labelKey(label)) ?? 0) + 1);
  }
  const returning = new Set([...counts].filter(([, count]) => count > 2).map(([key]) => key));
  if (returning.size < 2) return null;
  return text.replace(INLINE, (whole, label: string) => (returning.has(labelKey(label)) ? `\n\n${whole}` : whole)).trim();
}
