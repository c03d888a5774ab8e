/** A labelled sentence for one tag: its features by number, and the log-odds that the codebook gives before learning. */
export type Example = { ids: Int32Array; values: Float64Array; offset: number; positive: boolean };
/** What a tag learned: a bias and a weight for each feature number. */
export type Learned = { bias: number; weights: Float64Array };

const ROUNDS = 15;
const RATE = 0.5;
const DECAY = 0.002;

function sigmoid(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

type State = { weights: Float64Array; squares: Float64Array; bias: number; biasSquares: number };

function logitOf({ ids, values, offset }: Example, { weights, bias }: State): number {
  let logit = offset + bias;
  for (let i = 0; i < ids.length; i++) logit += (weights[ids[i] ?? 0] ?? 0) * (values[i] ?? 0);
  return logit;
}

/** One step on one example: each weight by its own slope, the smaller the more it has moved already. */
function learnFrom(example: Example, state: State): void {
  const { weights, squares } = state;
  const error = sigmoid(logitOf(example, state)) - (example.positive ? 1 : 0);
  for (let i = 0; i < example.ids.length; i++) {
    const id = example.ids[i] ?? 0;
    const slope = error * (example.values[i] ?? 0) + DECAY * (weights[id] ?? 0);
    squares[id] = (squares[id] ?? 0) + slope * slope;
    weights[id] = (weights[id] ?? 0) - (RATE * slope) / Math.sqrt(squares[id] ?? 1);
  }
  state.biasSquares += error * error;
  state.bias -= (RATE * error) / Math.sqrt(state.biasSquares);
}

/**
 * Logistic regression on top of a fixed offset, by AdaGrad (Duchi, Hazan & Singer 2011) over the examples in their order:
 * the same labels in the same order always give the same weights. `size` is how many features there are.
 */
export function fitLogistic(examples: readonly Example[], size: number): Learned {
  const state: State = { weights: new Float64Array(size), squares: new Float64Array(size).fill(0.1), bias: 0, biasSquares: 1 };
  for (let round = 0; round < ROUNDS; round++) {
    for (const example of examples) learnFrom(example, state);
  }
  return { bias: state.bias, weights: state.weights };
}
