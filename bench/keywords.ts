/**
 * Keyphrase figures of the product's own extractor on labelled sets, beside natural's TF-IDF, RAKE and YAKE.
 *   npm run bench:keywords -- [DIR or FILE] [--json]
 * DIR holds JSON lines `{ id, text, keyphrases[] }`; other files in it are left alone. Protocol: lower case, Porter stems, exact match,
 * top K after removing duplicates, recall over all gold phrases, micro F1. Sets on which the shipped weights were trained read too
 * high here: `npm run bench train-keywords -- DIR --check` gives the honest figures for those. KB/s: the best of three rounds.
 */
import { existsSync, readdirSync, statSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { extractKeyphrases } from "@/lib/keywords/extract";
import { naturalTfIdf, rake } from "./keyword-training/peers";
import { type Labelled, phraseKey, readLabelled } from "./keyword-training/rows";
import { addHits, f1, type Hits, NO_HITS, precision, recall } from "./keyword-training/score";
import { yake } from "./keyword-training/yake";

type Method = { name: string; prepare: (documents: readonly Labelled[]) => (document: Labelled) => string[] };

/** Single words are another question than phrases: they are printed, and left out of `--json`. */
const WORDS = "verbatim, words";
const METHODS: Method[] = [
  {
    name: "verbatim",
    prepare: () => (document) => extractKeyphrases(document.text, { unit: "phrases", limit: 10 }).map(({ phrase }) => phrase),
  },
  {
    name: WORDS,
    prepare: () => (document) => extractKeyphrases(document.text, { unit: "words", limit: 10 }).map(({ phrase }) => phrase),
  },
  { name: "natural TfIdf", prepare: naturalTfIdf },
  { name: "RAKE", prepare: () => (document) => rake(document.text) },
  { name: "YAKE", prepare: () => (document) => yake(document.text) },
];
const ROUNDS = 3;
/** So that no method is charged for what is done once: reading a lexicon, compiling its code. */
const WARMING = "The duty roster on the wall was always two days old, and the duty manager rang round from her car. ".repeat(40);

type Figures = { f5: number; f10: number; p5: number; r5: number; p10: number; r10: number; kbPerS: number };

function timed(documents: readonly Labelled[], { prepare }: Method): { proposed: string[][]; seconds: number } {
  const began = performance.now();
  const extract = prepare(documents);
  const phrases = documents.map((document) => extract(document));
  const seconds = (performance.now() - began) / 1000;
  return { proposed: phrases.map((list) => [...new Set(list.map(phraseKey))].slice(0, 10)), seconds };
}

function rounded(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 10) / 10 : 0;
}

function measure(documents: readonly Labelled[], method: Method): Figures {
  const rounds = Array.from({ length: ROUNDS }, () => timed(documents, method));
  const proposed = rounds[0]?.proposed ?? [];
  const seconds = Math.max(1e-6, Math.min(...rounds.map((round) => round.seconds)));
  const kilobytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1024;
  const hitsAt = (k: number): Hits => documents.reduce((so, { gold }, i) => addHits(so, proposed[i]?.slice(0, k) ?? [], gold), NO_HITS);
  const [five, ten] = [hitsAt(5), hitsAt(10)];
  const figures = {
    f5: f1(five),
    f10: f1(ten),
    p5: precision(five),
    r5: recall(five),
    p10: precision(ten),
    r10: recall(ten),
    kbPerS: kilobytes / seconds,
  };
  return {
    f5: rounded(figures.f5),
    f10: rounded(figures.f10),
    p5: rounded(figures.p5),
    r5: rounded(figures.r5),
    p10: rounded(figures.p10),
    r10: rounded(figures.r10),
    kbPerS: rounded(figures.kbPerS),
  };
}

function filesOf(place: string): string[] {
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .map((name) => join(place, name));
}

function print(file: string, { method, figures, json }: { method: string; figures: Figures; json: boolean }): void {
  if (json) {
    if (method !== WORDS) process.stdout.write(`${JSON.stringify({ file, method, ...figures })}\n`);
    return;
  }
  const { f5, f10, p5, r5, p10, r10, kbPerS } = figures;
  const at = (k: number, values: number[]) => `@${k} F1 ${values.map((value) => value.toFixed(1).padStart(4)).join("  ")}`;
  process.stdout.write(
    `${file.padEnd(28)} ${method.padEnd(16)} ${at(5, [f5])} P ${p5.toFixed(1)} R ${r5.toFixed(1)}   ${at(10, [f10])} P ${p10.toFixed(1)} R ${r10.toFixed(1)}   ${Math.round(kbPerS)} KB/s\n`,
  );
}

function run(place: string, json: boolean): void {
  const warming: Labelled = { id: "", set: "", text: WARMING, gold: new Set() };
  for (const { prepare } of METHODS) prepare([warming])(warming);
  for (const path of filesOf(place)) {
    const documents = readLabelled(path, (sentence) => process.stderr.write(`${sentence}\n`));
    if (documents.length === 0) process.stderr.write(`${path} holds no documents: it is left out.\n`);
    else
      for (const method of METHODS) print(path.replace(/^.*[\\/]/, ""), { method: method.name, figures: measure(documents, method), json });
  }
  const load = loadavg().map((value) => value.toFixed(2));
  if (!json) process.stdout.write(`load ${load.join(" ")}\n`);
}

const place = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? join("..", "shared", "bench", "keywords", "dev");
if (existsSync(place)) {
  run(place, process.argv.includes("--json"));
} else {
  process.stdout.write(`Skipped: there is no folder ${place} with labelled sets.\n`);
}
