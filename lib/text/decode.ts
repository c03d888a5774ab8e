import { cleanText } from "./clean";
import { repairMojibake } from "./mojibake";
import { decodeSingleByte, guessSingleByte } from "./single-byte";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" | "macintosh";
export type DecodedText = { text: string; encoding: Encoding; warnings: string[] };

type Raw = { text: string; encoding: Encoding; dropped: number };

const SAMPLE = 65_536;
const LOST = "\ufffd";

/** UTF-16 without a mark betrays itself by zeros that all stand on one side of each pair; null where they do not. */
export function utf16WithoutMark(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const end = Math.min(bytes.length, SAMPLE) & ~1;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < end; index += 2) {
    if (bytes[index] === 0) even += 1;
    if (bytes[index + 1] === 0) odd += 1;
  }
  const enough = Math.max(2, end / 100);
  if (odd >= enough && odd > even * 20) return "utf-16le";
  if (even >= enough && even > odd * 20) return "utf-16be";
  return null;
}

function utf16(bytes: Uint8Array, encoding: "utf-16le" | "utf-16be"): Raw {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, dropped: 0 };
}

/** UTF-8 with a few damaged bytes is still UTF-8: whole sequences outnumber the damage, which no other encoding does by chance. */
function damagedUtf8(bytes: Uint8Array): Raw | null {
  const text = new TextDecoder("utf-8").decode(bytes);
  let whole = 0;
  let damaged = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === LOST) damaged += 1;
    else if (text.charCodeAt(index) >= 0x80) whole += 1;
  }
  return whole * 2 > damaged ? { text: text.replaceAll(LOST, ""), encoding: "utf-8", dropped: damaged } : null;
}

function utf8(bytes: Uint8Array): Raw | null {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8", dropped: 0 };
  } catch {
    return damagedUtf8(bytes);
  }
}

function decodeRaw(bytes: Uint8Array): Raw {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16(bytes, "utf-16be");
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const body = marked ? bytes.subarray(3) : bytes;
  const sixteen = marked ? null : utf16WithoutMark(body);
  if (sixteen) return utf16(body, sixteen);
  const read = utf8(body);
  if (read) return read;
  const encoding = guessSingleByte(body);
  return { text: decodeSingleByte(body, encoding), encoding, dropped: 0 };
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * The text of a file and the encoding it was read in: marks first, UTF-16 by its zeros, UTF-8, then Windows-1252 or Mac Roman.
 * Never throws; the text is clean (see cleanText) and each repair or loss is a warning in a sentence.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const raw = decodeRaw(bytes);
  const mended = repairMojibake(raw.text);
  const clean = cleanText(mended.text);
  const warnings: string[] = [];
  const lost = raw.dropped + clean.lost;
  if (lost > 0)
    warnings.push(`${plural(lost, "damaged character was", "damaged characters were")} left out: the file does not say what stood there.`);
  if (mended.repaired > 0) {
    const count = plural(mended.repaired, "character was", "characters were");
    warnings.push(`${count} garbled by an earlier program (â€™ in place of ’, say) and put right.`);
  }
  return { text: clean.text, encoding: raw.encoding, warnings };
}
