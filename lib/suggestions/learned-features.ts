import { negators } from "@/lib/language/grammar";
import { toolsFor } from "@/lib/language/tools";
import type { SaidWord } from "@/lib/suggestions/said-words";

/** What the learned part sees of a sentence: a key, its value, and the words it came from (`from`, `to`: indices). */
export type Feature = { key: string; value: number; from: number; to: number };

const BIGRAM = 0.7;
const GRAM = 0.4;
const GRAM_LENGTH = 4;

function keyOf({ root, negated }: SaidWord): string {
  return negated ? `not ${root}` : root;
}

function isStopWord({ word, language }: SaidWord): boolean {
  return toolsFor(language).isStopWord(word);
}

function isNegator({ word, language }: SaidWord): boolean {
  return word === "not" || negators(language).has(word);
}

function wordFeatures(words: readonly SaidWord[]): Feature[] {
  return words.flatMap((word, i) => {
    const single = isStopWord(word) && !isNegator(word) ? [] : [{ key: keyOf(word), value: 1, from: i, to: i }];
    const next = words[i + 1];
    const pair = next === undefined || next.breaks || (isStopWord(word) && isStopWord(next)) ? [] : [next];
    return [...single, ...pair.map((other) => ({ key: `${word.root} ${other.root}`, value: BIGRAM, from: i, to: i + 1 }))];
  });
}

function gramFeatures(words: readonly SaidWord[]): Feature[] {
  return words.flatMap((said, i) => {
    const { word, language } = said;
    if (word.length <= GRAM_LENGTH || isStopWord(said)) return [];
    const gram = language === "en" ? "#" : `${language}:#`;
    return Array.from({ length: word.length - GRAM_LENGTH + 1 }, (_, at) => ({
      key: `${gram}${word.slice(at, at + GRAM_LENGTH)}`,
      value: GRAM,
      from: i,
      to: i,
    }));
  });
}

/** Roots (apart under a negation), pairs of neighbours, and four-letter pieces, scaled to length 1; a key stands once. */
export function learnedFeatures(words: readonly SaidWord[]): Feature[] {
  const once = new Map<string, Feature>();
  for (const feature of [...wordFeatures(words), ...gramFeatures(words)]) {
    if (!once.has(feature.key)) once.set(feature.key, feature);
  }
  const features = [...once.values()];
  const length = Math.sqrt(features.reduce((sum, { value }) => sum + value * value, 0)) || 1;
  return features.map((feature) => ({ ...feature, value: feature.value / length }));
}
