/**
 * Accuracy of the product's own tagger after n labels, on labelled sets that stand in for interviews.
 *   npx tsx bench/tagging.ts [DIR] [--json]
 * DIR holds JSON lines `{ id, text, label }` and, where there is one, labels.json: `{ file: { label: definition } }`, which stands
 * in for the codebook. A set labelled trigger/failure is judged by the points, any other by codes. For each of five seeds the rows
 * are shuffled, the first half is drawn on for labels and the second half judged: no row is both.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Label, trainModel, weigh } from "@/lib/suggestions/model";
import { saidWords } from "@/lib/suggestions/said-words";

type Row = { text: string; label: string };
const SIZES = [0, 10, 25, 50, 100, 200];
const SEEDS = [1, 2, 3, 4, 5];
const MOST_JUDGED = 1000;

function shuffled<T>(rows: readonly T[], seed: number): T[] {
  const mixed = [...rows];
  let state = seed * 2654435761;
  for (let i = mixed.length - 1; i > 0; i--) {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    const j = state % (i + 1);
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

function tagOf(label: string): string {
  return label === "trigger" || label === "failure" ? `point:${label}` : `code:${label}`;
}

function asLabel({ text, label }: Row): Label {
  const point = label === "trigger" || label === "failure" ? label : null;
  return { text, step: null, point, codeIds: point ? [] : [label], accepted: true };
}

function macroF1(judged: readonly { is: string; said: string }[], labels: readonly string[]): number {
  const each = labels.map((label) => {
    const hits = judged.filter(({ is, said }) => is === label && said === label).length;
    const all = judged.filter(({ is }) => is === label).length + judged.filter(({ said }) => said === label).length;
    return all === 0 ? 0 : (2 * hits) / all;
  });
  return each.reduce((sum, value) => sum + value, 0) / labels.length;
}

function measure(rows: readonly Row[], definitions: Record<string, string>, labels: number) {
  const names = [...new Set(rows.map((row) => row.label))].sort().reverse();
  const codes = Object.entries(definitions).map(([id, definition]) => ({ id, name: id, definition, whenToUse: "", example: "" }));
  const totals = { accuracy: 0, macroF1: 0, trainMs: 0, judgeMs: 0 };
  for (const seed of SEEDS) {
    const mixed = shuffled(rows, seed);
    const half = mixed.length >> 1;
    const began = performance.now();
    const model = trainModel(codes, mixed.slice(0, Math.min(labels, half)).map(asLabel));
    const trained = performance.now();
    const judged = mixed.slice(half, half + MOST_JUDGED).map(({ text, label }) => {
      const evidence = weigh(saidWords(text, 0, text.length), model);
      const best = names
        .map((name) => ({ name, logit: evidence.get(tagOf(name))?.logit ?? -2.2 }))
        .reduce((a, b) => (b.logit > a.logit ? b : a));
      return { is: label, said: best.name };
    });
    totals.trainMs += trained - began;
    totals.judgeMs += (performance.now() - trained) / judged.length;
    totals.accuracy += judged.filter(({ is, said }) => is === said).length / judged.length;
    totals.macroF1 += macroF1(judged, names);
  }
  const mean = (value: number, digits: number) => Number((value / SEEDS.length).toFixed(digits));
  return {
    accuracy: mean(totals.accuracy * 100, 1),
    macroF1: mean(totals.macroF1 * 100, 1),
    trainMs: mean(totals.trainMs, 1),
    judgeMs: mean(totals.judgeMs, 3),
  };
}

const folder = process.argv.slice(2).find((argument) => !argument.startsWith("--")) ?? join("..", "shared", "bench", "tagging");
if (existsSync(folder)) {
  const described = existsSync(join(folder, "labels.json"))
    ? (JSON.parse(readFileSync(join(folder, "labels.json"), "utf8")) as Record<string, Record<string, string>>)
    : {};
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".jsonl"))) {
    const rows = readFileSync(join(folder, file), "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Row);
    for (const labels of SIZES) {
      const result = { file, method: "verbatim", labels, ...measure(rows, described[file] ?? {}, labels) };
      process.stdout.write(`${process.argv.includes("--json") ? JSON.stringify(result) : Object.values(result).join("  ")}\n`);
    }
  }
} else {
  process.stdout.write(`Skipped: there is no folder ${folder} with labelled sets.\n`);
}
