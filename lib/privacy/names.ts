import type { Span } from "@/lib/text/sentences";
import { COMMON_WORDS, isMonthOrVerb, PARTICLES } from "./common-words";
import type { RosterName } from "./schema";
import { unspacedFinder } from "./unspaced-names";

const WORD = /\p{L}[\p{L}\p{M}]*/gu;

type Word = Span & { plain: string; isCapital: boolean };
/** Words that stand one behind the other: `given` and family name together, or one of them. */
type Pattern = { words: string[]; code: string; isHere: boolean; isCommon: boolean };

export type FoundName = Span & { code: string | null };

/**
 * The names of the study's people in a text, without regard to case or accents: whole names ("Ana Berg", "Berg, Ana"), given and family names
 * alone, before a possessive, and joined by hyphens. A name that is a word too ("Will", "May") only with a capital. A name that several people
 * share belongs to those of this interview, else to nobody (`code` null). In scripts without blanks a name is found within a word. Names that are not on the
 * list cannot be found.
 */
export function findNames(text: string, names: readonly RosterName[]): FoundName[] {
  return nameFinder(names)(text);
}

/** The same for many texts: the names are looked at once. */
export function nameFinder(names: readonly RosterName[]): (text: string) => FoundName[] {
  const byFirst = patternsByFirstWord(names);
  const unspaced = unspacedFinder(names);
  if (byFirst.size === 0) return () => [];
  return unspaced ? (text) => withoutOverlaps(namesIn(text, byFirst), unspaced(text)) : (text) => namesIn(text, byFirst);
}

/** The first ones, and those of the others that lie beside them. */
function withoutOverlaps(found: FoundName[], others: readonly FoundName[]): FoundName[] {
  const beside = others.filter((one) => !found.some(({ start, end }) => start < one.end && one.start < end));
  return [...found, ...beside].sort((a, b) => a.start - b.start);
}

function namesIn(text: string, byFirst: Map<string, Pattern[]>): FoundName[] {
  const words = wordsOf(text);
  const found: FoundName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const hit = hitAt({ text, words, at, patterns: patternsFor(byFirst, words[at]) });
    if (!hit) continue;
    found.push(hit.span);
    at += hit.count - 1;
  }
  return found;
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    plain: plainWord(match[0]),
    isCapital: /^\p{Lu}/u.test(match[0]),
  }));
}

/** Words as names are compared: in lower case, without accents. */
export function plainWord(word: string): string {
  if (/^[A-Za-z]+$/.test(word)) return word.toLowerCase();
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replaceAll("ß", "ss").replaceAll("ø", "o").replaceAll("ł", "l");
}

function patternsByFirstWord(names: readonly RosterName[]): Map<string, Pattern[]> {
  const byFirst = new Map<string, Pattern[]>();
  const longestFirst = names.flatMap(patternsOf).sort((a, b) => b.words.length - a.words.length);
  for (const pattern of longestFirst) {
    const first = pattern.words[0] ?? "";
    const alike = byFirst.get(first);
    if (alike) alike.push(pattern);
    else byFirst.set(first, [pattern]);
  }
  return byFirst;
}

/** The whole name, the name turned round, each of its parts (Anne-Marie is one), and each half of a part with a hyphen. */
function patternsOf({ name, code, isHere }: RosterName): Pattern[] {
  const parts = name
    .split(/[\s,]+/u)
    .map((part) => [...part.matchAll(WORD)].map(([word]) => plainWord(word)))
    .filter((part) => part.length > 0);
  const telling = parts.filter((part) => part.length > 1 || ((part[0]?.length ?? 0) > 1 && !PARTICLES.has(part[0] ?? "")));
  const halves = telling.filter((part) => part.length > 1).flatMap((part) => part.filter((word) => word.length > 2).map((word) => [word]));
  const whole = telling.length > 1 ? [parts.flat(), [...parts.slice(-1), ...parts.slice(0, -1)].flat()] : [];
  return [...whole, ...telling, ...halves].map((words) => ({
    words,
    code,
    isHere,
    isCommon: words.length === 1 && (COMMON_WORDS.has(words[0] ?? "") || (words[0]?.length ?? 0) < 3),
  }));
}

/** Patterns that begin with this word, also before the s of a genitive without an apostrophe ("Annas Liste"). */
function patternsFor(byFirst: Map<string, Pattern[]>, word: Word | undefined): Pattern[] {
  if (!word) return [];
  const exact = byFirst.get(word.plain) ?? [];
  if (exact.length > 0 || !word.isCapital || !word.plain.endsWith("s") || word.plain.length < 5) return exact;
  return (byFirst.get(word.plain.slice(0, -1)) ?? []).filter(({ words, isCommon }) => words.length === 1 && !isCommon);
}

type Place = { text: string; words: Word[]; at: number; patterns: Pattern[] };

function hitAt({ text, words, at, patterns }: Place): { span: FoundName; count: number } | null {
  const hits = patterns.filter((pattern) => stands({ text, words, at, pattern }));
  const count = hits[0]?.words.length ?? 0;
  const first = words[at];
  const last = words[at + count - 1];
  if (count === 0 || !first || !last) return null;
  const alike = hits.filter((pattern) => pattern.words.length === count);
  const isGenitive = count === 1 && alike[0]?.words[0] !== first.plain;
  return { span: { start: first.start, end: isGenitive ? last.end - 1 : last.end, code: codeOf(alike) }, count };
}

function codeOf(patterns: Pattern[]): string | null {
  const here = patterns.filter(({ isHere }) => isHere);
  const codes = new Set((here.length > 0 ? here : patterns).map(({ code }) => code));
  return codes.size === 1 ? ([...codes][0] ?? null) : null;
}

function stands({ text, words, at, pattern }: Omit<Place, "patterns"> & { pattern: Pattern }): boolean {
  const first = words[at];
  if (!first) return false;
  if (pattern.isCommon && !isMeantAsName({ text, words, at })) return false;
  return pattern.words.every((word, step) => {
    const here = words[at + step];
    if (step === 0 || !here) return here !== undefined;
    const before = words[at + step - 1];
    return before !== undefined && here.plain === word && /^(?:[ \u00A0\n'’-]|, ?|\. ?)$/u.test(text.slice(before.end, here.start));
  });
}

/** A word that is a name too is taken for one where it has a capital, and does not read as a month or as the verb of a question. */
function isMeantAsName({ text, words, at }: Omit<Place, "patterns">): boolean {
  const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
  if (!word?.isCapital) return false;
  const near = before && /^[ \u00A0]$/u.test(text.slice(before.end, word.start)) ? before.plain : "";
  const isYearNext =
    /^,? ?\d/u.test(text.slice(word.end, word.end + 3)) ||
    /\d(?:st|nd|rd|th|\.)? $/u.test(text.slice(Math.max(0, word.start - 5), word.start));
  return !isYearNext && !isMonthOrVerb({ before: near, word: word.plain, after: after?.plain ?? "" });
}
