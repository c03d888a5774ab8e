import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fisherExact, type Group, smallestFisher } from "./fisher";

type Table = [number, number, number, number];

/** Rows are groups: who has it, who has it not. */
const groups = ([a, b, c, d]: Table): [Group, Group] => [
  { people: a, of: a + b },
  { people: c, of: c + d },
];

function choose(of: number, some: number): bigint {
  let ways = 1n;
  for (let k = 1; k <= some; k += 1) ways = (ways * BigInt(of - some + k)) / BigInt(k);
  return ways;
}

/** The same by counting: every way to deal the people out, in whole numbers. */
function byCounting(one: Group, other: Group): number {
  const people = one.people + other.people;
  const ways = (k: number) => choose(one.of, k) * choose(other.of, people - k);
  const seen = ways(one.people);
  let unlikely = 0n;
  for (let k = Math.max(0, people - other.of); k <= Math.min(people, one.of); k += 1) if (ways(k) <= seen) unlikely += ways(k);
  return Number((unlikely * 10n ** 15n) / choose(one.of + other.of, people)) / 1e15;
}

describe("Fisher's exact test", () => {
  it.each<[string, Table, number]>([
    ["the lady who tasted tea", [3, 1, 1, 3], 0.4857142857],
    ["twins of convicts, of one egg and of two", [2, 15, 10, 3], 0.0005367241],
    ["teenagers who diet, men and women", [1, 9, 11, 3], 0.0027594562],
    ["whales and sharks in two oceans", [8, 2, 1, 5], 0.034965035],
    ["few against many", [100, 2, 1000, 5], 0.1300759363],
    ["two uneven halves", [5, 15, 20, 20], 0.0958044001],
    ["one side empty of it", [5, 0, 1, 4], 0.0476190476],
    ["a table that cannot surprise", [0, 1, 3, 2], 1],
  ])("gives the published chance of %s", (_, table, chance) => {
    expect(fisherExact(...groups(table))).toBeCloseTo(chance, 9);
  });

  it("equals a count of every way to deal the people out, whichever group comes first", () => {
    const side = fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(side, side, ([a, b], [c, d]) => {
        const [one, other] = groups([a, b, c, d]);
        expect(fisherExact(one, other)).toBeCloseTo(byCounting(one, other), 9);
        expect(fisherExact(other, one)).toBeCloseTo(fisherExact(one, other), 9);
        expect(smallestFisher(one, other)).toBeLessThanOrEqual(fisherExact(one, other) + 1e-12);
      }),
      { numRuns: 200 },
    );
  });

  it("neither overflows nor loses its digits on hundreds of thousands", () => {
    expect(fisherExact({ people: 50_000, of: 100_000 }, { people: 150_000, of: 300_000 })).toBeCloseTo(1, 6);
    const clear = fisherExact({ people: 900, of: 100_000 }, { people: 2_100, of: 300_000 });
    expect(clear * 1e10).toBeCloseTo(4.7077, 3);
    expect(fisherExact({ people: 0, of: 100_000 }, { people: 100_000, of: 100_000 })).toBe(0);
  });

  it("calls nothing where a group is empty, or all or nobody has it", () => {
    expect(fisherExact({ people: 0, of: 0 }, { people: 3, of: 9 })).toBe(1);
    expect(fisherExact({ people: 9, of: 9 }, { people: 3, of: 3 })).toBe(1);
    expect(fisherExact({ people: 0, of: 9 }, { people: 0, of: 3 })).toBe(1);
  });

  it("knows when no split at all could be called a difference", () => {
    expect(smallestFisher({ people: 1, of: 8 }, { people: 0, of: 8 })).toBe(1);
    expect(smallestFisher({ people: 2, of: 8 }, { people: 3, of: 8 })).toBeCloseTo(0.0256410256, 9);
  });
});
