import type { Table } from "./rows";

export type Linear = { mean: number[]; scale: number[]; linear: number[]; bias: number };

const ROUNDS = 8;

/** Mean and one over the standard deviation of a column. */
function standardOf(column: Float64Array): { mean: number; scale: number } {
  const mean = column.reduce((sum, value) => sum + value, 0) / (column.length || 1);
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (column.length || 1);
  return { mean, scale: variance > 1e-9 ? 1 / Math.sqrt(variance) : 0 };
}

/** Solves A x = b for a symmetric positive matrix, by Cholesky's decomposition. */
function solve(a: Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const low = a.map(() => new Float64Array(n));
  const at = (matrix: Float64Array[], i: number, j: number) => matrix[i]?.[j] ?? 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(a, i, j);
      for (let k = 0; k < j; k++) sum -= at(low, i, k) * at(low, j, k);
      const row = low[i];
      if (row) row[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(low, j, j);
    }
  }
  const x = b.slice();
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - at(low, i, k) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(low, i, i);
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i] = (x[i] ?? 0) - at(low, k, i) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(low, i, i);
  }
  return x;
}

/** One step of Newton: adds the pull of every row to the slope and to the curvature. */
function sums(rows: readonly Float64Array[], table: Table, weights: Float64Array): { slope: Float64Array; curve: Float64Array[] } {
  const size = weights.length;
  const slope = new Float64Array(size);
  const curve = Array.from({ length: size }, () => new Float64Array(size));
  rows.forEach((row, i) => {
    let logit = 0;
    for (let f = 0; f < size; f++) logit += (row[f] ?? 0) * (weights[f] ?? 0);
    const p = 1 / (1 + Math.exp(-logit));
    const weight = table.weight[i] ?? 0;
    const error = (p - (table.label[i] ?? 0)) * weight;
    const bend = Math.max(p * (1 - p), 1e-6) * weight;
    for (let f = 0; f < size; f++) {
      const value = row[f] ?? 0;
      slope[f] = (slope[f] ?? 0) + error * value;
      const line = curve[f];
      if (line) for (let g = 0; g <= f; g++) line[g] = (line[g] ?? 0) + bend * value * (row[g] ?? 0);
    }
  });
  return { slope, curve };
}

/** Logistic regression over standardised features by Newton's method, with a ridge in units of rows. */
export function fitLinear(table: Table, ridge: number): Linear {
  const standards = table.columns.map(standardOf);
  const features = table.columns.length;
  const rows = Array.from(table.label, (_, i) => {
    const row = new Float64Array(features + 1);
    for (let f = 0; f < features; f++) row[f] = ((table.columns[f]?.[i] ?? 0) - (standards[f]?.mean ?? 0)) * (standards[f]?.scale ?? 0);
    row[features] = 1;
    return row;
  });
  const weights = new Float64Array(features + 1);
  weights[features] = -2;
  for (let round = 0; round < ROUNDS; round++) {
    const { slope, curve } = sums(rows, table, weights);
    for (let f = 0; f < features; f++) {
      slope[f] = (slope[f] ?? 0) + ridge * (weights[f] ?? 0);
      const line = curve[f];
      if (line) line[f] = (line[f] ?? 0) + ridge;
    }
    for (let f = 0; f <= features; f++) for (let g = 0; g < f; g++) (curve[g] as Float64Array)[f] = curve[f]?.[g] ?? 0;
    const step = solve(curve, slope);
    for (let f = 0; f <= features; f++) weights[f] = (weights[f] ?? 0) - (step[f] ?? 0);
  }
  return {
    mean: standards.map(({ mean }) => mean),
    scale: standards.map(({ scale }) => scale),
    linear: [...weights.slice(0, features)],
    bias: weights[features] ?? 0,
  };
}
