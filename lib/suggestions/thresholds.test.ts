import { expect, test } from "vitest";
import { shiftFor, thresholdShift, thresholdShifts } from "./thresholds";

const COUNTS = [0, 1, 2, 5, 10, 40, 400];
const LEVELS = [-3, -2, -1, 0, 1, 2, 3];

test("nothing decided moves nothing, and a level half a unit", () => {
  expect(thresholdShift({ right: 0, decided: 0 })).toBeCloseTo(0);
  expect(thresholdShift({ right: 0, decided: 0, level: 2 })).toBeCloseTo(-1);
  expect(thresholdShift({ right: 0, decided: 0, level: -3 })).toBeCloseTo(1.5);
});

test("one more rejection never makes a tag oftener, one more acceptance never rarer, and more is never fewer", () => {
  for (const right of COUNTS)
    for (const wrong of COUNTS)
      for (const level of LEVELS) {
        const shift = thresholdShift({ right, decided: right + wrong, level });
        expect(thresholdShift({ right, decided: right + wrong + 1, level })).toBeGreaterThanOrEqual(shift);
        expect(thresholdShift({ right: right + 1, decided: right + wrong + 1, level })).toBeLessThanOrEqual(shift);
        if (level < 3) expect(thresholdShift({ right, decided: right + wrong, level: level + 1 })).toBeLessThan(shift);
        expect(shift).toBeGreaterThanOrEqual(-2.1);
        expect(shift).toBeLessThanOrEqual(2.7);
      }
});

test("two rejections are forgiven, forty are not", () => {
  expect(thresholdShift({ right: 0, decided: 2 })).toBeLessThan(0.4);
  expect(thresholdShift({ right: 0, decided: 40 })).toBeCloseTo(1.2);
});

test("the level of all adds to each tag's own and holds for those not named; strange figures count as none", () => {
  const shifts = thresholdShifts(
    new Map([["code:a", { right: 0, decided: 0 }]]),
    new Map([
      ["all", 1],
      ["code:b", 1],
    ]),
  );
  expect(shiftFor("code:a", shifts)).toBeCloseTo(-0.5);
  expect(shiftFor("code:b", shifts)).toBeCloseTo(-1);
  expect(shiftFor("code:c", shifts)).toBeCloseTo(-0.5);
  expect(shiftFor("code:c", undefined)).toBe(0);
  expect(thresholdShift({ right: Number.NaN, decided: Number.NaN, level: Number.NaN })).toBeCloseTo(0);
  expect(thresholdShift({ right: 9, decided: 3 })).toBeCloseTo(thresholdShift({ right: 3, decided: 3 }));
});
