import weights from "./ranker-weights.json";

/** A binary tree of depth 3 as arrays: node `i` asks whether feature `ask[i]` is at most `at[i]`, and goes to 2i+1 or 2i+2. */
export type Tree = { ask: number[]; at: number[]; leaf: number[] };
/**
 * A linear part over standardised features, and trees that correct it. `common`: how common stems are in texts of any kind, as lists of
 * stems under a share of texts in percent. Trained by bench/train-keywords.ts.
 */
export type RankerWeights = {
  names: string[];
  mean: number[];
  scale: number[];
  linear: number[];
  bias: number;
  trees: Tree[];
  common: Record<string, string>;
};

/** A ranker unpacked for use: the log-odds that a phrase with these features is one that a reader would note, and how common stems are (0 to 1). */
export type Ranker = { logit: (row: Float64Array) => number; common: ReadonlyMap<string, number> };

const INNER_NODES = 7;
const LEAVES = 8;

function commonOf(lists: RankerWeights["common"]): Map<string, number> {
  const common = new Map<string, number>();
  for (const [percent, stems] of Object.entries(lists)) for (const stem of stems.split(" ")) common.set(stem, Number(percent) / 100);
  return common;
}

/** Unpacks trained weights into plain arrays of numbers, which is what makes ranking fast. */
export function rankerOf({ mean, scale, linear, bias, trees, common }: RankerWeights): Ranker {
  const slopes = Float64Array.from(linear, (weight, f) => weight * (scale[f] ?? 0));
  const base = bias - slopes.reduce((sum, slope, f) => sum + slope * (mean[f] ?? 0), 0);
  const ask = Uint8Array.from(trees.flatMap((tree) => tree.ask));
  const at = Float64Array.from(trees.flatMap((tree) => tree.at));
  const leaf = Float64Array.from(trees.flatMap((tree) => tree.leaf));
  const logit = (row: Float64Array) => {
    let sum = base;
    for (let f = 0; f < slopes.length; f++) sum += (row[f] as number) * (slopes[f] as number);
    for (let tree = 0; tree < trees.length; tree++) {
      let node = 0;
      while (node < INNER_NODES) {
        const place = tree * INNER_NODES + node;
        node = (row[ask[place] as number] as number) <= (at[place] as number) ? 2 * node + 1 : 2 * node + 2;
      }
      sum += leaf[tree * LEAVES + node - INNER_NODES] as number;
    }
    return sum;
  };
  return { logit, common: commonOf(common) };
}

let shipped: Ranker | undefined;

/** The ranker that ships with the product. */
export function shippedRanker(): Ranker {
  shipped ??= rankerOf(weights);
  return shipped;
}
