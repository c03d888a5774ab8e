import weights from "./ranker-weights.json";

/** A binary tree of depth 3 as arrays: node `i` asks whether feature `ask[i]` is at most `at[i]`, and goes to 2i+1 or 2i+2. */
export type Tree = { ask: number[]; at: number[]; leaf: number[] };
/** A linear part over standardised features, and trees that correct it. Trained by bench/train-keywords.ts. */
export type RankerWeights = { names: string[]; mean: number[]; scale: number[]; linear: number[]; bias: number; trees: Tree[] };

const INNER_NODES = 7;

function treeValue({ ask, at, leaf }: Tree, row: Float64Array): number {
  let node = 0;
  while (node < INNER_NODES) node = (row[ask[node] ?? 0] ?? 0) <= (at[node] ?? 0) ? 2 * node + 1 : 2 * node + 2;
  return leaf[node - INNER_NODES] ?? 0;
}

/** The log-odds that a phrase with these features is one that a reader would note as a keyphrase. */
export function rankerLogit(row: Float64Array, ranker: RankerWeights = weights): number {
  let logit = ranker.bias;
  for (let i = 0; i < row.length; i++) {
    logit += ((row[i] ?? 0) - (ranker.mean[i] ?? 0)) * (ranker.scale[i] ?? 0) * (ranker.linear[i] ?? 0);
  }
  for (const tree of ranker.trees) logit += treeValue(tree, row);
  return logit;
}
