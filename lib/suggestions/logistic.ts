/** A sentence as numbers: the features that it has, by number, their values, and the sum of their squares. */
export type Row = { ids: Int32Array; values: Float64Array; squares: number };
/** What a tag is learned from: for each row +1, -1 or 0 (says nothing), and the log-odds that the codebook gives before learning. */
export type Task = { targets: Int8Array; offsets: Float64Array };

/** How strongly weights are held to 0: with 0.1 a word must be seen with a tag a few times to push it by 2. */
const HELD = 0.1;
const ROUNDS = 12;
const NEWTON_STEPS = 6;
/** A share that moved less rests for two rounds; where none moved more, the walk is over. */
const STILL = 2e-3;
const REST = 2;

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/**
 * The share alpha of one example that makes the whole best while all others stay: the root of t + steep * (sigmoid(t) - alpha) + margin, where t is
 * the new share's log-odds. The left side only rises, so Newton's method with steps of at most 4 finds it.
 */
function bestShare(margin: number, { alpha, steep }: { alpha: number; steep: number }): number {
  let t = Math.max(-12, Math.min(12, -margin));
  for (let step = 0; step < NEWTON_STEPS; step++) {
    const share = sigmoid(t);
    const off = t + steep * (share - alpha) + margin;
    const move = off / (1 + steep * share * (1 - share));
    t -= Math.max(-4, Math.min(4, move));
    if (Math.abs(move) < 1e-4) break;
  }
  return sigmoid(t);
}

function marginOf({ ids, values }: Row, weights: Float64Array, offset: number): number {
  let margin = offset;
  for (let i = 0; i < ids.length; i++) margin += (weights[ids[i] as number] as number) * (values[i] as number);
  return margin;
}

function addRow({ ids, values }: Row, weights: Float64Array, by: number): void {
  for (let i = 0; i < ids.length; i++) weights[ids[i] as number] = (weights[ids[i] as number] as number) + by * (values[i] as number);
}

type State = { alphas: Float64Array; resting: Uint8Array; weights: Float64Array };

/** Moves the share of one example to where it is best; gives back how far. */
function settle(row: Row, i: number, { task, state }: { task: Task; state: State }): number {
  const target = task.targets[i] as number;
  const alpha = state.alphas[i] as number;
  const margin = target * marginOf(row, state.weights, task.offsets[i] as number);
  const next = bestShare(margin, { alpha, steep: row.squares / HELD });
  addRow(row, state.weights, ((next - alpha) * target) / HELD);
  state.alphas[i] = next;
  return Math.abs(next - alpha);
}

/** One walk over the examples; gives back the largest move of a share. */
function walk(rows: readonly Row[], task: Task, state: State): number {
  const { resting } = state;
  let largest = 0;
  for (let i = 0; i < rows.length; i++) {
    if (task.targets[i] === 0) continue;
    if ((resting[i] as number) > 0) {
      resting[i] = (resting[i] as number) - 1;
      continue;
    }
    const move = settle(rows[i] as Row, i, { task, state });
    if (move < STILL) resting[i] = REST;
    largest = Math.max(largest, move);
  }
  return largest;
}

/**
 * Logistic regression on top of a fixed offset with L2, by dual coordinate ascent (Yu, Huang & Lin 2011, Machine Learning 85) over the rows in their
 * order: the same rows always give the same weights. Gives a weight for each of `size` features into `weights` (emptied first). The work is the rows'
 * features times at most 12 rounds, whatever the number of tags or codes.
 */
export function fitLogistic(rows: readonly Row[], task: Task, weights: Float64Array): void {
  weights.fill(0);
  const state = { alphas: new Float64Array(rows.length), resting: new Uint8Array(rows.length), weights };
  for (let round = 0; round < ROUNDS; round++) if (walk(rows, task, state) < STILL) return;
}
