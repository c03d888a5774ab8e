import { FEATURE_NAMES } from "@/lib/keywords/features";
import type { RankerWeights } from "@/lib/keywords/rank";
import { wordsOf } from "@/lib/keywords/words";
import { type BoostSettings, growTrees } from "./boost";
import { fitLinear } from "./linear";
import { type Labelled, sampleOf, type Table, tableOf } from "./rows";

/** In how many of a hundred texts a stem stands, at most over the sets: the common words of any kind of text. Rare ones are left out. */
export function commonWords(documents: readonly Labelled[], least: number): Map<string, number> {
  const sets = new Map<string, { texts: number; stems: Map<string, number> }>();
  for (const { set, text } of documents) {
    const counts = sets.get(set) ?? { texts: 0, stems: new Map<string, number>() };
    sets.set(set, counts);
    counts.texts++;
    const head = text.slice(0, 2500);
    for (const stem of new Set(
      wordsOf(head, [{ start: 0, end: head.length }]).flatMap((word) => (word.wordClass === "X" ? [] : [word.stem])),
    ))
      counts.stems.set(stem, (counts.stems.get(stem) ?? 0) + 1);
  }
  const common = new Map<string, number>();
  for (const { texts, stems } of sets.values()) {
    for (const [stem, count] of stems) {
      const percent = Math.round((100 * count) / texts);
      if (count >= 3 && percent >= least) common.set(stem, Math.max(common.get(stem) ?? 0, percent / 100));
    }
  }
  return common;
}

export type TrainSettings = BoostSettings & { ridge: number; linearShare: number };

/** A linear model, then trees on what it leaves: the weights that lib/keywords/rank.ts reads. */
export function trainRanker(table: Table, settings: TrainSettings): Omit<RankerWeights, "common"> {
  const { mean, scale, linear, bias } = fitLinear(table, settings.ridge);
  const shrunk = linear.map((weight) => weight * settings.linearShare);
  const start = Float64Array.from(table.label, (_, i) => {
    let logit = bias;
    for (let f = 0; f < shrunk.length; f++) logit += ((table.columns[f]?.[i] ?? 0) - (mean[f] ?? 0)) * (scale[f] ?? 0) * (shrunk[f] ?? 0);
    return logit;
  });
  return { names: [...FEATURE_NAMES], mean, scale, linear: shrunk, bias, trees: growTrees(table, start, settings) };
}

export const SETTINGS: TrainSettings = { trees: 120, rate: 0.07, leafPenalty: 8, leastLeaf: 8, share: 0.4, ridge: 10, linearShare: 1 };
/** Abstracts with the phrases a reader noted weigh most: their taste (several words, as written) is what a theme list wants. */
const WEIGHTS: Record<string, number> = {
  "inspec-dev": 1,
  "news, noted": 0.8,
  "www-dev": 0.15,
  "nguyen2007-head-dev": 0.2,
  "news, phrases": 0.1,
};
const OTHER_SETS = 0.3;
/** A word is common where it stands in so many of a hundred texts of a kind. */
const LEAST_COMMON = 1;
/** Rows without places, as a part of a talk has none, weigh so much of those with them. */
const PLACELESS = 0.5;

/** Abstracts once more without title and begun in the middle, as a paragraph from inside a paper is: there the place says little. */
const ABSTRACTS = "inspec-dev";
const TURNED = 0.4;

function turned(document: Labelled): Labelled {
  const body = document.text.slice(document.text.indexOf("\n") + 1).trim();
  const sentences = body.split(/(?<=[.!?])\s+/);
  const middle = Math.floor(sentences.length / 2);
  return { ...document, text: [...sentences.slice(middle), ...sentences.slice(0, middle)].join(" ") };
}

function listsOf(common: ReadonlyMap<string, number>): Record<string, string> {
  const lists = new Map<number, string[]>();
  for (const [stem, share] of common) {
    const percent = Math.round(share * 100);
    lists.set(percent, [...(lists.get(percent) ?? []), stem]);
  }
  return Object.fromEntries([...lists].sort(([a], [b]) => a - b).map(([percent, stems]) => [percent, stems.sort().join(" ")]));
}

function short(value: number): number {
  return Number(value.toPrecision(4));
}

/** Weights from labelled documents, rounded as they ship. The same documents give the same weights. */
export function trainOn(documents: readonly Labelled[]): RankerWeights {
  const common = commonWords(documents, LEAST_COMMON);
  const samples = documents.flatMap((document) => {
    const weight = WEIGHTS[document.set] ?? OTHER_SETS;
    return [
      sampleOf(document, { weight, positions: true }),
      sampleOf(document, { weight: weight * PLACELESS, positions: false }),
      ...(document.set === ABSTRACTS ? [sampleOf(turned(document), { weight: weight * TURNED, positions: true })] : []),
    ];
  });
  const { names, mean, scale, linear, bias, trees } = trainRanker(tableOf(samples, common), SETTINGS);
  return {
    names,
    mean: mean.map(short),
    scale: scale.map(short),
    linear: linear.map(short),
    bias: short(bias),
    trees: trees.map(({ ask, at, leaf }) => ({ ask, at: at.map(short), leaf: leaf.map(short) })),
    common: listsOf(common),
  };
}
