import { toolsFor } from "@/lib/language/tools";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { cuesIn, toneOf } from "@/lib/suggestions/point-evidence";
import { isCommon, isInField, namesTrouble, relatedTo, soundOf } from "@/lib/suggestions/related-words";
import { type SaidWord, saidWords } from "@/lib/suggestions/said-words";

/** What a code says of itself. */
export type CodeText = { id: string; name: string; definition: string; whenToUse: string; example: string };
type Entry = { tag: string; weight: number };
/** For each key (a root, roots of a phrase, a root under a negation, the family of a root), how much it speaks for which tags; `tones` of codes that sound good or bad; `bars` of those whose name is several words. */
type Weights = { keys: ReadonlyMap<string, readonly Entry[]>; tones: readonly Entry[]; bars: ReadonlyMap<string, number> };
/** The codebook as a prior: in each language that was asked for, since it is read with the stems of the text. */
export type CodebookPrior = { codes: readonly CodeText[]; weightsIn: Map<TextLanguage, Weights> };

/** What the words of a name, a definition and an example share: divided by the fourth root of how many they are, so that long ones do not drown short ones. */
const PARTS = [
  ["example", 0.3],
  ["whenToUse", 0.5],
  ["definition", 0.6],
  ["name", 1.3],
] as const;
const RELATED = 0.2;
const FAMILY = 0.9;
const UNNEGATED = 0.5;
const COMMON = 0.5;
const INSIDE_PHRASE = 0.5;
const TROUBLE = 0.16;
const SHARED = 0.25;
const SHORT_PHRASE = 7;
const LEAST_TONE = 0.3;
/** A name of several words is hardly meant where only one of them is said. */
const BAR_OF_PHRASES = 0.8;

type Key = { key: string; at: number; last: number; negated: boolean };

/** What two words of one family share: "pay" of "payment", "clos" of "closure". */
function familyOf(root: string): string {
  const ending = /^.{3,}?(?=(?:ment|er|or|ion|ation|ing|abl|al|ur|anc|enc)$)/.exec(root);
  return `~${ending ? ending[0] : root}`;
}

function carriesMeaning({ word, root, language }: SaidWord): boolean {
  const { isStopWord, isFiller } = toolsFor(language);
  return root.length > 1 && !isStopWord(word) && !isFiller(word);
}

/** Phrases of two and three roots that stand in a field ("money back"). */
function phrasesAt(words: readonly SaidWord[], at: number): Key[] {
  const keys: Key[] = [];
  let key = words[at]?.root ?? "";
  for (let last = at + 1; last <= at + 2; last++) {
    const word = words[last];
    if (word === undefined || word.breaks) break;
    key = `${key} ${word.root}`;
    if (isInField(key)) keys.push({ key, at, last, negated: false });
  }
  return keys;
}

function keysOf(words: readonly SaidWord[]): Key[] {
  return words.flatMap((word, at) => {
    const own =
      carriesMeaning(word) || (isInField(word.root) && word.word !== "us") ? [{ key: word.root, at, last: at, negated: word.negated }] : [];
    return word.language === "en" ? [...own, ...phrasesAt(words, at)] : own;
  });
}

function raise(weights: Map<string, number>, key: string, weight: number): void {
  if ((weights.get(key) ?? 0) < weight) weights.set(key, weight);
}

type Near = Record<"own" | "near", Map<string, number>>;

/** A key of a code's own with its weight, and with a part of it what is near: its field, its family, and any negation where it names trouble. */
function addKey({ key, at, last, negated }: Key, weight: number, { own, near }: Near): void {
  raise(own, negated ? `!${key}` : key, weight);
  if (negated) raise(near, key, weight * UNNEGATED);
  if (negated || namesTrouble(key)) raise(near, "!", weight * TROUBLE);
  if (at === last) raise(near, familyOf(key), weight * FAMILY);
  for (const root of relatedTo(key)) raise(near, root, weight * RELATED);
}

/** The keys that one part of a code gives. Gives back how many there were. */
function addPart(words: readonly SaidWord[], share: number, into: Near): number {
  const keys = keysOf(words).filter(({ at, last }) => at !== last || carriesMeaning(words[at] as SaidWord));
  const inside = new Set(keys.flatMap(({ at, last }) => (at === last ? [] : [at, at + 1, last])));
  // "Seeing what is going on" is more than "see": the small words of a short phrase count half
  const count = Math.max(new Set(keys.map(({ key }) => key)).size, words.length <= SHORT_PHRASE ? words.length / 2 : 0);
  for (const key of keys) {
    const part = key.at === key.last && inside.has(key.at) ? INSIDE_PHRASE : 1;
    addKey(key, (share / count ** 0.25) * part * (isCommon(key.key) ? COMMON : 1), into);
  }
  return count;
}

