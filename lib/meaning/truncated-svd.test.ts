import { expect, test } from "vitest";
import { numbersFrom } from "@/lib/meaning/random";
import { sparseRows } from "@/lib/meaning/sparse-rows";
import { strongestDirections } from "@/lib/meaning/truncated-svd";

type Pairs = [number, number][];

/** A matrix of rank two in twelve columns, with strengths known beforehand. */
function made(rows: number): { pairs: Pairs[]; total: number } {
  const next = numbersFrom(5);
  const pairs = Array.from({ length: rows }, (_, i): Pairs => {
    const scale = 1 + next();
    return i % 2 === 0 ? [0, 1, 2].map((column) => [column, 3 * scale]) : [6, 7].map((column) => [column, scale]);
  });
  return { pairs, total: pairs.flat().reduce((sum, [, value]) => sum + value * value, 0) };
}

test("the squares of all strengths add up to the squares of all entries, and each direction has length one", () => {
  const { pairs, total } = made(40);
  const { count, strengths, vectors } = strongestDirections(sparseRows(pairs, 12), 5);
  expect(count).toBe(2);
  expect(strengths.reduce((sum, value) => sum + value * value, 0)).toBeCloseTo(total, 3);
  for (let i = 0; i < count; i++) {
    const squares = Array.from({ length: 12 }, (_, c) => (vectors[c * count + i] ?? 0) ** 2);
    expect(squares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
  }
  const first = [0, 1, 2].map((column) => Math.abs(vectors[column * count] ?? 0));
  for (const value of first) expect(value).toBeCloseTo(Math.sqrt(1 / 3), 3);
});

test("the strongest come first and no more than asked for", () => {
  const next = numbersFrom(9);
  const pairs = Array.from({ length: 80 }, (): Pairs => Array.from({ length: 6 }, () => [Math.floor(next() * 30), next()]));
  const { count, strengths } = strongestDirections(sparseRows(pairs, 30), 7);
  expect(count).toBe(7);
  expect([...strengths]).toEqual([...strengths].sort((a, b) => b - a));
});

test("nothing, or nothing but zeros, has no direction", () => {
  expect(strongestDirections(sparseRows([], 0), 5).count).toBe(0);
  expect(strongestDirections(sparseRows([[[0, 0]], [[1, 0]]], 3), 5).count).toBe(0);
});
