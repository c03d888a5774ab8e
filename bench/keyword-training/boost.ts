import { FEATURE_NAMES } from "@/lib/keywords/features";
import type { RankerWeights, Tree } from "@/lib/keywords/rank";
import type { Row } from "./rows";

const BINS = 32;
const INNER = 7;
const LEAVES = 8;

export type BoostSettings = { trees: number; rate: number; leafPenalty: number; leastLeaf: number };

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Mean and one over the standard deviation of each feature. */
function standards(rows: readonly Row[]): { mean: number[]; scale: number[] } {
  const mean = FEATURE_NAMES.map((_, f) => rows.reduce((sum, row) => sum + (row.features[f] ?? 0), 0) / rows.length);
  const scale = FEATURE_NAMES.map((_, f) => {
    const variance = rows.reduce((sum, row) => sum + ((row.features[f] ?? 0) - (mean[f] ?? 0)) ** 2, 0) / rows.length;
    return variance > 1e-9 ? 1 / Math.sqrt(variance) : 0;
  });
  return { mean, scale };
}

type LinearState = { linear: Float64Array; bias: number };

function logitOf(x: Float64Array, { linear, bias }: LinearState): number {
  return x.reduce((sum, value, f) => sum + value * (linear[f] ?? 0), bias);
}

/** The slope of the mean loss along each weight, the bias last. */
function slopes(rows: readonly Row[], standard: readonly Float64Array[], state: LinearState): Float64Array {
  const size = state.linear.length;
  const slope = new Float64Array(size + 1);
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  rows.forEach((row, i) => {
    const x = standard[i] ?? new Float64Array(size);
    const error = ((sigmoid(logitOf(x, state)) - row.label) * row.weight) / total;
    for (let f = 0; f < size; f++) slope[f] = (slope[f] ?? 0) + error * (x[f] ?? 0);
    slope[size] = (slope[size] ?? 0) + error;
  });
  return slope.map((value, f) => value + (f < size ? 0.0005 * (state.linear[f] ?? 0) : 0));
}

/** Logistic regression by full-batch gradient descent with momentum: some forty features need no more. */
function fitLinear(rows: readonly Row[], { mean, scale }: { mean: number[]; scale: number[] }): { linear: number[]; bias: number } {
  const standard = rows.map((row) => row.features.map((value, f) => (value - (mean[f] ?? 0)) * (scale[f] ?? 0)));
  const state: LinearState = { linear: new Float64Array(FEATURE_NAMES.length), bias: -2 };
  let velocity = new Float64Array(FEATURE_NAMES.length + 1);
  for (let round = 0; round < 250; round++) {
    const slope = slopes(rows, standard, state);
    velocity = velocity.map((speed, f) => 0.9 * speed - 0.5 * (slope[f] ?? 0));
    state.linear = state.linear.map((weight, f) => weight + (velocity[f] ?? 0));
    state.bias += velocity.at(-1) ?? 0;
  }
  return { linear: [...state.linear], bias: state.bias };
}

/** Bin borders of each feature at its quantiles, and the bin of each row. */
function binned(rows: readonly Row[]): { borders: number[][]; bins: Uint8Array[] } {
  const borders = FEATURE_NAMES.map((_, f) => {
    const sorted = Float64Array.from(rows, (row) => row.features[f] ?? 0).sort();
    const cuts = new Set<number>();
    for (let b = 1; b < BINS; b++) cuts.add(sorted[Math.floor((b * sorted.length) / BINS)] ?? 0);
    const top = sorted.at(-1) ?? 0;
    return [...cuts].filter((cut) => cut < top);
  });
  const bins = borders.map((cuts, f) =>
    Uint8Array.from(rows, (row) => {
      const value = row.features[f] ?? 0;
      let bin = 0;
      while (bin < cuts.length && value > (cuts[bin] ?? 0)) bin++;
      return bin;
    }),
  );
  return { borders, bins };
}

type Split = { feature: number; bin: number; gain: number };

/** Sums of gradients and curvatures of a node's rows in each bin of one feature. */
function histogram(members: readonly number[], column: Uint8Array, { gradient, curvature }: Grown): { g: Float64Array; h: Float64Array } {
  const g = new Float64Array(BINS + 1);
  const h = new Float64Array(BINS + 1);
  for (const i of members) {
    const bin = column[i] ?? 0;
    g[bin] = (g[bin] ?? 0) + (gradient[i] ?? 0);
    h[bin] = (h[bin] ?? 0) + (curvature[i] ?? 0);
  }
  return { g, h };
}

