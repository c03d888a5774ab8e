import { eigenOf } from "@/lib/meaning/eigen";
import { numbersFrom } from "@/lib/meaning/random";
import { rowCount, type SparseRows } from "@/lib/meaning/sparse-rows";

/** The strongest directions of a matrix: `strengths` are its singular values, the largest first, `vectors[c * count + i]` how column c lies on direction i. */
export type Directions = { count: number; strengths: Float64Array; vectors: Float32Array };

const SEED = 20_110_601;
/** Directions beyond those wanted, and rounds: what Halko, Martinsson & Tropp advise where the values fall slowly, as in text. */
const MORE = 12;
const ROUNDS = 4;

/** Makes the columns of a tall matrix (row after row, `size` columns) stand square on each other, in place (Gram-Schmidt, twice). A column with nothing left is emptied. */
function orthonormalise(tall: Float64Array, size: number): void {
  const height = tall.length / size;
  for (let j = 0; j < size; j++) {
    const before = columnLength(tall, size, j);
    for (let pass = 0; pass < 2; pass++) takeOut(tall, { size, j, height });
    const length = columnLength(tall, size, j);
    const scale = length > 1e-9 * before && length > 0 ? 1 / length : 0;
    for (let r = 0; r < height; r++) tall[r * size + j] = (tall[r * size + j] ?? 0) * scale;
  }
}

function columnLength(tall: Float64Array, size: number, j: number): number {
  let sum = 0;
  for (let at = j; at < tall.length; at += size) sum += (tall[at] ?? 0) ** 2;
  return Math.sqrt(sum);
}

/** Takes out of column j what it shares with the columns before it: one walk for the shares, one to take them out. */
function takeOut(tall: Float64Array, { size, j, height }: { size: number; j: number; height: number }): void {
  const shares = new Float64Array(j);
  for (let r = 0; r < height; r++) {
    const own = tall[r * size + j] ?? 0;
    if (own === 0) continue;
    for (let i = 0; i < j; i++) shares[i] = (shares[i] ?? 0) + own * (tall[r * size + i] ?? 0);
  }
  for (let r = 0; r < height; r++) {
    let shared = 0;
    for (let i = 0; i < j; i++) shared += (shares[i] ?? 0) * (tall[r * size + i] ?? 0);
    tall[r * size + j] = (tall[r * size + j] ?? 0) - shared;
  }
}

/** Row i of the matrix times a tall one, into `into`. */
function projected(rows: SparseRows, i: number, { tall, into }: { tall: Float64Array; into: Float64Array }): void {
  const size = into.length;
  into.fill(0);
  for (let at = rows.starts[i] ?? 0; at < (rows.starts[i + 1] ?? 0); at++) {
    const value = rows.values[at] ?? 0;
    const from = (rows.columns[at] ?? 0) * size;
    for (let k = 0; k < size; k++) into[k] = (into[k] ?? 0) + value * (tall[from + k] ?? 0);
  }
}

/** The matrix's square (itself turned round, times itself) times a tall one, row by row, so that nothing as long as the rows is held. */
function squareTimes(rows: SparseRows, tall: Float64Array, size: number): Float64Array {
  const out = new Float64Array(tall.length);
  const into = new Float64Array(size);
  for (let i = 0; i < rowCount(rows); i++) {
    projected(rows, i, { tall, into });
    for (let at = rows.starts[i] ?? 0; at < (rows.starts[i + 1] ?? 0); at++) {
      const value = rows.values[at] ?? 0;
      const from = (rows.columns[at] ?? 0) * size;
      for (let k = 0; k < size; k++) out[from + k] = (out[from + k] ?? 0) + value * (into[k] ?? 0);
    }
  }
  return out;
}

/** The square seen from the tall matrix's columns: `size` by `size`. */
function seenFrom(tall: Float64Array, squared: Float64Array, size: number): Float64Array {
  const seen = new Float64Array(size * size);
  for (let r = 0; r < tall.length; r += size) {
    for (let i = 0; i < size; i++) {
      const value = tall[r + i] ?? 0;
      if (value !== 0) for (let j = 0; j < size; j++) seen[i * size + j] = (seen[i * size + j] ?? 0) + value * (squared[r + j] ?? 0);
    }
  }
  return evened(seen, size);
}

/** The same with both halves alike: rounding made them differ. */
function evened(square: Float64Array, size: number): Float64Array {
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      const mean = ((square[i * size + j] ?? 0) + (square[j * size + i] ?? 0)) / 2;
      square[i * size + j] = mean;
      square[j * size + i] = mean;
    }
  }
  return square;
}

/**
 * The `most` strongest directions of sparse rows: randomized subspace iteration with a fixed seed and a Rayleigh-Ritz step at its end (Halko,
 * Martinsson & Tropp 2011, SIAM Review 53, algorithm 4.4). Fewer where the rows hold fewer. Memory: two matrices of width by `most`.
 */
export function strongestDirections(rows: SparseRows, most: number): Directions {
  const size = Math.min(rows.width, rowCount(rows), most + MORE);
  if (size === 0) return { count: 0, strengths: new Float64Array(), vectors: new Float32Array() };
  const next = numbersFrom(SEED);
  let tall: Float64Array = Float64Array.from({ length: rows.width * size }, () => next() + next() + next() - 1.5);
  for (let round = 0; round < ROUNDS; round++) {
    orthonormalise(tall, size);
    tall = squareTimes(rows, tall, size);
  }
  orthonormalise(tall, size);
  const { values, vectors } = eigenOf(seenFrom(tall, squareTimes(rows, tall, size), size), size);
  const least = (values[0] ?? 0) * 1e-9;
  const count = values.slice(0, most).filter((value) => value > least && value > 0).length;
  return { count, strengths: values.slice(0, count).map(Math.sqrt), vectors: turned(tall, vectors, { size, count }) };
}

/** The tall matrix in the directions of the eigenvectors, the `count` strongest. */
function turned(tall: Float64Array, vectors: Float64Array, { size, count }: { size: number; count: number }): Float32Array {
  const height = tall.length / size;
  const out = new Float32Array(height * count);
  for (let r = 0; r < height; r++) {
    for (let i = 0; i < count; i++) {
      let sum = 0;
      for (let k = 0; k < size; k++) sum += (tall[r * size + k] ?? 0) * (vectors[i * size + k] ?? 0);
      out[r * count + i] = sum;
    }
  }
  return out;
}
