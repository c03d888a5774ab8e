import { describe, expect, it } from "vitest";
import { workClock } from "@/lib/testing";
import { seededDraw } from "./random";
import { resampleOrders } from "./resample";
import { drawCurve, type Judged } from "./saturation";
import type { SaturationRule } from "./schema";
import { USUAL_RULE } from "./vocabulary";

/** Interviews, one a day, each with so many codes that none before it brought, and with those of the first beside them. */
function held(newCodes: readonly number[]): Judged["interviews"] {
  return newCodes.map((count, index) => ({
    interviewId: `i${String(index).padStart(2, "0")}`,
    date: `2026-03-${String(index + 1).padStart(2, "0")}`,
    people: [`P-${String(index + 1).padStart(3, "0")}`],
    codeIds: [...(index > 0 && newCodes[0] ? ["c0-0"] : []), ...Array.from({ length: count }, (_, code) => `c${index}-${code}`)],
  }));
}
function judge(
  interviews: Judged["interviews"],
  facts: Partial<Omit<Judged, "rule">> & { codeNames?: ReadonlyMap<string, string>; rule?: Partial<SaturationRule> } = {},
) {
  const rule = { ...USUAL_RULE, ...facts.rule };
  return drawCurve({ notCoded: 0, people: interviews.length, codeNames: new Map(), ...facts, interviews, rule });
}

describe("saturation in words", () => {
  it.each([
    [[20, 9, 5, 3, 4, 3, 1, 0], "saturated at 6 + 2", "1 new code in the last 2 interviews, 2.7 % of the base of 37: saturated at 6 + 2."],
    [[20, 9, 5, 3, 4, 3, 1, 0, 0, 0], "saturated at 6 + 2", "The last three interviews brought nothing new: 6 + 2."],
    [[9, 7, 4, 3, 2], "too early to say", "Too early to say: 5 of the 6 interviews that it takes."],
    [[0, 0, 0], "no themes yet", "No themes yet: nothing that they said carries a code."],
    [[], "no themes yet", "No themes yet: nothing that they said carries a code."],
    [
      [0, 0, 0, 0, 6, 1, 0],
      "no base to judge by",
      "Nothing coded in the first 4 interviews, so there is no base to judge by; 7 codes came later.",
    ],
  ])("of %j is %s", (series, short, sentence) => {
    expect(judge(held(series))).toMatchObject({ short, sentence });
  });

  it("is 12 + 3 where three are asked for and the last three brought nothing", () => {
    const series = [12, 6, 4, 3, 3, 2, 2, 1, 2, 1, 1, 2, 0, 0, 0];
    expect(judge(held(series), { rule: { run: 3, threshold: 0 } }).sentence).toBe("The last three interviews brought nothing new: 12 + 3.");
  });

  it("says about how many more where it still learns", () => {
    // 18 codes heard from everybody, two heard twice (from the sixth on), three in the last interview alone
    const often = Array.from({ length: 18 }, (_, code) => `o${code}`);
    const interviews = held([0, 0, 0, 0, 0, 0, 0, 0]).map((one, index) => ({
      ...one,
      codeIds: [...often, ...(index === 5 || index === 6 ? ["t1", "t2"] : []), ...(index === 7 ? ["x1", "x2", "x3"] : [])],
    }));
    const judged = judge(interviews);
    expect(judged.more).toEqual({ about: 3, atLeast: false });
    expect(judged.sentence).toBe("3 new codes in the last 2 interviews, 16.7 % of the base of 18: still learning, about 3 more.");
  });

  it("says when new codes came again", () => {
    expect(judge(held([20, 9, 5, 3, 4, 3, 1, 0, 9])).sentence).toMatch(/^Quiet at 6 \+ 2, then new codes came again: 9 new codes/);
  });
});

