import { describe, expect, it } from "vitest";
import { holm } from "./holm";

describe("Holm's correction for several tests", () => {
  it("multiplies the smallest chance by all tests, the next by one fewer, and never falls", () => {
    expect(holm([0.01, 0.04, 0.03, 0.005]).map((chance) => chance.toFixed(9))).toEqual(
      [0.03, 0.06, 0.06, 0.02].map((chance) => chance.toFixed(9)),
    );
  });

  it("leaves one test as it is, stays within 1, and has nothing to say of none", () => {
    expect(holm([0.03])).toEqual([0.03]);
    expect(holm([0.6, 0.9])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
});
