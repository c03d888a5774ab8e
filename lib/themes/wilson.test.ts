import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilson } from "./wilson";

const percent = ([low, high]: [number, number]) => [(low * 100).toFixed(1), (high * 100).toFixed(1)];

describe("the Wilson 95 % interval", () => {
  it.each([
    [12, 30, "24.6", "57.7"],
    [40, 100, "30.9", "49.8"],
    [12, 17, "46.9", "86.7"],
    [5, 17, "13.3", "53.1"],
  ])("of %i among %i is the published one", (people, of, low, high) => {
    expect(percent(wilson(people, of))).toEqual([low, high]);
  });

  it("of nobody among nobody says that anything is possible", () => {
    expect(wilson(0, 0)).toEqual([0, 1]);
  });

  it("starts at exactly 0 for nobody and ends at exactly 1 for everybody", () => {
    expect(wilson(0, 10)[0]).toBe(0);
    expect(wilson(10, 10)[1]).toBe(1);
    expect(wilson(0, 10)[1]).toBeCloseTo(0.2775, 4);
  });

  it("holds the share, stays within 0 and 1, and mirrors", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
        const people = Math.round(part * of);
        const [low, high] = wilson(people, of);
        const [mirrorLow, mirrorHigh] = wilson(of - people, of);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(people / of);
        expect(high).toBeGreaterThanOrEqual(people / of);
        expect(mirrorLow).toBeCloseTo(1 - high, 12);
        expect(mirrorHigh).toBeCloseTo(1 - low, 12);
      }),
    );
  });
});
