import type { Tree } from "@/lib/keywords/rank";
import type { Table } from "./rows";

const BINS = 32;
const INNER = 7;
const LEAVES = 8;
/** Which nodes stand on each level. */
const LEVELS = [
  { from: 0, to: 1 },
  { from: 1, to: 3 },
  { from: 3, to: 7 },
];

/** `share`: of the features that each tree may ask about, drawn anew for each. */
export type BoostSettings = { trees: number; rate: number; leafPenalty: number; leastLeaf: number; share: number };

/** Bin borders of a column at its quantiles, and the bin of each row. */
function binned(column: Float64Array): { borders: number[]; bins: Uint8Array } {
  const sorted = column.slice().sort();
  const cuts = new Set<number>();
  for (let b = 1; b < BINS; b++) cuts.add(sorted[Math.floor((b * sorted.length) / BINS)] ?? 0);
  const top = sorted.at(-1) ?? 0;
  const borders = [...cuts].filter((cut) => cut < top);
  const bins = Uint8Array.from(column, (value) => {
    let bin = 0;
    while (bin < borders.length && value > (borders[bin] ?? 0)) bin++;
    return bin;
  });
  return { borders, bins };
}

type Split = { feature: number; bin: number; gain: number };
type Grown = { gradient: Float64Array; curvature: Float64Array; bins: Uint8Array[]; borders: number[][]; settings: BoostSettings };
/** Sums of gradient and curvature by node and bin. */
type Histogram = { g: Float64Array; h: Float64Array };

function histogramOf(column: Uint8Array, node: Uint8Array, { gradient, curvature }: Grown): Histogram {
  const g = new Float64Array((INNER + LEAVES) * BINS);
  const h = new Float64Array((INNER + LEAVES) * BINS);
  for (let i = 0; i < column.length; i++) {
    const slot = (node[i] as number) * BINS + (column[i] as number);
    g[slot] = (g[slot] as number) + (gradient[i] as number);
    h[slot] = (h[slot] as number) + (curvature[i] as number);
  }
  return { g, h };
}

/** The best split of one node on one feature (Chen & Guestrin 2016). */
function splitOn({ g, h }: Histogram, { node, feature }: { node: number; feature: number }, settings: BoostSettings): Split {
  const { leafPenalty, leastLeaf } = settings;
  const best: Split = { feature, bin: 0, gain: 0 };
  const from = node * BINS;
  let [gAll, hAll] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    gAll += g[from + bin] ?? 0;
    hAll += h[from + bin] ?? 0;
  }
  let [gLeft, hLeft] = [0, 0];
  for (let bin = 0; bin < BINS; bin++) {
    gLeft += g[from + bin] ?? 0;
    hLeft += h[from + bin] ?? 0;
    const [gRight, hRight] = [gAll - gLeft, hAll - hLeft];
    if (hLeft < leastLeaf || hRight < leastLeaf) continue;
    const gain = gLeft ** 2 / (hLeft + leafPenalty) + gRight ** 2 / (hRight + leafPenalty) - gAll ** 2 / (hAll + leafPenalty);
    if (gain > best.gain) Object.assign(best, { bin, gain });
  }
  return best;
}

type Asked = Grown & { node: Uint8Array; asked: number[] };

/** The best split of each node of one level, from one pass over each column asked about. */
function bestSplits({ from, to }: { from: number; to: number }, grown: Asked): Map<number, Split> {
  const best = new Map<number, Split>();
  for (const feature of grown.asked) {
    const histogram = histogramOf(grown.bins[feature] ?? new Uint8Array(), grown.node, grown);
    for (let node = from; node < to; node++) {
      const split = splitOn(histogram, { node, feature }, grown.settings);
      if (split.gain > (best.get(node)?.gain ?? 1e-6)) best.set(node, split);
    }
  }
  return best;
}

/** Splits one level of the tree and moves every row down to its node of the next; a node without a split sends all to the left. */
function splitLevel(tree: Tree, level: { from: number; to: number }, grown: Asked): void {
  const { node, bins, borders } = grown;
  const best = bestSplits(level, grown);
  for (const [at, { feature, bin }] of best) {
    tree.ask[at] = feature;
    tree.at[at] = borders[feature]?.[bin] ?? 0;
  }
  for (let i = 0; i < node.length; i++) {
    const at = node[i] ?? 0;
    const split = best.get(at);
    node[i] = split && (bins[split.feature]?.[i] ?? 0) > split.bin ? 2 * at + 2 : 2 * at + 1;
  }
}

/** One tree of depth 3 on the present errors; adds its value to each row's logit. */
function growTree(grown: Grown, logits: Float64Array, asked: number[]): Tree {
  const tree: Tree = { ask: new Array(INNER).fill(0), at: new Array(INNER).fill(1e9), leaf: new Array(LEAVES).fill(0) };
  const node = new Uint8Array(logits.length);
  for (const level of LEVELS) splitLevel(tree, level, { ...grown, node, asked });
  const [g, h] = [new Float64Array(LEAVES), new Float64Array(LEAVES)];
  for (let i = 0; i < node.length; i++) {
    const leaf = (node[i] ?? 0) - INNER;
    g[leaf] = (g[leaf] ?? 0) + (grown.gradient[i] ?? 0);
    h[leaf] = (h[leaf] ?? 0) + (grown.curvature[i] ?? 0);
  }
  for (let leaf = 0; leaf < LEAVES; leaf++)
    tree.leaf[leaf] = (-(g[leaf] ?? 0) / ((h[leaf] ?? 0) + grown.settings.leafPenalty)) * grown.settings.rate;
  for (let i = 0; i < node.length; i++) logits[i] = (logits[i] ?? 0) + (tree.leaf[(node[i] ?? 0) - INNER] ?? 0);
  return tree;
}

/** Draws of its own, so that training gives the same weights every time. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Trees that correct the logits given, by Newton's boosting of the logistic loss. */
export function growTrees(table: Table, start: Float64Array, settings: BoostSettings): Tree[] {
  const logits = start.slice();
  const columns = table.columns.map(binned);
  const bins = columns.map((column) => column.bins);
  const borders = columns.map((column) => column.borders);
  const draw = drawing(7);
  return Array.from({ length: settings.trees }, () => {
    const gradient = new Float64Array(logits.length);
    const curvature = new Float64Array(logits.length);
    for (let i = 0; i < logits.length; i++) {
      const p = 1 / (1 + Math.exp(-(logits[i] ?? 0)));
      const weight = table.weight[i] ?? 0;
      gradient[i] = (p - (table.label[i] ?? 0)) * weight;
      curvature[i] = p * (1 - p) * weight;
    }
    const asked = bins.flatMap((_, feature) => (draw() < settings.share ? [feature] : []));
    return growTree({ gradient, curvature, bins, borders, settings }, logits, asked);
  });
}
