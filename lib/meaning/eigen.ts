/** Eigenvalues, the largest first, and their vectors as rows of `vectors` (`size` numbers each). */
export type Eigen = { values: Float64Array; vectors: Float64Array };

const MOST_SWEEPS = 40;
const SMALL = 1e-12;

/** One rotation that makes the entry at (p, q) zero, applied to the matrix and to the vectors found so far. */
function rotate(a: Float64Array, v: Float64Array, { size, p, q }: { size: number; p: number; q: number }): void {
  const apq = a[p * size + q] ?? 0;
  const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
  const t = (theta >= 0 ? 1 : -1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const [akp, akq] = [a[k * size + p] ?? 0, a[k * size + q] ?? 0];
    a[k * size + p] = c * akp - s * akq;
    a[k * size + q] = s * akp + c * akq;
  }
  for (let k = 0; k < size; k++) {
    const [apk, aqk] = [a[p * size + k] ?? 0, a[q * size + k] ?? 0];
    a[p * size + k] = c * apk - s * aqk;
    a[q * size + k] = s * apk + c * aqk;
    const [vpk, vqk] = [v[p * size + k] ?? 0, v[q * size + k] ?? 0];
    v[p * size + k] = c * vpk - s * vqk;
    v[q * size + k] = s * vpk + c * vqk;
  }
}

/** The sums of squares of the entries beside the diagonal, and of all. */
function weights(a: Float64Array, size: number): { beside: number; all: number } {
  let [beside, all] = [0, 0];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const square = (a[i * size + j] ?? 0) ** 2;
      all += square;
      if (i !== j) beside += square;
    }
  }
  return { beside, all };
}

/**
 * Eigenvalues and vectors of a symmetric matrix (row after row, `size` squared) by Jacobi's rotations in fixed order (Golub & Van Loan,
 * Matrix Computations, 8.5). Time grows with the third power of `size`: 110 take some 50 ms.
 */
export function eigenOf(matrix: Float64Array, size: number): Eigen {
  const a = Float64Array.from(matrix);
  const v = new Float64Array(size * size);
  for (let i = 0; i < size; i++) v[i * size + i] = 1;
  for (let sweep = 0; sweep < MOST_SWEEPS; sweep++) {
    const { beside, all } = weights(a, size);
    if (!(beside > SMALL * SMALL * all)) break;
    const least = Math.sqrt(beside) / (size * size * 1e3);
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) if (Math.abs(a[p * size + q] ?? 0) > least) rotate(a, v, { size, p, q });
    }
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((i, j) => (a[j * size + j] ?? 0) - (a[i * size + i] ?? 0) || i - j);
  const values = Float64Array.from(order, (i) => a[i * size + i] ?? 0);
  const vectors = new Float64Array(size * size);
  order.forEach((from, to) => {
    vectors.set(v.subarray(from * size, (from + 1) * size), to * size);
  });
  return { values, vectors };
}
