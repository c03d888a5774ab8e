import type { Candidate } from "@/lib/keywords/candidates";
import type { Word } from "@/lib/keywords/words";
import shipped from "./plain-weights.json";

/** What is counted of a phrase where no tagger helps, in this order. */
export const PLAIN_FEATURES = [
  "count",
  "one",
  "two",
  "three",
  "more",
  "maximalShare",
  "leastWord",
  "meanWord",
  "family",
  "spread",
  "capital",
  "letters",
  "first",
  "density",
] as const;

type Context = { words: readonly Word[]; counts: ReadonlyMap<string, number>; within: ReadonlyMap<string, number>; written: boolean };

function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function flag(test: boolean): number {
  return test ? 1 : 0;
}

/** The figures of one phrase, in the order of `PLAIN_FEATURES`. */
function plainFeatures({ occurrences, maximal }: Candidate, { words, counts, within, written }: Context): number[] {
  const { at, length } = occurrences[0] ?? { at: 0, length: 1 };
  const last = occurrences.at(-1)?.at ?? at;
  const filled = words.slice(at, at + length).filter(({ wordClass }) => wordClass !== "X");
  const said = filled.map(({ stem }) => counts.get(stem) ?? 1);
  const size = filled.length;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const count = occurrences.length;
  return [
    Math.log1p(count),
    flag(size === 1),
    flag(size === 2),
    flag(size === 3),
    flag(size > 3),
    maximal / count,
    Math.log1p(Math.min(...said)),
    Math.log1p(mean(said)),
    Math.log1p(mean(filled.map(({ stem }) => within.get(stem) ?? 0))),
    (last - at) / words.length,
    mean(filled.map(({ surface, opens }) => flag(!opens && /^\p{Lu}/u.test(surface)))),
    Math.log1p(mean(filled.map(({ word }) => word.length))),
    written ? Math.log1p(at) : 4,
    Math.log1p((count / words.length) * 1000),
  ];
}

/** The figures of every phrase of a text; `written`: what stands first counts for more. */
export function plainRows(words: readonly Word[], candidates: readonly Candidate[], written: boolean): number[][] {
  const counts = tally(words.map(({ stem }) => stem));
  const longer = candidates.filter(({ length }) => length > 1);
  const within = tally(longer.flatMap(({ key }) => [...new Set(key.split(" "))]));
  return candidates.map((candidate) => plainFeatures(candidate, { words, counts, within, written }));
}

/** How much each figure says; learned from English labelled sets read without a tagger (bench/train-plain-ranker.ts): they mean the same elsewhere. */
export type PlainWeights = { bias: number; weights: Readonly<Record<(typeof PLAIN_FEATURES)[number], number>> };

/** The probability that a reader would note a phrase with these figures. */
export function plainScore(row: readonly number[], { bias, weights }: PlainWeights = shipped): number {
  const logit = PLAIN_FEATURES.reduce((sum, name, i) => sum + weights[name] * (row[i] ?? 0), bias);
  return 1 / (1 + Math.exp(-logit));
}
