import { describe, expect, it } from "vitest";
import { seededDraw } from "@/lib/saturation/random";
import { type Drawable, drawSample } from "./draw-sample";

const items = (sizes: Record<string, number>): Drawable[] =>
  Object.entries(sizes).flatMap(([stratum, size]) => Array.from({ length: size }, (_, at) => ({ id: `${stratum}${at}`, stratum })));

describe("a drawn sample", () => {
  it("is the same for the same seed, each item at most once", () => {
    const from = items({ a: 30 });
    const drawn = drawSample(from, 10, seededDraw(5));
    expect(drawn.ids).toHaveLength(10);
    expect(new Set(drawn.ids).size).toBe(10);
    expect(drawSample(from, 10, seededDraw(5))).toEqual(drawn);
    expect(drawSample(from, 10, seededDraw(6)).ids).not.toEqual(drawn.ids);
  });

  it("takes each stratum in proportion, and none is left out while there is room", () => {
    const { strata } = drawSample(items({ customer: 60, prospect: 30, churned: 2 }), 10, seededDraw(1));
    expect(strata).toEqual([
      { stratum: "churned", taken: 1, of: 2 },
      { stratum: "customer", taken: 6, of: 60 },
      { stratum: "prospect", taken: 3, of: 30 },
    ]);
    const one = drawSample(items({ a: 1, b: 1, c: 98 }), 2, seededDraw(1)).strata;
    expect(one.reduce((sum, { taken }) => sum + taken, 0)).toBe(2);
  });

  it("of more than there is, is all there is", () => {
    expect(drawSample(items({ a: 3, b: 1 }), 20, seededDraw(9)).ids).toEqual(["a0", "a1", "a2", "b0"]);
    expect(drawSample([], 3, seededDraw(9))).toEqual({ ids: [], strata: [] });
  });

  it("takes every item about equally often", () => {
    const times = new Map<string, number>();
    for (let seed = 1; seed <= 2000; seed++)
      for (const id of drawSample(items({ a: 10 }), 3, seededDraw(seed * 7919)).ids) times.set(id, (times.get(id) ?? 0) + 1);
    for (const count of times.values()) expect(Math.abs(count - 600)).toBeLessThan(100);
  });
});