function keysOfCode(code: CodeText, language: TextLanguage): { keys: Map<string, number>; named: number } {
  const maps = { own: new Map<string, number>(), near: new Map<string, number>() };
  let named = 0;
  for (const [part, share] of PARTS) {
    const text = code[part].replaceAll("-", " ").replaceAll("_", " ");
    named = addPart(saidWords(text, 0, text.length, language), share, maps);
  }
  return { keys: new Map([...maps.near, ...maps.own]), named };
}

/** What the codebook says before anybody has coded anything: names, definitions and examples, with what is near them; a word of many codes says less. */
export function codebookPrior(codes: readonly CodeText[]): CodebookPrior {
  return { codes, weightsIn: new Map() };
}

function toneOfCode({ name, definition }: CodeText): number {
  const text = `${name}. ${definition}`;
  const named = saidWords(name, 0, name.length).reduce((sum, { root }) => sum + soundOf(root), 0);
  return 1.5 * Math.max(-1, Math.min(1, named)) + toneOf(cuesIn(saidWords(text, 0, text.length)));
}

function weightsOf({ codes, weightsIn }: CodebookPrior, language: TextLanguage): Weights {
  const known = weightsIn.get(language);
  if (known) return known;
  const keys = new Map<string, Entry[]>();
  const bars = new Map<string, number>();
  const tones: Entry[] = [];
  for (const code of codes) {
    const tag = `code:${code.id}`;
    const found = keysOfCode(code, language);
    for (const [key, weight] of found.keys) {
      const list = keys.get(key);
      if (list) list.push({ tag, weight });
      else keys.set(key, [{ tag, weight }]);
    }
    if (found.named > 1) bars.set(tag, BAR_OF_PHRASES);
    const tone = language === "en" ? toneOfCode(code) : 0;
    if (Math.abs(tone) >= LEAST_TONE) tones.push({ tag, weight: tone });
  }
  for (const list of keys.values()) {
    const most = Math.max(...list.map(({ weight }) => weight));
    const shared = list.reduce((sum, { weight }) => sum + weight / most, 0) ** SHARED;
    for (const entry of list) entry.weight /= shared;
  }
  const weights = { keys, tones, bars };
  weightsIn.set(language, weights);
  return weights;
}

/** Codes that sound good or bad in themselves, and how much (-2.5 good to 2.5 bad). */
export function tonesOf(prior: CodebookPrior, language: TextLanguage): readonly Entry[] {
  return weightsOf(prior, language).tones;
}

/** How much more than usual it takes to propose a code: 0.8 where its name is several words. */
export function barOf(prior: CodebookPrior, language: TextLanguage, tag: string): number {
  return weightsOf(prior, language).bars.get(tag) ?? 0;
}

/** A match of words `from` to `to` (indices) with a code. */
export type CodeMatch = { tag: string; from: number; to: number; weight: number };

/** The keys by which a stretch may match, of which the best counts for each code. */
function waysToMatch({ key, at, last, negated }: Key): string[] {
  if (at !== last) return [key];
  return negated ? [`!${key}`, key, familyOf(key)] : [key, familyOf(key)];
}

/** Which codes a sentence matches, by which of its words, and how much; the same root counts once. */
export function matchCodes(words: readonly SaidWord[], prior: CodebookPrior): CodeMatch[] {
  const { keys } = weightsOf(prior, words[0]?.language ?? "en");
  const seen = new Set<string>();
  const matches: CodeMatch[] = [];
  const match = (ways: readonly string[], from: number, to: number) => {
    const best = new Map<string, number>();
    for (const way of ways) for (const { tag, weight } of keys.get(way) ?? []) raise(best, tag, weight);
    for (const [tag, weight] of best) matches.push({ tag, from, to, weight });
  };
  for (const key of keysOf(words)) {
    if (seen.has(key.key)) continue;
    seen.add(key.key);
    match(waysToMatch(key), key.at, key.last);
  }
  const not = words.findIndex(({ negated }, i) => !negated && words[i + 1]?.negated === true);
  if (not >= 0) match(["!"], not, not);
  return matches;
}
