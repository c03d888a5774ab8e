import type { Table } from "./rows";

export type Linear = { mean: number[]; scale: number[]; linear: number[]; bias: number };

const ROUNDS = 6;

/** Mean and one over the standard deviation of a column. */
function standardOf(column: Float64Array): { mean: number; scale: number } {
  const mean = column.reduce((sum, value) => sum + value, 0) / (column.length || 1);
  const variance = column.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (column.length || 1);
  return { mean, scale: variance > 1e-9 ? 1 / Math.sqrt(variance) : 0 };
}

/** A square matrix, row by row. */
type Matrix = { size: number; values: Float64Array };

function at({ size, values }: Matrix, i: number, j: number): number {
  return values[i * size + j] ?? 0;
}

/** The lower triangle whose product with its own mirror is the matrix (Cholesky). */
function lowerOf(matrix: Matrix): Matrix {
  const { size } = matrix;
  const low: Matrix = { size, values: new Float64Array(size * size) };
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = at(matrix, i, j);
      for (let k = 0; k < j; k++) sum -= at(low, i, k) * at(low, j, k);
      low.values[i * size + j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / at(low, j, j);
    }
  }
  return low;
}

/** Solves matrix times x = right, for a symmetric positive matrix whose lower triangle is given. */
function solve(matrix: Matrix, right: Float64Array): Float64Array {
  const low = lowerOf(matrix);
  const x = right.slice();
  for (let i = 0; i < x.length; i++) {
    for (let k = 0; k < i; k++) x[i] = (x[i] ?? 0) - at(low, i, k) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(low, i, i);
  }
  for (let i = x.length - 1; i >= 0; i--) {
    for (let k = i + 1; k < x.length; k++) x[i] = (x[i] ?? 0) - at(low, k, i) * (x[k] ?? 0);
    x[i] = (x[i] ?? 0) / at(low, i, i);
  }
  return x;
}

function product(row: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let f = 0; f < weights.length; f++) sum += (row[f] ?? 0) * (weights[f] ?? 0);
  return sum;
}

/** Adds a row's pull to the slope and the lower triangle of the curvature. */
function addRow(
  row: Float64Array,
  { error, bend }: { error: number; bend: number },
  { slope, curve }: { slope: Float64Array; curve: Matrix },
): void {
  const { size, values } = curve;
  for (let f = 0; f < size; f++) {
    const value = row[f] ?? 0;
    slope[f] = (slope[f] ?? 0) + error * value;
    const bent = bend * value;
    for (let g = 0; g <= f; g++) values[f * size + g] = (values[f * size + g] ?? 0) + bent * (row[g] ?? 0);
  }
}

/** One step of Newton's method: how far to go back along each weight. */
function stepBack(rows: readonly Float64Array[], table: Table, { weights, ridge }: { weights: Float64Array; ridge: number }): Float64Array {
  const size = weights.length;
  const slope = new Float64Array(size);
  const curve: Matrix = { size, values: new Float64Array(size * size) };
  rows.forEach((row, i) => {
    const p = 1 / (1 + Math.exp(-product(row, weights)));
    const weight = table.weight[i] ?? 0;
    addRow(row, { error: (p - (table.label[i] ?? 0)) * weight, bend: Math.max(p * (1 - p), 1e-6) * weight }, { slope, curve });
  });
  for (let f = 0; f < size - 1; f++) {
    slope[f] = (slope[f] ?? 0) + ridge * (weights[f] ?? 0);
    curve.values[f * size + f] = at(curve, f, f) + ridge;
  }
  return solve(curve, slope);
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
    const step = stepBack(rows, table, { weights, ridge });
    for (let f = 0; f <= features; f++) weights[f] = (weights[f] ?? 0) - (step[f] ?? 0);
  }
  return {
    mean: standards.map(({ mean }) => mean),
    scale: standards.map(({ scale }) => scale),
    linear: [...weights.slice(0, features)],
    bias: weights[features] ?? 0,
  };
}
