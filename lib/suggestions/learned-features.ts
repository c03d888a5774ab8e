import { negators } from "@/lib/language/grammar";
import { toolsFor } from "@/lib/language/tools";
import type { SaidWord } from "@/lib/suggestions/said-words";

/** What the learned part sees of a sentence: a key, its value, and the words it came from (`from`, `to`: indices). */
export type Feature = { key: string; value: number; from: number; to: number };

const FUNCTION_WORD = 0.5;
const BIGRAM = 0.4;
const OPENING = 0.4;
const GRAM = 0.4;
const GRAM_LENGTHS = [4, 5];
/** Longer runs of letters are no words that could be met again in another form. */
const LONGEST_IN_PIECES = 24;

type Heard = SaidWord & { empty: boolean };

function keyOf({ root, negated }: SaidWord): string {
  return negated ? `not ${root}` : root;
}

function heardFrom(words: readonly SaidWord[]): Heard[] {
  return words.map((said) => {
    const { isStopWord } = toolsFor(said.language);
    const negator = said.word === "not" || negators(said.language).has(said.word);
    return { ...said, empty: isStopWord(said.word) && !negator };
  });
}

/** Roots, function words at half their weight, and pairs of neighbours. */
function wordFeatures(words: readonly Heard[], put: (feature: Feature) => void): void {
  words.forEach((word, i) => {
    put({ key: keyOf(word), value: word.empty ? FUNCTION_WORD : 1, from: i, to: i });
    const next = words[i + 1];
    if (next === undefined || next.breaks) return;
    const value = word.empty && next.empty ? BIGRAM * FUNCTION_WORD : BIGRAM;
    put({ key: `${word.root} ${next.root}`, value, from: i, to: i + 1 });
  });
}

/** How a sentence opens ("how do", "why was") says what it is for. */
function openingFeatures(words: readonly Heard[], put: (feature: Feature) => void): void {
  const [first, second] = words;
  if (first) put({ key: `^${first.root}`, value: OPENING, from: 0, to: 0 });
  if (first && second) put({ key: `^${first.root} ${second.root}`, value: OPENING, from: 0, to: 1 });
}

const MOST_REMEMBERED = 30_000;
const remembered = new Map<string, readonly string[]>();

/** The keys of a word's pieces, remembered, since one interview repeats its words. */
function piecesOf(word: string, language: string): readonly string[] {
  const name = language === "en" ? word : `${language}:${word}`;
  const known = remembered.get(name);
  if (known) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const [piece, whole] = [language === "en" ? "#" : `${language}:#`, `<${word}>`];
  const pieces = GRAM_LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, at) => piece + whole.slice(at, at + length)),
  );
  remembered.set(name, pieces);
  return pieces;
}

function gramFeatures(words: readonly Heard[], put: (feature: Feature) => void): void {
  words.forEach(({ word, language, empty }, i) => {
    if (empty || word.length > LONGEST_IN_PIECES) return;
    for (const key of piecesOf(word, language)) put({ key, value: GRAM, from: i, to: i });
  });
}

/** Roots (apart under a negation), pairs of neighbours, how the sentence opens, and pieces of four and five letters; a key stands once. */
export function learnedFeatures(words: readonly SaidWord[]): Feature[] {
  const heard = heardFrom(words);
  const once = new Map<string, Feature>();
  const put = (feature: Feature) => {
    if (!once.has(feature.key)) once.set(feature.key, feature);
  };
  wordFeatures(heard, put);
  openingFeatures(heard, put);
  gramFeatures(heard, put);
  return [...once.values()];
}