describe("the series of interviews", () => {
  it("stands in the order held, undated ones last, and counts a code where it was heard first", () => {
    const [first, second, third] = held([2, 1, 1]);
    if (!first || !second || !third) throw new Error("three interviews");
    const judged = judge([{ ...first, date: null }, third, second], { codeNames: new Map([["c0-0", "Units differ"]]) });
    expect(judged.series.map(({ interviewId, newCodes, total }) => [interviewId, newCodes, total])).toEqual([
      ["i01", 2, 2],
      ["i02", 1, 3],
      ["i00", 1, 4],
    ]);
    expect(judged.series[0]?.brought).toEqual(["Units differ"]);
    expect(judged).toMatchObject({ undated: 1, codes: 4, interviews: 3 });
  });

  it("tells the chance for everyone heard, and what was not coded beside", () => {
    const judged = judge(held([3, 1]), { people: 15, notCoded: 2 });
    expect(judged.chances.map(({ chance }) => chance.toFixed(3))).toEqual(["0.794", "0.913", "0.965"]);
    expect(judged.notCoded).toBe(2);
  });

  it("recomputes when codes are merged or deleted", () => {
    const interviews = held([20, 9, 5, 3, 4, 3, 1, 0]);
    const without = (gone: RegExp) => interviews.map((one) => ({ ...one, codeIds: one.codeIds.filter((id) => !gone.test(id)) }));
    expect(judge(without(/^c5-/))).toMatchObject({ codes: 42, at: 5 });
    const merged = interviews.map((one) => ({ ...one, codeIds: [...new Set(one.codeIds.map((id) => id.replace(/^c[45]-.*/, "c0-0")))] }));
    expect(judge(merged)).toMatchObject({ codes: 38, at: 4 });
  });
});

describe("freed of the order of interviews", () => {
  it("is the same for the same interviews, in whichever order they come", () => {
    const interviews = held([20, 9, 5, 3, 4, 3, 1, 0]);
    expect(judge(interviews)).toEqual(judge(interviews.toReversed()));
    expect(judge(interviews).orderFree?.orders).toBe(1000);
  });

  it("takes one interview where each holds every code, and all of them for codes that stand alone", () => {
    const all = Array.from({ length: 6 }, () => ({ codeIds: ["a", "b"] }));
    expect(resampleOrders(all)?.needed).toEqual([0.8, 0.9, 0.95].map((share) => ({ share, low: 1, median: 1, high: 1 })));
    const alone = Array.from({ length: 10 }, (_, index) => ({ codeIds: [`c${index}`] }));
    expect(resampleOrders(alone)?.needed.map(({ median }) => median)).toEqual([8, 9, 10]);
    expect(resampleOrders(alone)?.band.at(4)).toEqual({ n: 5, low: 5, median: 5, high: 5 });
  });

  it("finds a code of one interview anywhere: half of the orders by the middle", () => {
    const interviews = Array.from({ length: 20 }, (_, index) => ({ codeIds: index === 0 ? ["rare"] : [] }));
    const needed = resampleOrders(interviews)?.needed[0];
    expect(needed?.median).toBeGreaterThanOrEqual(9);
    expect(needed?.median).toBeLessThanOrEqual(12);
    expect(needed?.low).toBeLessThanOrEqual(2);
    expect(needed?.high).toBeGreaterThanOrEqual(19);
  });

  it("has no band without codes, and one that never falls or leaves its middle", () => {
    expect(resampleOrders([{ codeIds: [] }])).toBeNull();
    expect(resampleOrders([])).toBeNull();
    const { band = [] } = resampleOrders(held([20, 9, 5, 3, 4, 3, 1, 0])) ?? {};
    expect(band.map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    for (const { low, median, high } of band) expect(low <= median && median <= high).toBe(true);
    expect(band.at(-1)).toEqual({ n: 8, low: 45, median: 45, high: 45 });
  });

  it("draws every number alike often", () => {
    const draw = seededDraw(7);
    const seen = [0, 0, 0, 0, 0];
    for (let round = 0; round < 5000; round += 1) {
      const drawn = draw(5);
      seen[drawn] = (seen[drawn] ?? 0) + 1;
    }
    for (const times of seen) expect(Math.abs(times - 1000)).toBeLessThan(120);
  });

  it("costs a study of 1,000 interviews and 300 codes little", () => {
    const draw = seededDraw(3);
    const interviews = Array.from({ length: 1000 }, () => ({
      codeIds: Array.from({ length: 30 }, () => `c${Math.min(draw(300), draw(300), draw(300))}`),
    }));
    resampleOrders(interviews);
    const worked = workClock();
    resampleOrders(interviews);
    expect(worked()).toBeLessThan(250);
  });
});
