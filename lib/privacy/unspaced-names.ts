import { literalPattern } from "@/lib/text/literal-pattern";
import type { Span } from "@/lib/text/sentences";
import type { RosterName } from "./schema";

/** Scripts whose words follow each other without a blank, and Hangul, where what a name does in the sentence is written onto its end. */
const JOINING = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\\p{sc=Hangul}";
const IS_JOINING = new RegExp(`[${JOINING}]`, "u");
const ALL_JOINING = new RegExp(`^[${JOINING}ー\\p{M}]{2,}$`, "u");
const HAN = /^\p{sc=Han}+$/u;
const HANGUL = /^\p{sc=Hangul}+$/u;

type Known = { pattern: RegExp; codes: Map<string, Set<string>>; here: Map<string, Set<string>> };
type Found = Span & { code: string | null };

/**
 * Finds names that are written in a script without blanks wherever their letters stand: whole, by each part of two letters and more, and (of names written
 * as one) by the given name or the family name alone. Null where the study has no such names. A text costs its length.
 */
export function unspacedFinder(names: readonly RosterName[]): ((text: string) => Found[]) | null {
  const known = knownParts(names);
  if (!known) return null;
  const { pattern, codes, here } = known;
  return (text) => {
    if (!IS_JOINING.test(text)) return [];
    return [...text.matchAll(pattern)].map(({ 0: words, index }) => {
      const [code, ...others] = here.get(words) ?? codes.get(words) ?? [];
      return { start: index, end: index + words.length, code: others.length === 0 ? (code ?? null) : null };
    });
  };
}

function knownParts(names: readonly RosterName[]): Known | null {
  const codes = new Map<string, Set<string>>();
  const here = new Map<string, Set<string>>();
  for (const { name, code, isHere } of names) {
    for (const part of unspacedParts(name)) {
      codes.set(part, (codes.get(part) ?? new Set()).add(code));
      if (isHere) here.set(part, (here.get(part) ?? new Set()).add(code));
    }
  }
  if (codes.size === 0) return null;
  const longestFirst = [...codes.keys()].sort((a, b) => b.length - a.length);
  return { pattern: new RegExp(longestFirst.map(literalPattern).join("|"), "gu"), codes, here };
}

/** By what a name in such a script is found, wherever the letters stand: whole, each part, and what may be the given name or the family name. None of other names. */
export function unspacedParts(name: string): string[] {
  const parts = name.split(/[\s,・･·]+/u).filter((part) => ALL_JOINING.test(part));
  return [...(parts.length > 1 ? [parts.join("")] : []), ...parts, ...parts.flatMap(halvesOf)];
}

/** Of three letters the last two are the given name (王 + 小明, 김 + 민수); of four, each half is a name (田中 + 太郎, 欧阳 + 小明). */
function halvesOf(part: string): string[] {
  if (!HAN.test(part) && !HANGUL.test(part)) return [];
  if (part.length === 3) return [part.slice(1)];
  return part.length === 4 ? [part.slice(0, 2), part.slice(2)] : [];
}
