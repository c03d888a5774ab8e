import type { Span } from "@/lib/text/sentences";
import type { Reason } from "./schema";

/** A stretch of a quote that spoke for what is proposed, or against it; offsets into the quote in UTF-16 units. */
export type ReasonMark = Span & { against: boolean };

const SPECIAL = /[\\^$.*+?()[\]{}|/]/g;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Where the words that decided stand in a quote, in its order and never overlapping: the stronger reason takes the place. Terms are found whole, whatever
 * their case and white space; one that the quote does not hold marks nothing. Linear in the length of the quote for each term.
 */
export function reasonMarks(quote: string, reasons: readonly Reason[]): ReasonMark[] {
  const strongest = [...reasons].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
  const marks: ReasonMark[] = [];
  for (const { term, weight } of strongest) {
    for (const { start, end } of placesOf(quote, term)) {
      if (marks.every((mark) => mark.end <= start || mark.start >= end)) marks.push({ start, end, against: weight < 0 });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}

function placesOf(quote: string, term: string): Span[] {
  const words = term.trim().split(/\s+/u).filter(Boolean);
  if (words.length === 0) return [];
  const pattern = new RegExp(words.map((word) => word.replace(SPECIAL, "\\$&")).join("\\s+"), "giu");
  return [...quote.matchAll(pattern)]
    .map((found) => ({ start: found.index, end: found.index + found[0].length }))
    .filter(({ start, end }) => isWhole(quote, start, end));
}

function isWhole(quote: string, start: number, end: number): boolean {
  const joins = (left: string, right: string) => WORD.test(left) && WORD.test(right);
  return !joins(quote.charAt(start - 1), quote.charAt(start)) && !joins(quote.charAt(end - 1), quote.charAt(end));
}
