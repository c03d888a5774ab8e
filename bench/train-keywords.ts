/**
 * Trains the keyphrase ranker and writes lib/keywords/ranker-weights.json.
 *   npm run bench train-keywords -- DIR            train on every DIR/*.jsonl ({ id, text, keyphrases }) and write
 *   npm run bench train-keywords -- DIR --check    only cross-validate: five folds in each set, then each kind of text left out whole
 * Protocol: lower case, Porter stems, exact match, top K, recall over all gold phrases, micro F1. Training and evaluation
 * rows never share a document. The sets stay outside the project; the weights are numbers of our own.
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type RankerWeights, rankerOf } from "@/lib/keywords/rank";
import { rankedKeys } from "./keyword-training/rank-text";
import type { Labelled } from "./keyword-training/rows";
import { addHits, f1, type Hits, NO_HITS } from "./keyword-training/score";
import { trainingSets } from "./keyword-training/sets";
import { trainOn } from "./keyword-training/train";

const FOLDS = 5;

function evaluate(documents: readonly Labelled[], weights: RankerWeights, into: Map<string, Hits>): void {
  const ranker = rankerOf(weights);
  for (const document of documents) {
    const ranked = rankedKeys(document.text, ranker, 10);
    for (const k of [5, 10]) {
      const name = `${document.set} @${k}`;
      into.set(name, addHits(into.get(name) ?? NO_HITS, ranked.slice(0, k), document.gold));
    }
  }
}

function print(title: string, results: ReadonlyMap<string, Hits>): void {
  for (const [name, hits] of results) process.stdout.write(`${title}  ${name.padEnd(26)} F1 ${f1(hits).toFixed(1)}\n`);
}

function crossValidate(sets: readonly Labelled[][]): void {
  const inside = new Map<string, Hits>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = trainOn(sets.flatMap((set) => set.filter((_, i) => i % FOLDS !== fold)));
    for (const set of sets)
      evaluate(
        set.filter((_, i) => i % FOLDS === fold),
        weights,
        inside,
      );
  }
  print("in domain, five folds                  ", inside);
  for (const family of new Set(sets.map(familyOf))) {
    const outside = new Map<string, Hits>();
    const weights = trainOn(sets.filter((set) => familyOf(set) !== family).flat());
    for (const held of sets.filter((set) => familyOf(set) === family)) evaluate(held, weights, outside);
    print("out of domain, all of its kind left out", outside);
  }
}

/** Sets of one kind of text are named alike up to a comma ("news, noted"). */
function familyOf(set: readonly Labelled[]): string {
  return (set[0]?.set ?? "").replace(/,.*/, "");
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? join("..", "shared", "bench", "keywords", "dev");
if (existsSync(folder)) {
  const sets = trainingSets(folder);
  if (process.argv.includes("--check")) crossValidate(sets);
  else writeFileSync(join("lib", "keywords", "ranker-weights.json"), `${JSON.stringify(trainOn(sets.flat()))}\n`);
} else {
  process.stdout.write(`Skipped: there is no folder ${folder} with labelled sets.\n`);
}
