import { ANSWERING_LABEL, ASKING_LABEL, NAME_PARTICLES, NOT_PEOPLE } from "./label-words";

const DECORATION = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{Cf}*_~`]|\ufe0f|\u20e3/gu;
const HONORIFIC = /^(?:dr|mr|mrs|ms|mx|prof|professor|herr|frau|sr|sra|mme|m)\.? (?=\S)/;
const NAME_WORD = /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’.\-·]*,?$/u;

/** What meeting programs add to the names of some who take part. */
const STANDING = /\s*\((?:guest|external|unverified|host|co-host|organi[sz]er|you|gast|extern|invitad[oa]|invité|convidad[oa])\)$/i;

/** A label without emoji, markup and invisible marks, its white space folded: "👩 Ana Díaz 🇪🇸" and "Ana Díaz (Guest)" are "Ana Díaz". */
export function bareLabel(label: string): string {
  return label.replace(DECORATION, "").replace(/\s+/g, " ").trim().replace(STANDING, "");
}

/** What makes two labels of one file the same: case and decoration do not count. Labels of nothing but emoji stay themselves. */
export function labelKey(label: string): string {
  return (bareLabel(label) || label.trim()).toLowerCase();
}

/** A label that says who asks without saying who it is (Interviewer, Moderator, Q). */
export function asksByLabel(label: string): boolean {
  return ASKING_LABEL.test(labelKey(label));
}

/** A label that names nobody (Participant, Speaker 2, Guest, P1, Interviewer): one person per file, never matched across files (rule 11). */
export function isGenericLabel(label: string): boolean {
  const key = labelKey(label);
  return ASKING_LABEL.test(key) || ANSWERING_LABEL.test(key);
}

/** Whether a label reads as somebody's name: up to five words, capitals (or a script without them), none of the words that only head a note. */
export function isNameLike(label: string): boolean {
  const words = bareLabel(label)
    .replace(/[()[\]"“”]/g, " ")
    .trim()
    .split(/\s+/);
  if (words.length > 5 || !words.some((word) => /\p{L}/u.test(word))) return false;
  if (words.some((word) => NOT_PEOPLE.has(word.toLowerCase().replace(/[,.]+$/, "")))) return false;
  return words.every((word, index) => NAME_WORD.test(word) || (index > 0 && isInnerWord(word)));
}

function isInnerWord(word: string): boolean {
  return NAME_PARTICLES.has(word.toLowerCase()) || /^\p{N}{1,4}$/u.test(word) || word === "&";
}

/** "Last, First" turned to "First Last"; anything else as it is. */
function inSpokenOrder(name: string): string {
  const parts = name.split(", ");
  return parts.length === 2 && parts[0] && parts[1] ? `${parts[1]} ${parts[0]}` : name;
}

/**
 * What makes two labels of different files the same person: the name in lower case, in spoken order, without titles.
 * Null for generic labels and for what is no name (rule 11).
 */
export function personKey(label: string): string | null {
  if (isGenericLabel(label)) return null;
  const key = inSpokenOrder(
    bareLabel(label)
      .replace(/[()[\]"“”]/g, " ")
      .replace(/\s+/g, " ")
      .trim(),
  )
    .toLowerCase()
    .replace(HONORIFIC, "");
  return /\p{L}/u.test(key) ? key : null;
}

/** A name as it is shown: "JACKIE" is "Jackie", "O’NEILL-DÍAZ, ANA" is "Ana O’Neill-Díaz"; mixed case stays as written. */
export function personName(label: string): string {
  const name = inSpokenOrder(bareLabel(label));
  if (name !== name.toUpperCase() || name.length < 3) return name;
  return name.toLowerCase().replace(/(^|[\s\-'’.])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}

/** Whether a shorter form ("Mel") may stand for a longer one ("Mel Chua"): the words of one begin the other, or are all in it. */
export function isSamePerson(left: string, right: string): boolean {
  const a = personKey(left)?.split(" ");
  const b = personKey(right)?.split(" ");
  if (!a || !b) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((word) => long.includes(word));
}
