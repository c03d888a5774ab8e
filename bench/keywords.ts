/**
 * Keyphrase figures of the product's own extractor on labelled sets, beside natural's TF-IDF and RAKE.
 *   npx tsx bench/keywords.ts [DIR] [--json]
 * DIR holds JSON lines `{ id, text, keyphrases[] }`. Protocol: lower case, Porter stems, exact match, top K after removing
 * duplicates, recall over all gold phrases, micro F1. Sets on which the shipped weights were trained read too high here:
 * `npx tsx bench/train-keywords.ts DIR --check` gives the honest figures for those.
 */
import { existsSync, readdirSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { extractKeyphrases } from "@/lib/keywords/extract";
import { naturalTfIdf, rake } from "./keyword-training/peers";
import { type Labelled, phraseKey, readLabelled } from "./keyword-training/rows";
import { addHits, f1, NO_HITS, precision, recall } from "./keyword-training/score";

type Method = { name: string; prepare: (documents: readonly Labelled[]) => (document: Labelled) => string[] };

const METHODS: Method[] = [
  {
    name: "verbatim",
    prepare: () => (document) => extractKeyphrases(document.text, { unit: "phrases", limit: 10 }).map(({ phrase }) => phrase),
  },
  {
    name: "verbatim, words",
    prepare: () => (document) => extractKeyphrases(document.text, { unit: "words", limit: 10 }).map(({ phrase }) => phrase),
  },
  { name: "natural TfIdf", prepare: naturalTfIdf },
  { name: "RAKE", prepare: () => (document) => rake(document.text) },
];

function measure(documents: readonly Labelled[], { name, prepare }: Method) {
  const began = performance.now();
  const extract = prepare(documents);
  const proposed = documents.map((document) => [...new Set(extract(document).map(phraseKey))].slice(0, 10));
  const seconds = (performance.now() - began) / 1000;
  const bytes = documents.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const [at5, at10] = [5, 10].map((k) => documents.reduce((so, { gold }, i) => addHits(so, proposed[i]?.slice(0, k) ?? [], gold), NO_HITS));
  const [five, ten] = [at5 ?? NO_HITS, at10 ?? NO_HITS];
  const figures = {
    f5: f1(five),
    f10: f1(ten),
    p5: precision(five),
    r5: recall(five),
    p10: precision(ten),
    r10: recall(ten),
    kbPerS: bytes / 1024 / seconds,
  };
  return {
    file: `${documents[0]?.set}.jsonl`,
    method: name,
    ...Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Math.round(value * 10) / 10])),
  };
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? join("..", "shared", "bench", "keywords", "dev");
if (existsSync(folder)) {
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".jsonl"))) {
    const documents = readLabelled(join(folder, name));
    for (const method of METHODS) {
      const result = measure(documents, method);
      process.stdout.write(
        process.argv.includes("--json")
          ? `${JSON.stringify(result)}\n`
          : `${Object.entries(result)
              .map(([key, value]) => (typeof value === "number" ? `${key} ${value}` : value))
              .join("  ")}\n`,
      );
    }
  }
  process.stdout.write(
    process.argv.includes("--json")
      ? ""
      : `load ${loadavg()
          .map((load) => load.toFixed(2))
          .join(" ")}\n`,
  );
} else {
  process.stdout.write(`Skipped: there is no folder ${folder} with labelled sets.\n`);
}
