import type { Candidate } from "@/lib/keywords/candidates";
import { wordRanks } from "@/lib/keywords/word-graph";
import type { Word } from "@/lib/keywords/words";
import { isEmptyNoun } from "@/lib/text/stopwords";
import { isListedWord } from "@/lib/text/tagger";

/** What the ranker sees of a phrase, in this order; the weights file repeats the names so that the two cannot drift apart. */
export const FEATURE_NAMES = [
  "count",
  "density",
  "first",
  "firstShare",
  "opening",
  "spread",
  "length",
  "single",
  "maximalShare",
  "nested",
  "leftVariety",
  "rightVariety",
  "rankSum",
  "rankMax",
  "rankMean",
  "headCount",
  "firstWordCount",
  "meanWordCount",
  "leastWordCount",
  "headOwn",
  "firstWordOwn",
  "headFamily",
  "capitals",
  "acronym",
  "digit",
  "hyphen",
  "letters",
  "meanLetters",
  "adjectiveFirst",
  "participleFirst",
  "gerundFirst",
  "gerundHead",
  "properHead",
  "pluralHead",
  "adjectives",
  "emptyHead",
  "emptyFirst",
  "unlisted",
  "termhood",
  "freeLeft",
  "freeRight",
  "textLength",
  "placeless",
] as const;

type Context = {
  words: readonly Word[];
  positions: boolean;
  ranks: Map<string, number>;
  counts: Map<string, number>;
  families: Map<string, number>;
};

function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

function placeFeatures({ occurrences }: Candidate, { words, positions }: Context): number[] {
  const first = occurrences[0]?.at ?? 0;
  const last = occurrences.at(-1)?.at ?? 0;
  if (!positions) return [-1, -1, -1, (last - first) / words.length];
  return [Math.log1p(first), first / words.length, first < 15 ? 1 : 0, (last - first) / words.length];
}

function countFeatures(candidate: Candidate, { counts, families }: Context): number[] {
  const of = candidate.stems.map((stem) => counts.get(stem) ?? 1);
  const count = candidate.occurrences.length;
  const [first, head] = [of[0] ?? 1, of.at(-1) ?? 1];
  return [
    Math.log1p(head),
    Math.log1p(first),
    Math.log1p(mean(of)),
    Math.log1p(Math.min(...of)),
    count / head,
    count / first,
    Math.log1p(families.get(candidate.stems.at(-1) ?? "") ?? 0),
  ];
}

function flag(test: boolean): number {
  return test ? 1 : 0;
}

function formFeatures(candidate: Candidate, { words }: Context): number[] {
  const { at, length } = candidate.occurrences[0] ?? { at: 0, length: 1 };
  const phrase = words.slice(at, at + length);
  const [first, head] = [phrase[0], phrase.at(-1)];
  const letters = phrase.reduce((sum, word) => sum + word.word.length, 0);
  return [
    mean(phrase.map((word) => flag(/^\p{Lu}/u.test(word.surface)))),
    flag(phrase.some((word) => /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word.surface))),
    flag(phrase.some((word) => /\p{N}/u.test(word.word))),
    flag(phrase.some((word) => word.word.includes("-"))),
    letters,
    letters / length,
    flag(first?.wordClass === "J"),
    flag(first?.wordClass === "E"),
    flag(first?.wordClass === "G"),
    flag(head?.wordClass === "G"),
    flag(head?.tag.startsWith("NNP") === true),
    flag(head?.tag.endsWith("S") === true),
    mean(phrase.map((word) => flag(word.wordClass === "J" || word.wordClass === "E"))),
    flag(isEmptyNoun(head?.word ?? "")),
    flag(isEmptyNoun(first?.word ?? "")),
    mean(phrase.map((word) => flag(!isListedWord(word.surface)))),
  ];
}

function featuresOf(candidate: Candidate, context: Context): Float64Array {
  const { occurrences, stems, maximal, left, right } = candidate;
  const count = occurrences.length;
  const nested = count - maximal;
  const ranks = stems.map((stem) => context.ranks.get(stem) ?? 0);
  return Float64Array.from([
    Math.log1p(count),
    Math.log1p((count / context.words.length) * 1000),
    ...placeFeatures(candidate, context),
    stems.length,
    flag(stems.length === 1),
    maximal / count,
    Math.log1p(nested),
    left.size / count,
    right.size / count,
    ranks.reduce((sum, rank) => sum + rank, 0),
    Math.max(...ranks),
    mean(ranks),
    ...countFeatures(candidate, context),
    ...formFeatures(candidate, context),
    Math.log2(stems.length + 1) * (count - nested / 2),
    flag(left.has("")),
    flag(right.has("")),
    Math.log1p(context.words.length),
    flag(!context.positions),
  ]);
}

/**
 * One row of features for each candidate of a text of up to some 800 words. Without `positions` the row says nothing about
 * where in the text a phrase first stands: a middle part of a conversation has no opening that names its subject.
 */
export function featureRows(words: readonly Word[], candidates: readonly Candidate[], positions: boolean): Float64Array[] {
  const context: Context = {
    words,
    positions,
    ranks: wordRanks(words, positions),
    counts: tally(words.map((word) => word.stem)),
    families: tally(candidates.map((candidate) => candidate.stems.at(-1) ?? "")),
  };
  return candidates.map((candidate) => featuresOf(candidate, context));
}