/** The best split of one node on one feature (Chen & Guestrin 2016). */
function splitOn(feature: number, { g, h }: { g: Float64Array; h: Float64Array }, { leafPenalty, leastLeaf }: BoostSettings): Split {
  const best: Split = { feature, bin: 0, gain: 0 };
  const [gAll, hAll] = [g.reduce((a, b) => a + b, 0), h.reduce((a, b) => a + b, 0)];
  let [gLeft, hLeft] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    gLeft += g[bin] ?? 0;
    hLeft += h[bin] ?? 0;
    const [gRight, hRight] = [gAll - gLeft, hAll - hLeft];
    if (hLeft < leastLeaf || hRight < leastLeaf) continue;
    const gain = gLeft ** 2 / (hLeft + leafPenalty) + gRight ** 2 / (hRight + leafPenalty) - gAll ** 2 / (hAll + leafPenalty);
    if (gain > best.gain) Object.assign(best, { bin, gain });
  }
  return best;
}

function bestSplit(members: readonly number[], grown: Grown): Split | undefined {
  const splits = grown.bins.map((column, feature) => splitOn(feature, histogram(members, column, grown), grown.settings));
  const best = splits.reduce((a, b) => (b.gain > a.gain ? b : a));
  return best.gain > 1e-6 ? best : undefined;
}

type Grown = { gradient: Float64Array; curvature: Float64Array; bins: Uint8Array[]; borders: number[][]; settings: BoostSettings };

/** One tree of depth 3 on the present errors; adds its value to each row's logit. */
function growTree(grown: Grown, logits: Float64Array): Tree {
  const tree: Tree = { ask: new Array(INNER).fill(0), at: new Array(INNER).fill(1e9), leaf: new Array(LEAVES).fill(0) };
  const nodes: number[][] = [Array.from(logits.keys())];
  for (let node = 0; node < INNER; node++) {
    const members = nodes[node] ?? [];
    const split = bestSplit(members, grown);
    const column = grown.bins[split?.feature ?? 0] as Uint8Array;
    nodes[2 * node + 1] = split ? members.filter((i) => (column[i] ?? 0) <= split.bin) : members;
    nodes[2 * node + 2] = split ? members.filter((i) => (column[i] ?? 0) > split.bin) : [];
    if (!split) continue;
    tree.ask[node] = split.feature;
    tree.at[node] = grown.borders[split.feature]?.[split.bin] ?? 0;
  }
  for (let leaf = 0; leaf < LEAVES; leaf++) {
    const members = nodes[INNER + leaf] ?? [];
    const g = members.reduce((sum, i) => sum + (grown.gradient[i] ?? 0), 0);
    const h = members.reduce((sum, i) => sum + (grown.curvature[i] ?? 0), 0);
    const value = (-g / (h + grown.settings.leafPenalty)) * grown.settings.rate;
    tree.leaf[leaf] = value;
    for (const i of members) logits[i] = (logits[i] ?? 0) + value;
  }
  return tree;
}

/** A linear model, then trees on what it leaves: the weights that lib/keywords/rank.ts reads. */
export function trainRanker(rows: readonly Row[], settings: BoostSettings): RankerWeights {
  const { mean, scale } = standards(rows);
  const { linear, bias } = fitLinear(rows, { mean, scale });
  const logits = Float64Array.from(rows, (row) =>
    row.features.reduce((sum, value, f) => sum + (value - (mean[f] ?? 0)) * (scale[f] ?? 0) * (linear[f] ?? 0), bias),
  );
  const { borders, bins } = binned(rows);
  const trees: Tree[] = [];
  for (let round = 0; round < settings.trees; round++) {
    const gradient = new Float64Array(rows.length);
    const curvature = new Float64Array(rows.length);
    rows.forEach((row, i) => {
      const p = sigmoid(logits[i] ?? 0);
      gradient[i] = (p - row.label) * row.weight;
      curvature[i] = p * (1 - p) * row.weight;
    });
    trees.push(growTree({ gradient, curvature, bins, borders, settings }, logits));
  }
  return { names: [...FEATURE_NAMES], mean, scale, linear, bias, trees };
}
