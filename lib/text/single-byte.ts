/** Bytes 0x80 to 0x9F of Windows-1252 (WHATWG encoding standard); the five it leaves empty are kept as C1 controls. Above, it is Latin-1. */
const WINDOWS_1252_LOW = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** Bytes 0x80 to 0xFF of Mac Roman (WHATWG "macintosh"). */
const MAC_ROMAN_HIGH =
  "ÄÅÇÉÑÖÜáàâäãåçéèêëíìîïñóòôöõúùûü†°¢£§•¶ß®©™´¨≠ÆØ∞±≤≥¥µ∂∑∏π∫ªºΩæø¿¡¬√ƒ≈∆«»…\u00a0ÀÃÕŒœ–—“”‘’÷◊ÿŸ⁄€‹›ﬁﬂ‡·‚„‰ÂÊÁËÈÍÎÏÌÓÔ\uf8ffÒÚÛÙıˆ˜¯˘˙˚¸˝˛ˇ";

export type SingleByteEncoding = "windows-1252" | "macintosh";

function tableOf(encoding: SingleByteEncoding): Uint16Array {
  const table = Uint16Array.from({ length: 256 }, (_, byte) => byte);
  const first = 0x80;
  const high = encoding === "macintosh" ? MAC_ROMAN_HIGH : WINDOWS_1252_LOW;
  for (let index = 0; index < high.length; index += 1) table[first + index] = high.charCodeAt(index);
  return table;
}

const TABLES: Record<SingleByteEncoding, Uint16Array> = { "windows-1252": tableOf("windows-1252"), macintosh: tableOf("macintosh") };

/** The text of bytes in an encoding of one byte a character. Own tables, so that every machine reads alike. */
export function decodeSingleByte(bytes: Uint8Array, encoding: SingleByteEncoding): string {
  const table = TABLES[encoding];
  const units = new Uint16Array(bytes.length);
  for (let index = 0; index < bytes.length; index += 1) units[index] = table[bytes[index] ?? 0] ?? 0;
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(units);
}

/** Each byte as the character of its number, for formats that are read byte by byte (RTF). */
export function bytesAsText(bytes: Uint8Array): string {
  return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(Uint16Array.from(bytes));
}

/** Character to byte, for text that an earlier program read in the wrong encoding. */
export function bytesOf(encoding: SingleByteEncoding): ReadonlyMap<string, number> {
  return new Map(Array.from(TABLES[encoding], (unit, byte) => [String.fromCharCode(unit), byte]));
}

const SAMPLE = 200_000;
const LOWER = /\p{Ll}/u;
const UPPER = /\p{Lu}/u;
const MARKS = /[‘’“”…–—«»‹›•€£°§©®™¿¡·]/u;
const LIGATURES = /[ﬁﬂıƒªº]/u;

function plausibility(before: string, char: string, after: string): number {
  const insideWord = LOWER.test(before) && LOWER.test(after);
  if (LIGATURES.test(char)) return -3;
  if (LOWER.test(char)) return LOWER.test(before) || LOWER.test(after) || UPPER.test(before) ? 2 : 0;
  if (UPPER.test(char)) return LOWER.test(before) ? -3 : 1;
  if (char === "’") return 2;
  if (MARKS.test(char)) return insideWord ? -1 : 1;
  return char === "\u00a0" ? 0 : -3;
}

function score(bytes: Uint8Array, encoding: SingleByteEncoding): number {
  const text = decodeSingleByte(bytes.subarray(0, SAMPLE), encoding);
  let total = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text.charCodeAt(index) < 0x80) continue;
    total += plausibility(text[index - 1] ?? " ", text[index] ?? " ", text[index + 1] ?? " ");
  }
  return total;
}

/** Windows-1252 or Mac Roman, by where letters and quotation marks fall: "youÕre" is no word, "you’re" is. Ties go to Windows-1252. */
export function guessSingleByte(bytes: Uint8Array): SingleByteEncoding {
  return score(bytes, "macintosh") > score(bytes, "windows-1252") ? "macintosh" : "windows-1252";
}
