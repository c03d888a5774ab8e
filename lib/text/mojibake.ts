import { bytesOf, type SingleByteEncoding } from "./single-byte";

const LOST = "\ufffd";
/** A quotation mark whose last byte the wrong encoding could not hold: in practice the closing one. */
const LOST_BYTE = 0x9d;

/** First characters of a garbled sequence: only such as stand rarely before a symbol in honest text. */
const LEADS: Record<SingleByteEncoding, string> = { "windows-1252": "ÂÃâðïÄÅÐÑÎÏÙØà", macintosh: "√¬‚" };

type Repair = { text: string; repaired: number };

function pattern(encoding: SingleByteEncoding): RegExp {
  const conts = [...bytesOf(encoding)].filter(([, byte]) => byte >= 0x80 && byte <= 0xbf).map(([char]) => char);
  const escaped = conts.join("").replace(/[\\\]^-]/g, "\\$&");
  const cont = `[\u0080-\u009f${escaped}${LOST}]`;
  return new RegExp(`[${LEADS[encoding]}]${cont}{1,3}`, "gu");
}

function readAgain(garbled: string, bytes: ReadonlyMap<string, number>): string | null {
  const read = [...garbled].map((char) => bytes.get(char) ?? (char === LOST ? LOST_BYTE : char.charCodeAt(0)));
  for (let length = read.length; length > 1; length -= 1) {
    try {
      const mended = new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(read.slice(0, length)));
      return mended + [...garbled].slice(length).join("");
    } catch {
      // Shorter sequences may still be whole: a garbled letter before an honest symbol.
    }
  }
  return null;
}

function repairFrom(text: string, encoding: SingleByteEncoding): Repair {
  const bytes = bytesOf(encoding);
  const beyondAscii = (text.match(/[^\0-\x7f]/g) ?? []).length;
  let covered = 0;
  let repaired = 0;
  let certain = false;
  const mended = text.replace(pattern(encoding), (garbled) => {
    const read = readAgain(garbled, bytes);
    if (read === null) return garbled;
    covered += garbled.length;
    repaired += 1;
    certain ||= garbled.length > 2;
    return read;
  });
  const clean = (certain || repaired > 1) && covered * 2 > beyondAscii;
  return clean ? { text: mended, repaired } : { text, repaired: 0 };
}

/**
 * Puts right text whose UTF-8 an earlier program read as Windows-1252 or Mac Roman ("â€™" for "’"), once or twice over.
 * Only where the repair is clean: most of what is not ASCII must be such sequences. `repaired` counts characters.
 */
export function repairMojibake(text: string): Repair {
  let current: Repair = { text, repaired: 0 };
  for (let round = 0; round < 2; round += 1) {
    const windows = repairFrom(current.text, "windows-1252");
    const next = windows.repaired > 0 ? windows : repairFrom(current.text, "macintosh");
    if (next.repaired === 0) break;
    current = { text: next.text, repaired: Math.max(current.repaired, next.repaired) };
  }
  return current;
}
