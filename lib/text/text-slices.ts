import { type Encoding, utf16WithoutMark } from "./decode";
import { decodeSingleByte, guessSingleByte, type SingleByteEncoding } from "./single-byte";

const SLICE_BYTES = 1 << 20;
const SAMPLE_BYTES = 1 << 16;
const LOST = "\ufffd";
const BEYOND_ASCII = /[^\0-\x7f]/g;

/** The text of a file, slice by slice and as often as it is asked for: what is held is the bytes and one slice. What is damaged reads U+FFFD. */
export type TextSlices = { encoding: Encoding; slices: () => Generator<string, void> };

/** A file's text in slices of a megabyte, by the rules of `decodeText` for its encoding, as it stands: not cleaned. Never throws. */
export function textSlices(bytes: Uint8Array): TextSlices {
  const { encoding, mark } = encodingOf(bytes);
  const body = bytes.subarray(mark);
  return { encoding, slices: () => slicesOf(body, encoding) };
}

function encodingOf(bytes: Uint8Array): { encoding: Encoding; mark: number } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: "utf-16le", mark: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: "utf-16be", mark: 2 };
  const mark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  const body = bytes.subarray(mark);
  const sixteen = mark === 0 && !hasFewZeros(body) ? utf16WithoutMark(body) : null;
  if (sixteen) return { encoding: sixteen, mark };
  return { encoding: isUtf8(body) || isDamagedUtf8(body) ? "utf-8" : guessSingleByte(body), mark };
}

/** Zeros that damage left in UTF-8: in UTF-16 there are as many as letters, or the bytes are no UTF-8. */
function hasFewZeros(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let zeros = 0;
  for (const byte of sample) if (byte === 0) zeros += 1;
  return zeros > 0 && zeros * 5 < sample.length && isUtf8(bytes);
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  try {
    for (let at = 0; at < bytes.length; at += SLICE_BYTES) decoder.decode(bytes.subarray(at, at + SLICE_BYTES), { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** UTF-8 with a few damaged bytes is still UTF-8: whole sequences outnumber the damage. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let damaged = 0;
  for (const slice of slicesOf(bytes, "utf-8")) {
    for (const char of slice.match(BEYOND_ASCII) ?? []) {
      if (char === LOST) damaged += 1;
      else whole += 1;
    }
  }
  return whole * 2 > damaged;
}

function* slicesOf(bytes: Uint8Array, encoding: Encoding): Generator<string, void> {
  const decode = decoderOf(encoding);
  for (let at = 0; at < bytes.length; at += SLICE_BYTES) {
    const end = Math.min(bytes.length, at + SLICE_BYTES);
    yield decode(bytes.subarray(at, end), end < bytes.length);
  }
}

function decoderOf(encoding: Encoding): (slice: Uint8Array, more: boolean) => string {
  if (isSingleByte(encoding)) return (slice) => decodeSingleByte(slice, encoding);
  const decoder = new TextDecoder(encoding, { ignoreBOM: true });
  return (slice, more) => decoder.decode(slice, { stream: more });
}

function isSingleByte(encoding: Encoding): encoding is SingleByteEncoding {
  return encoding === "windows-1252" || encoding === "macintosh";
}
