/**
 * Trains the keyphrase ranker and writes lib/keywords/ranker-weights.json.
 *   npx tsx bench/train-keywords.ts DIR            train on every DIR/*.jsonl ({ id, text, keyphrases }) and write
 *   npx tsx bench/train-keywords.ts DIR --check    only cross-validate: five folds in each set, then each set left out whole
 * Protocol: lower case, Porter stems, exact match, top K, recall over all gold phrases, micro F1. Training and evaluation
 * rows never share a document. The sets stay outside the project; the weights are numbers of our own.
 */
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RankerWeights, rankerLogit } from "@/lib/keywords/rank";
import { type BoostSettings, trainRanker } from "./keyword-training/boost";
import { candidatesOf, type Labelled, readLabelled, rowsOf } from "./keyword-training/rows";
import { addHits, f1, type Hits, NO_HITS } from "./keyword-training/score";

const SETTINGS: BoostSettings = { trees: 90, rate: 0.1, leafPenalty: 5, leastLeaf: 8 };
/** Abstracts with the phrases a librarian noted weigh most: their taste (several words, as written) is what a theme list wants. */
const WEIGHTS: Record<string, number> = { "inspec-dev": 1, "www-dev": 0.3, "nguyen2007-head-dev": 0.25, "kpcrowd-dev": 0.2 };
const FOLDS = 5;

function weightOfSet(set: string): number {
  return WEIGHTS[set] ?? 0.3;
}

function evaluate(documents: readonly Labelled[], ranker: RankerWeights, into: Map<string, Hits>): void {
  for (const document of documents) {
    const { keys, rows } = candidatesOf(document);
    const ranked = keys
      .map((key, i) => ({ key, odds: rankerLogit(rows[i] ?? new Float64Array(), ranker) }))
      .sort((a, b) => b.odds - a.odds);
    for (const k of [5, 10]) {
      const name = `${document.set}@${k}`;
      into.set(
        name,
        addHits(
          into.get(name) ?? NO_HITS,
          ranked.slice(0, k).map(({ key }) => key),
          document.gold,
        ),
      );
    }
  }
}

function print(title: string, results: ReadonlyMap<string, Hits>): void {
  for (const [name, hits] of results) process.stdout.write(`${title}  ${name.padEnd(26)} F1 ${f1(hits).toFixed(1)}\n`);
}

function crossValidate(sets: readonly Labelled[][]): void {
  const inside = new Map<string, Hits>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const ranker = trainRanker(
      rowsOf(
        sets.flatMap((set) => set.filter((_, i) => i % FOLDS !== fold)),
        weightOfSet,
      ),
      SETTINGS,
    );
    evaluate(
      sets.flatMap((set) => set.filter((_, i) => i % FOLDS === fold)),
      ranker,
      inside,
    );
  }
  print("five folds  ", inside);
  for (const held of sets) {
    const outside = new Map<string, Hits>();
    evaluate(held, trainRanker(rowsOf(sets.filter((set) => set !== held).flat(), weightOfSet), SETTINGS), outside);
    print("set left out", outside);
  }
}

function short(value: number): number {
  return Number(value.toPrecision(4));
}

function write(ranker: RankerWeights): void {
  const trees = ranker.trees.map(({ ask, at, leaf }) => ({ ask, at: at.map(short), leaf: leaf.map(short) }));
  const rounded = {
    ...ranker,
    mean: ranker.mean.map(short),
    scale: ranker.scale.map(short),
    linear: ranker.linear.map(short),
    bias: short(ranker.bias),
    trees,
  };
  writeFileSync(join("lib", "keywords", "ranker-weights.json"), `${JSON.stringify(rounded)}\n`);
}

const folder = process.argv[2] ?? join("..", "shared", "bench", "keywords", "dev");
if (existsSync(folder)) {
  const sets = readdirSync(folder)
    .filter((name) => name.endsWith(".jsonl"))
    .map((name) => readLabelled(join(folder, name)));
  if (process.argv.includes("--check")) crossValidate(sets);
  else write(trainRanker(rowsOf(sets.flat(), weightOfSet), SETTINGS));
} else {
  process.stdout.write(`Skipped: there is no folder ${folder} with labelled sets.\n`);
}
