import { describe, expect, it } from "vitest";
import { judgeBaseRun } from "./base-run";
import type { SaturationRule } from "./schema";
import { USUAL_RULE } from "./vocabulary";

const GUEST = [20, 9, 5, 3, 4, 3, 1, 0];
const rule = (facts: Partial<SaturationRule> = {}) => ({ ...USUAL_RULE, ...facts });

describe("base, run and threshold (Guest, Namey and Chen 2020)", () => {
  it("reaches 6 + 2 in the worked example: base 37, runs of 7, 4 and 1", () => {
    expect(judgeBaseRun(GUEST, rule())).toMatchObject({ state: "saturated", at: 6, baseCodes: 37, last: { newCodes: 1 } });
    expect([6, 7, 8].map((held) => judgeBaseRun(GUEST.slice(0, held), rule()).last?.share?.toFixed(3))).toEqual([
      "0.189",
      "0.108",
      "0.027",
    ]);
  });

  it("is not reached by it in runs of three: 21.6 and 10.8 %", () => {
    expect(judgeBaseRun(GUEST, rule({ run: 3 }))).toMatchObject({ state: "learning", at: null, last: { newCodes: 4 } });
    expect([7, 8].map((held) => judgeBaseRun(GUEST.slice(0, held), rule({ run: 3 })).last?.share?.toFixed(3))).toEqual(["0.216", "0.108"]);
  });

  it("asks for nothing new at all under a threshold of 0 %", () => {
    expect(judgeBaseRun(GUEST, rule({ threshold: 0 })).state).toBe("learning");
    expect(judgeBaseRun([...GUEST, 0], rule({ threshold: 0 }))).toMatchObject({ state: "saturated", at: 7 });
  });

  it("takes a larger base", () => {
    expect(judgeBaseRun(GUEST, rule({ base: 5 }))).toMatchObject({ baseCodes: 41, at: 6 });
    expect(judgeBaseRun(GUEST, rule({ base: 6 }))).toMatchObject({ baseCodes: 44, at: 6 });
  });

  it("counts exactly 5 % as reached", () => {
    expect(judgeBaseRun([20, 0, 0, 0, 1, 0], rule())).toMatchObject({ state: "saturated", at: 4, last: { newCodes: 1, share: 0.05 } });
  });

  it("says nothing of fewer interviews than base and run together", () => {
    expect(judgeBaseRun(GUEST.slice(0, 5), rule())).toEqual({ state: "early", at: null, baseCodes: 37, last: null });
  });

  it.each([[[]], [[0, 0]], [[0, 0, 0, 0, 0, 0, 0]], [[0, 0, 0, 0, 3, 1, 0]]])("has no base to judge by in %j", (series) => {
    expect(judgeBaseRun(series, rule())).toMatchObject({ state: "none", at: null, baseCodes: 0 });
  });

  it("keeps the first quiet run, and says so where new codes came again after it", () => {
    expect(judgeBaseRun([...GUEST, 6], rule())).toMatchObject({ state: "reopened", at: 6, last: { newCodes: 6 } });
    expect(judgeBaseRun([...GUEST, 6, 0, 0], rule())).toMatchObject({ state: "saturated", at: 6 });
  });
});
