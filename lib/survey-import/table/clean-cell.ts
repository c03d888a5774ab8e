import { withoutGuard } from "@/lib/export/csv";
import { cleanText } from "@/lib/text/clean";

/** What `cleanText` would change, or might: only text with such characters is cleaned, which is what makes a large export quick. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is cleaned
const UNCLEAN = /[\0-\x08\v\f\r\x0e-\x1f\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ufff9-\ufffd]/;
/** Letters written in parts, and the few whole ones that have another composed form. */
const DECOMPOSED = /[\p{M}\u037e\u0387\u1100-\u11ff\u2126\u212a\u212b]/u;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** Whether a stretch of an export holds anything that its cells must be cleaned of one by one. */
export function needsCleaning(text: string): boolean {
  return UNCLEAN.test(text) || (BEYOND_ASCII.test(text) && DECOMPOSED.test(text));
}

/** A cell as it is kept: trimmed, and without the apostrophe that guards spreadsheets against formulas. */
export function tidyCell(cell: string): string {
  if (cell === "") return cell;
  const trimmed = cell.charCodeAt(0) > 32 && cell.charCodeAt(cell.length - 1) > 32 ? cell : cell.trim();
  return trimmed.charCodeAt(0) === 39 ? withoutGuard(trimmed) : trimmed;
}

/** A cell cleaned as texts are (NFC, plain spaces, LF, no control characters), then tidied. */
export function cleanCell(cell: string): string {
  return tidyCell(needsCleaning(cell) ? cleanText(cell).text : cell);
}
