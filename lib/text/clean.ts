import { decodeSingleByte } from "./single-byte";

/** Invisible marks that only hinder search and selection: soft hyphen, zero-width space, word joiner, byte-order marks, overrides. */
const INVISIBLE = /[\u00ad\u180e\u200b\u2060-\u2064\ufeff\u202a-\u202e\ufff9-\ufffb]/g;
/** Joiners mean something inside an emoji and in scripts without capitals; elsewhere they are litter. */
const STRAY_JOINER =
  /(?<![\p{Lo}\p{M}\p{Extended_Pictographic}\p{Emoji_Modifier}])[\u200c\u200d]|[\u200c\u200d](?![\p{Lo}\p{M}\p{Extended_Pictographic}])/gu;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this removes
const CONTROLS = /[\0-\x08\x0e-\x1f\x7f]/g;
const C1 = /[\u0080-\u009f]/g;
const LOST = /\ufffd/g;

/**
 * Text as it is stored: NFC, LF line ends, plain spaces, no control characters, no invisible litter, no U+FFFD.
 * `lost` counts characters that an earlier program had already lost and that are left out here.
 */
export function cleanText(text: string): { text: string; lost: number } {
  const whole = text
    .replace(LINE_ENDS, "\n")
    .replace(C1, (char) => decodeSingleByte(Uint8Array.of(char.charCodeAt(0)), "windows-1252"))
    .replace(CONTROLS, "")
    .replace(C1, "");
  const lost = (whole.match(LOST) ?? []).length;
  const clean = whole.replace(LOST, "").replace(INVISIBLE, "").replace(STRAY_JOINER, "").replace(SPACES, " ").normalize("NFC");
  return { text: clean, lost };
}
