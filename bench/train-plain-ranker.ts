/**
 * Trains the ranker of languages without a tagger on English sets read as if there were none: stop words cut the runs, counts and places rank them.
 *   npx tsx bench/train-plain-ranker.ts DIR [--check]
 * DIR holds JSON lines `{ id, text, keyphrases[] }`. `--check` leaves each set out in turn and prints F1@5 and @10 beside plain counting, RAKE and
 * natural's TF-IDF; without it lib/keywords/plain-weights.json is written from all of them.
 */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { linkedCandidates } from "@/lib/keywords/linked-candidates";
import { PLAIN_FEATURES, type PlainWeights, plainRows, plainScore } from "@/lib/keywords/plain-rank";
import { dropNested } from "@/lib/keywords/select";
import { type Word, wordsOf } from "@/lib/keywords/words";
import { isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { fitLinear } from "./keyword-training/linear";
import { naturalTfIdf, rake } from "./keyword-training/peers";
import { type Labelled, phraseKey, readLabelled, type Table } from "./keyword-training/rows";
import { addHits, f1, NO_HITS } from "./keyword-training/score";

const RIDGE = 1;

function rounded(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}

type Read = { document: Labelled; keys: string[]; rows: number[][]; phrases: Parameters<typeof dropNested>[0] };

/** English as a language without a tagger is read: whatever is no stop word may be a noun. */
function untagged(word: Word): Word {
  const isEmpty = isStopWord(word.word) || isSpokenFiller(word.word) || /^(?:[\p{N}.,]+|.)$/u.test(word.word);
  return { ...word, wordClass: isEmpty ? "X" : "N" };
}

function read(document: Labelled): Read {
  const words = wordsOf(document.text, [{ start: 0, end: document.text.length }]).map(untagged);
  const candidates = linkedCandidates(words, new Set());
  const phrases = candidates.map((candidate) => ({ ...candidate, score: 0 }));
  return { document, keys: candidates.map(({ key }) => key), rows: plainRows(words, candidates, true), phrases };
}

/** A set labelled with single words rewards plain frequency: those that mostly name phrases are learned from. */
function namesPhrases(set: readonly Read[]): boolean {
  const gold = set.flatMap(({ document }) => [...document.gold]);
  return gold.filter((key) => key.includes(" ")).length > gold.length / 2;
}

/** Each set weighs the same. */
function learn(sets: readonly (readonly Read[])[]): PlainWeights {
  const examples = sets.filter(namesPhrases).flatMap((set) =>
    set.flatMap(({ document, keys, rows }) => {
      const weight = 1000 / (set.length * Math.max(1, rows.length));
      return rows.map((row, i) => ({ row, weight, label: document.gold.has(keys[i] ?? "") ? 1 : 0 }));
    }),
  );
  const table: Table = {
    columns: PLAIN_FEATURES.map((_, f) => Float64Array.from(examples, ({ row }) => row[f] ?? 0)),
    label: Uint8Array.from(examples, ({ label }) => label),
    weight: Float64Array.from(examples, ({ weight }) => weight),
    group: new Int32Array(examples.length),
    groups: 1,
  };
  const { mean, scale, linear, bias } = fitLinear(table, RIDGE);
  const each = PLAIN_FEATURES.map((name, f) => [name, rounded((linear[f] ?? 0) * (scale[f] ?? 0))] as const);
  const shift = PLAIN_FEATURES.reduce((sum, _, f) => sum + (linear[f] ?? 0) * (scale[f] ?? 0) * (mean[f] ?? 0), 0);
  return { bias: rounded(bias - shift), weights: Object.fromEntries(each) as PlainWeights["weights"] };
}

function ranked({ phrases, rows }: Read, score: (row: readonly number[]) => number): string[] {
  const scored = phrases
    .map((phrase, i) => ({ ...phrase, score: score(rows[i] ?? []) }))
    .sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
  return dropNested(scored, 10).map(({ key }) => key);
}

function print(name: string, set: readonly Read[], propose: (one: Read) => string[]): void {
  const [five, ten] = [5, 10].map((k) => set.reduce((so, one) => addHits(so, propose(one).slice(0, k), one.document.gold), NO_HITS));
  console.log(`  ${name.padEnd(18)} ${f1(five ?? NO_HITS).toFixed(1)} / ${f1(ten ?? NO_HITS).toFixed(1)}`);
}

const [folder, check] = [process.argv[2], process.argv.includes("--check")];
if (!folder) throw new Error("Name the folder of the labelled sets: npx tsx bench/train-plain-ranker.ts DIR [--check]");
const sets = readdirSync(folder)
  .filter((file) => file.endsWith(".jsonl"))
  .map((file) => readLabelled(join(folder, file)).map(read));
if (check) {
  for (const set of sets) {
    const learned = learn(sets.filter((other) => other !== set));
    console.log(set[0]?.document.set);
    print("without this set", set, (one) => ranked(one, (row) => plainScore(row, learned)));
    print("count alone", set, (one) => ranked(one, (row) => row[0] ?? 0));
    print("RAKE", set, ({ document }) => [...new Set(rake(document.text).map(phraseKey))]);
    const tfIdf = naturalTfIdf(set.map(({ document }) => document));
    print("natural TF-IDF", set, ({ document }) => [...new Set(tfIdf(document).map(phraseKey))]);
  }
} else {
  const weights = learn(sets);
  writeFileSync("lib/keywords/plain-weights.json", `${JSON.stringify(weights, null, 2)}\n`);
  console.log(weights);
}
