/**
 * Accuracy of the product's own tagger after n labels, beside natural's two classifiers, on labelled sets that stand in for interviews.
 *   npm run bench:tagging -- [DIR or FILE] [--json]
 * DIR holds JSON lines `{ id, text, label }` and, where there is one, labels.json: `{ file: { label: definition } }`, which stands
 * in for the codebook. A set labelled trigger/failure is judged by the points, one labelled with steps by the steps, any other by codes.
 * For each of five seeds the rows are shuffled, the first half is drawn on for labels and up to 1,000 of the second judged: no row is
 * both, and every method has the same. Figures are means in percent, trainMs the middle one of the five.
 */
import { existsSync } from "node:fs";
import { loadavg } from "node:os";
import { join } from "node:path";
import { numbersFrom } from "@/lib/meaning/random";
import { type Method, PEERS, verbatim } from "./tagging-sets/methods";
import { type LabelledSet, type Row, readSets } from "./tagging-sets/rows";

const SIZES = [0, 10, 25, 50, 100, 200];
const SEEDS = [1, 2, 3, 4, 5];
const MOST_JUDGED = 1000;

type Judged = { is: string; said: string };

function shuffled<T>(rows: readonly T[], seed: number): T[] {
  const next = numbersFrom(seed);
  const mixed = [...rows];
  for (let i = mixed.length - 1; i > 0; i--) {
    const j = Math.floor(next() * (i + 1));
    [mixed[i], mixed[j]] = [mixed[j] as T, mixed[i] as T];
  }
  return mixed;
}

/** The mean over the labels that occur of the harmonic mean of precision and recall. */
function macroF1(judged: readonly Judged[]): number {
  const labels = [...new Set(judged.map(({ is }) => is))];
  const each = labels.map((label) => {
    const hits = judged.filter(({ is, said }) => is === label && said === label).length;
    return (2 * hits) / (judged.filter(({ is }) => is === label).length + judged.filter(({ said }) => said === label).length);
  });
  return each.reduce((sum, value) => sum + value, 0) / (each.length || 1);
}

function once(method: Method, { learned, asked }: { learned: readonly Row[]; asked: readonly Row[] }) {
  const began = performance.now();
  const classify = method.learn(learned);
  const trained = performance.now();
  const judged = asked.map(({ text, label }) => ({ is: label, said: classify(text) }));
  return {
    accuracy: judged.filter(({ is, said }) => is === said).length / (judged.length || 1),
    macroF1: macroF1(judged),
    trainMs: trained - began,
    judgeMs: (performance.now() - trained) / (judged.length || 1),
  };
}

function measure({ rows }: LabelledSet, method: Method, labels: number) {
  const runs = SEEDS.map((seed) => {
    const mixed = shuffled(rows, seed);
    const half = mixed.length >> 1;
    return once(method, { learned: mixed.slice(0, labels), asked: mixed.slice(half, half + MOST_JUDGED) });
  });
  const mean = (value: (run: (typeof runs)[number]) => number) => runs.reduce((sum, run) => sum + value(run), 0) / runs.length;
  const middle = (value: (run: (typeof runs)[number]) => number) => runs.map(value).sort((a, b) => a - b)[runs.length >> 1] ?? 0;
  return {
    accuracy: Number((100 * mean((run) => run.accuracy)).toFixed(1)),
    macroF1: Number((100 * mean((run) => run.macroF1)).toFixed(1)),
    trainMs: Number(middle((run) => run.trainMs).toFixed(1)),
    judgeMs: Number(middle((run) => run.judgeMs).toFixed(3)),
  };
}

const [place = join("..", "shared", "bench", "tagging")] = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const json = process.argv.includes("--json");
const tell = (sentence: string) => void process.stderr.write(`${sentence}\n`);
const say = (line: string) => void process.stdout.write(`${line}\n`);
if (existsSync(place)) {
  if (!json) say(`load ${loadavg()[0]?.toFixed(1)}; label count, accuracy %, macro-F1 %, ms to learn, ms to judge one`);
  for (const set of readSets(place, tell)) {
    if (set.rows.length < 2) tell(`${set.file} has ${set.rows.length} rows: there is nothing to learn from and judge.`);
    else {
      once(verbatim(set), { learned: set.rows.slice(0, 50), asked: set.rows.slice(0, 50) });
      const fits = SIZES.filter((labels) => labels <= set.rows.length >> 1);
      if (fits.length < SIZES.length)
        tell(`${set.file} has ${set.rows.length} rows: half of them are judged, so at most ${fits.at(-1)} are learned from.`);
      for (const method of [verbatim(set), ...PEERS]) {
        for (const labels of fits.filter((count) => count >= method.fewest)) {
          const result = { file: set.file, method: method.name, labels, ...measure(set, method, labels) };
          say(json ? JSON.stringify(result) : Object.values(result).join("  "));
        }
      }
    }
  }
} else {
  say(`Skipped: there is no folder or file ${place} with labelled sets.`);
}
