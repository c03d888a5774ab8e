/**
 * Sentences alike, on labelled sentences (do neighbours have the same label?), and their time and memory on 1,000 made-up interviews of 250 sentences.
 *   npx tsx bench/similar.ts [FILE.jsonl LABEL] [--interviews=1000]
 * FILE has a `text` and the LABEL on each line (a word, or a list: then the share of labels in both counts). Without it only the time is measured.
 */
import { existsSync, readFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { type Axes, makeAxes, placeOf } from "@/lib/meaning/axes";
import { likenesses, mostAlike } from "@/lib/meaning/likeness";
import { type Meanings, meaningsOf, type ReadSentence } from "@/lib/meaning/meanings";
import { termSheet } from "@/lib/meaning/term-sheet";
import { termsIn } from "@/lib/meaning/terms";
import { stemOf } from "@/lib/text/stems";
import { isStopWord } from "@/lib/text/stopwords";
import { tokensOf } from "@/lib/text/tokens";
import { kMeans, mutualInformation } from "./similar/k-means";
import { measureStudy } from "./similar/study";

type Labelled = ReadSentence & { text: string; labels: Set<string> };
type Likeness = (i: number) => Float32Array;

function read(file: string, label: string): Labelled[] {
  const lines = readFileSync(file, "utf8").trim().split("\n");
  return lines.map((line) => {
    const row = JSON.parse(line) as Record<string, unknown>;
    const text = String(row.text);
    const labels = new Set([row[label]].flat().map(String));
    const span = { start: 0, end: text.length };
    return { ...span, text, labels, terms: termsIn(text, span, "en") };
  });
}

/** The share of labels that two sentences have in common: 1 or 0 where each has one. */
function sameness(a: Labelled, b: Labelled): number {
  const both = [...a.labels].filter((label) => b.labels.has(label)).length;
  return both / (a.labels.size + b.labels.size - both);
}

function neighbours(rows: readonly Labelled[], likeness: Likeness): number[] {
  const right = [0, 0, 0];
  let asked = 0;
  rows.forEach((row, i) => {
    if (i % 4 !== 0) return;
    asked += 1;
    const alike = likeness(i);
    alike[i] = 0;
    const found = mostAlike(alike, { most: 10, least: 0 }).map((other) => sameness(row, rows[other] ?? row));
    [1, 5, 10].forEach((most, at) => {
      right[at] = (right[at] ?? 0) + found.slice(0, most).reduce((sum, value) => sum + value, 0) / most;
    });
  });
  return right.map((sum) => (100 * sum) / asked);
}

function stems({ text }: Labelled): Set<string> {
  return new Set(
    tokensOf(text)
      .filter(({ word }) => !isStopWord(word))
      .map(({ word }) => stemOf(word)),
  );
}

/** Shared stems over all stems. */
function jaccard(rows: readonly Labelled[]): Likeness {
  const sets = rows.map(stems);
  return (i) => {
    const own = sets[i] ?? new Set();
    return Float32Array.from(sets, (other) => {
      const both = [...own].filter((stem) => other.has(stem)).length;
      return both / Math.max(1, own.size + other.size - both);
    });
  };
}

/** Plain TF-IDF of stems with the cosine, as the textbooks have it. */
function tfIdf(rows: readonly Labelled[]): Likeness {
  const sets = rows.map(stems);
  const heard = new Map<string, number>();
  for (const set of sets) for (const stem of set) heard.set(stem, (heard.get(stem) ?? 0) + 1);
  const weigh = (stem: string) => Math.log(rows.length / (heard.get(stem) ?? 1));
  const lengths = sets.map((set) => Math.hypot(...[...set].map(weigh)) || 1);
  return (i) =>
    Float32Array.from(sets, (other, j) => {
      let dot = 0;
      for (const stem of sets[i] ?? []) if (other.has(stem)) dot += weigh(stem) ** 2;
      return Math.min(1, dot / ((lengths[i] ?? 1) * (lengths[j] ?? 1)));
    });
}

/** A sentence's direction with those of its ten nearest, as much as each is like it: what groups are made of. */
function smoothed(places: readonly Float32Array[], likeness: Likeness): Float32Array[] {
  return places.map((_, i) => {
    const alike = likeness(i);
    const sum = new Float32Array(places[0]?.length ?? 0);
    for (const other of mostAlike(alike, { most: 11, least: 0.05 })) {
      places[other]?.forEach((value, axis) => {
        sum[axis] = (sum[axis] ?? 0) + (alike[other] ?? 0) * value;
      });
    }
    const length = Math.hypot(...sum) || 1;
    return sum.map((value) => value / length);
  });
}

function placesOf(axes: Axes, all: Meanings, count: number): Float32Array[] {
  return Array.from({ length: count }, (_, i) => placeOf(axes, all.terms.subarray(all.firsts[i] ?? 0, all.firsts[i + 1] ?? 0)));
}

function quality(file: string, label: string): void {
  const rows = read(file, label);
  const axes = makeAxes(termSheet(rows.map(({ terms }) => terms)));
  const all = meaningsOf(axes, rows);
  const ours: Likeness = (i) => likenesses(axes, meaningsOf(axes, rows.slice(i, i + 1)), all);
  console.log(
    `${rows.length} sentences by ${label}, ${axes.terms.size} terms on ${axes.count} axes; % of the nearest 1, 5, 10 with its label:`,
  );
  for (const [name, likeness] of Object.entries({ "shared stems": jaccard(rows), "TF-IDF": tfIdf(rows), verbatim: ours })) {
    console.log(
      `  ${name.padEnd(14)} ${neighbours(rows, likeness)
        .map((share) => share.toFixed(1).padStart(5))
        .join(" ")}`,
    );
  }
  const labels = [...new Set(rows.map((row) => [...row.labels].join(" ")))];
  if (labels.length > 200) return;
  const own = rows.map((row) => labels.indexOf([...row.labels].join(" ")));
  const places = placesOf(axes, all, rows.length);
  for (const [name, directions] of Object.entries({ "by themselves": places, "with their neighbours": smoothed(places, ours) })) {
    const found = [1, 2, 3].map((seed) => mutualInformation(kMeans(directions, { groups: labels.length, seed }), own));
    console.log(`  k-means of the axes ${name}: NMI ${(found.reduce((sum, value) => sum + 100 * value, 0) / found.length).toFixed(1)}`);
  }
}

const [file, label = "label"] = process.argv.slice(2).filter((arg) => !arg.startsWith("--"));
const interviews = Number(process.argv.find((arg) => arg.startsWith("--interviews="))?.slice(13) ?? 1000);
console.log(`Node ${process.versions.node}, ${availableParallelism()} processors, load ${loadavg()[0]?.toFixed(2)}`);
if (file && existsSync(file)) quality(file, label);
else console.log(file ? `Skipped: there is no file ${file}.` : "No labelled sentences were named: quality is not measured.");
if (interviews > 0) measureStudy(interviews);
console.log(`load at the end ${loadavg()[0]?.toFixed(2)}`);
