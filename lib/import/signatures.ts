import type { DecodedText } from "@/lib/text/decode";

const SAVE_AS_TEXT = "save it as Word (docx), plain text or Markdown and import that";

const MAGIC: { starts: number[]; at?: number; is: string }[] = [
  {
    starts: [0xd0, 0xcf, 0x11, 0xe0],
    is: `This is a file of an older Office program (before 2007), which is not read: open it and ${SAVE_AS_TEXT}.`,
  },
  { starts: [0x50, 0x4b, 0x05, 0x06], is: "This is an empty archive: there is no document in it. Nothing was stored." },
  { starts: [0x89, 0x50, 0x4e, 0x47], is: "This is a picture (PNG), not a text. Nothing was stored." },
  { starts: [0xff, 0xd8, 0xff], is: "This is a picture (JPEG), not a text. Nothing was stored." },
  { starts: [0x47, 0x49, 0x46, 0x38], is: "This is a picture (GIF), not a text. Nothing was stored." },
  { starts: [0x66, 0x74, 0x79, 0x70], at: 4, is: "This is a recording, not its transcript: have it transcribed and import the text." },
  { starts: [0x49, 0x44, 0x33], is: "This is a recording, not its transcript: have it transcribed and import the text." },
  { starts: [0x52, 0x49, 0x46, 0x46], is: "This is a recording, not its transcript: have it transcribed and import the text." },
  { starts: [0x1f, 0x8b], is: "This is a compressed file: unpack it and import the texts inside." },
  { starts: [0x37, 0x7a, 0xbc, 0xaf], is: "This is an archive (7z): unpack it and import the texts inside." },
  { starts: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], is: "This is a SQLite database, not a text. Nothing was stored." },
];

function startsWith(bytes: Uint8Array, starts: number[], at = 0): boolean {
  return starts.every((byte, index) => bytes[at + index] === byte);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const RTF = [0x7b, 0x5c, 0x72, 0x74, 0x66];

/** Which container a file is by its first bytes, whatever it is called; null where it is none. */
export function containerOf(bytes: Uint8Array): "zip" | "pdf" | "rtf" | null {
  if (startsWith(bytes, ZIP)) return "zip";
  if (startsWith(bytes, PDF)) return "pdf";
  return startsWith(bytes, RTF) ? "rtf" : null;
}

/** Why a file is no text, in a sentence with what to do, from its first bytes; null where they could be a text. */
export function refuseBinary(bytes: Uint8Array): string | null {
  return MAGIC.find(({ starts, at }) => startsWith(bytes, starts, at))?.is ?? null;
}

const SAMPLE = 100_000;

/** Why what was decoded is no text to read: control characters throughout, or an alphabet whose encoding is not known. */
export function refuseUnreadable(bytes: Uint8Array, decoded: DecodedText): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const single = decoded.encoding === "windows-1252" || decoded.encoding === "macintosh";
  let controls = 0;
  let high = 0;
  for (const byte of sample) {
    if (byte < 0x20 && (byte < 0x08 || byte > 0x0d)) controls += 1;
    if (byte >= 0x80) high += 1;
  }
  const binary = !decoded.encoding.startsWith("utf-16") && controls > Math.max(8, sample.length * 0.02);
  if (binary) return "This is not a text but a file of some program. Export it as text, WebVTT or SRT and import that.";
  if (single && high > sample.length * 0.3) {
    return "The letters of this file are in an encoding that is not known here. Open it in the program that wrote it, save it as UTF-8 and import that.";
  }
  return null;
}
