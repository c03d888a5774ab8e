import { withoutGuard } from "@/lib/export/csv";
import { cleanText } from "@/lib/text/clean";

/** What `cleanText` would change, or might: only text with such characters is cleaned, which is what makes a large export quick. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are among what is cleaned
const UNCLEAN = /[\0-\x08\v\f\r\x0e-\x1f\x7f-\xa0\xad\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ufff9-\ufffd]/;
/** Where letters may be written in parts, or have another composed form: whole ranges, since a set of single ones (\p{M}) is slow to look for. */
const DECOMPOSED =
  // biome-ignore lint/suspicious/noMisleadingCharacterClass: ranges of code units, each meant by itself
  /[\u0300-\u036f\u0374\u037e\u0387\u0483-\u0489\u0591-\u05c7\u0610-\u06ed\u0711-\u074a\u07a6-\u0fff\u102b-\u11ff\u135d-\u135f\u1712-\u1a7f\u1ab0-\u1bff\u1cd0-\u1cff\u1dc0-\u1dff\u1f00-\u1fff\u20d0-\u20ff\u2126\u212a\u212b\u2329\u232a\u2adc\u302a-\u302f\u3099\u309a\ua66f-\ua6ff\ua802-\uabff\ud800-\udfff\uf900-\ufaff\ufb1d-\ufb4f\ufe20-\ufe2f]/;
const BEYOND_LATIN = /[\u0300-\uffff]/;

/** Whether a stretch of an export holds anything that its cells must be cleaned of one by one. */
export function needsCleaning(text: string): boolean {
  return UNCLEAN.test(text) || (BEYOND_LATIN.test(text) && DECOMPOSED.test(text));
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
