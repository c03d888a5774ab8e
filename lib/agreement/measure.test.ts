import { describe, expect, it } from "vitest";
import { seededDraw } from "@/lib/saturation/random";
import { resample } from "./bootstrap";
import { countCharacters, countSegments, countStretches, tallyOf } from "./counted";
import type { CodedText, CoderMark } from "./marks";
import { measureAgreement } from "./measure";
import type { Dimension } from "./schema";
import { segmentsOf } from "./segments";
import { asSettled, disagreementsOf, keyOf } from "./settled";
import { cohensKappa, nominalAlpha, percentAgreement } from "./two-coders";

const mark = (id: string, start: number, end: number, ...tags: string[]): CoderMark => ({ id, start, end, tags });
const CODE = "code:c";
const ANY: Dimension = { key: "any", kind: "any", name: "Marked at all" };
const dimension = (key: string): Dimension => ({ key, kind: "value", name: key });

/** The spans of the yardstick: A codes [100,200) and [400,450), B codes [120,220), of a thousand characters in ten stretches. */
const SPANS: CodedText = {
  stretches: Array.from({ length: 10 }, (_, at) => ({ start: at * 100, end: at * 100 + 100 })),
  first: [mark("a1", 100, 200, CODE), mark("a2", 400, 450, CODE)],
  second: [mark("b1", 120, 220, CODE)],
};

describe("the three bases", () => {
  it("count the characters of the yardstick's spans as 830, 20, 70 and 80", () => {
    const tally = tallyOf(countCharacters([SPANS], CODE));
    expect(tally).toEqual({ units: 1000, agreed: 910, neither: 830, first: [850, 150], second: [900, 100] });
    expect(percentAgreement(tally)).toBeCloseTo(0.91, 10);
    expect(cohensKappa(tally)).toBeCloseTo(0.5909, 4);
    expect(nominalAlpha(tally)).toBeCloseTo(0.5888, 4);
  });

  it("count a turn once, by the codes on any of its words", () => {
    const tally = tallyOf(countStretches([SPANS], CODE));
    expect(tally).toEqual({ units: 10, agreed: 8, neither: 7, first: [8, 2], second: [8, 2] });
  });

  it("take marks that share half of what either covers for one segment, whoever is called first", () => {
    const segments = segmentsOf(SPANS, 50);
    expect(segments.map(({ start, end, first, second }) => [start, end, first.length, second.length])).toEqual([
      [100, 220, 1, 1],
      [400, 450, 1, 0],
    ]);
    const turned = segmentsOf({ first: SPANS.second, second: SPANS.first }, 50);
    expect(turned.map(({ start, end }) => [start, end])).toEqual([
      [100, 220],
      [400, 450],
    ]);
    expect(tallyOf(countSegments(segments, CODE))).toMatchObject({ units: 2, agreed: 1, neither: 0 });
    expect(segmentsOf(SPANS, 90)).toHaveLength(3);
  });

  it("take exactly the share that is asked for", () => {
    const pair = (shared: number) => ({ first: [mark("a", 0, shared)], second: [mark("b", 0, 100)] });
    const apart = Array.from({ length: 100 }, (_, at) => at + 1).filter((share) => segmentsOf(pair(share), share).length > 1);
    expect(apart).toEqual([]);
    expect(segmentsOf(pair(28), 29)).toHaveLength(2);
  });

  it("leave out what lies outside the sample", () => {
    const part = { ...SPANS, stretches: [{ start: 150, end: 210 }] };
    expect(tallyOf(countCharacters([part], CODE))).toEqual({ units: 60, agreed: 50, neither: 0, first: [10, 50], second: [0, 60] });
  });

  it("take two marks of one coder on the same words for one", () => {
    const text = {
      stretches: SPANS.stretches,
      first: [mark("a", 0, 50, "point:trigger", CODE)],
      second: [mark("b", 0, 50, "point:trigger"), mark("c", 0, 50, CODE)],
    };
    expect(disagreementsOf(text, 50)).toEqual([]);
    expect(tallyOf(countCharacters([text], "point"))).toMatchObject({ agreed: 1000 });
  });

  it("take a unit with both points for a value of its own", () => {
    const text = {
      stretches: SPANS.stretches,
      first: [mark("a", 0, 20, "point:trigger"), mark("b", 30, 50, "point:failure")],
      second: [mark("c", 0, 20, "point:trigger")],
    };
    expect(tallyOf(countStretches([text], "point"))).toMatchObject({ units: 10, agreed: 9, first: [9, 1, 0], second: [9, 0, 1] });
  });
});

const measured = (texts: CodedText[], dimensions: Dimension[], seed = 7) =>
  measureAgreement({ texts, settled: null, dimensions, overlap: 50, resamples: 2000, draw: seededDraw(seed) });

describe("figures", () => {
  it("come with intervals that hold them, the same for the same seed", () => {
    const [figures] = measured([SPANS], [dimension(CODE)]);
    for (const { percent, kappa } of figures?.bases ?? []) {
      expect(percent.interval?.[0]).toBeLessThanOrEqual(percent.value ?? Number.NaN);
      expect(percent.interval?.[1]).toBeGreaterThanOrEqual(percent.value ?? Number.NaN);
      if (kappa.interval) expect(kappa.interval[0]).toBeLessThanOrEqual(kappa.interval[1]);
    }
    expect(measured([SPANS], [dimension(CODE)])).toEqual([figures]);
  });

  it("are not defined where nobody gave a value, and say why", () => {
    const [figures] = measured([SPANS], [dimension("code:other")]);
    expect(figures?.bases.map(({ kappa, alpha, why, percent }) => [kappa.value, alpha.value, why, percent.value])).toEqual([
      [null, null, "one-value", 1],
      [null, null, "one-value", 1],
      [null, null, "one-value", 1],
    ]);
    const [nothing] = measured([{ stretches: [], first: [], second: [] }], [ANY]);
    expect(nothing?.bases.map(({ percent, why }) => [percent.value, why])).toEqual([
      [null, "no-units"],
      [null, "no-units"],
      [null, "no-units"],
    ]);
  });

  it("set no chance against whether a segment is marked: it is one because somebody marked it", () => {
    const [figures] = measured([SPANS], [ANY]);
    const segments = figures?.bases.find(({ basis }) => basis === "segments");
    expect(segments).toMatchObject({ kappa: { value: null, interval: null }, why: "none-unmarked", percent: { value: 0.5 }, jaccard: 0.5 });
  });

  it("set none against a code that every segment has from somebody, as where one code is all that is asked for", () => {
    const [any, code] = measured([SPANS], [ANY, dimension(CODE)]).map(({ bases }) => bases[2]);
    expect(code).toEqual(any);
    expect(code).toMatchObject({ why: "none-unmarked", kappa: { value: null }, alpha: { value: null } });
    const beside = { ...SPANS, second: [...SPANS.second, mark("b2", 700, 750, "point:trigger")] };
    expect(measured([beside], [dimension(CODE)])[0]?.bases[2]).toMatchObject({
      units: 3,
      why: null,
      kappa: { value: expect.closeTo(0.4, 9) },
    });
    const settled = [{ ...beside, second: SPANS.second }];
    const [after] = measureAgreement({
      texts: [beside],
      settled,
      dimensions: [dimension(CODE)],
      overlap: 50,
      resamples: 9,
      draw: seededDraw(1),
    });
    expect(after?.bases[2]?.after).toEqual({ percent: 0.5, kappa: null, alpha: null });
  });

  it("are from few where few turns are drawn again, however many characters those have", () => {
    const long = {
      stretches: SPANS.stretches,
      first: SPANS.stretches.slice(0, 6).map(({ start }) => mark(`m${start}`, start, start + 50, CODE)),
      second: [],
    };
    const [figures] = measured([long], [dimension(CODE)]);
    expect(figures?.bases[0]).toMatchObject({ basis: "characters", units: 1000, few: true });
  });

  it("have no interval where every sample drawn again gives the same", () => {
    const alike = { ...SPANS, second: SPANS.first };
    expect(measured([alike], [dimension(CODE)])[0]?.bases[1]).toMatchObject({
      percent: { value: 1, interval: null },
      kappa: { value: 1, interval: null },
      alpha: { value: 1, interval: null },
    });
  });

  it("have no value that prevails where there is nothing", () => {
    expect(measured([{ stretches: [], first: [], second: [] }], [ANY])[0]?.bases.map(({ skewed }) => skewed)).toEqual([
      false,
      false,
      false,
    ]);
  });

  it("flag few units and values of which nine in ten are one", () => {
    const [figures] = measured([SPANS], [dimension(CODE)]);
    expect(figures?.bases.map(({ few, skewed }) => [few, skewed])).toEqual([
      [true, false],
      [true, false],
      [true, false],
    ]);
    const rare = { ...SPANS, first: [mark("a", 100, 110, CODE)], second: [mark("b", 100, 110, CODE)] };
    expect(measured([rare], [dimension(CODE)])[0]?.bases[0]?.skewed).toBe(true);
  });

  it("have an interval about as wide as the binomial one where stretches are alike", () => {
    const stretches = Array.from({ length: 400 }, (_, at) => ({ start: at * 10, end: at * 10 + 10 }));
    const on = (from: number, to: number) => stretches.slice(from, to).map(({ start, end }) => mark(`m${start}`, start, end, CODE));
    const [figures] = measured([{ stretches, first: on(0, 100), second: on(50, 150) }], [dimension(CODE)]);
    const [low, high] = figures?.bases[1]?.percent.interval ?? [0, 0];
    expect(figures?.bases[1]?.percent.value).toBe(0.75);
    expect(low).toBeCloseTo(0.75 - 1.96 * Math.sqrt((0.75 * 0.25) / 400), 1.7);
    expect(high).toBeCloseTo(0.75 + 1.96 * Math.sqrt((0.75 * 0.25) / 400), 1.7);
  });

  it("of a sample drawn again count as many units as there are", () => {
    const { units, counts } = resample({ sizes: [1, 1, 1], marked: [0, 1, 2], resamples: 50, draw: seededDraw(3) });
    expect([...units]).toEqual(new Array(50).fill(3));
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(150);
  });
});

describe("settling", () => {
  const text: CodedText = {
    stretches: SPANS.stretches,
    first: [mark("a1", 0, 50, CODE), mark("a2", 100, 150, "point:trigger"), mark("a3", 200, 250, CODE)],
    second: [mark("b1", 0, 50, CODE), mark("b2", 100, 150, "point:failure", CODE)],
  };

  it("has a list of what was coded differently, and in what", () => {
    expect(disagreementsOf(text, 50).map(({ key, differs }) => [key, differs])).toEqual([
      ["a2.b2", ["codes", "point"]],
      ["a3", ["any"]],
    ]);
    expect(keyOf({ first: [mark("z", 0, 1)], second: [mark("b", 0, 1)] })).toBe("b.z");
  });

  it("takes what was settled for both coders, and leaves the rest as each coded it", () => {
    const after = asSettled(
      text,
      50,
      new Map([
        ["a2.b2", { outcome: "second", agreed: [] }],
        ["a3", { outcome: "neither", agreed: [] }],
      ]),
    );
    expect(disagreementsOf(after, 50)).toEqual([]);
    expect(after.first.map(({ id }) => id)).toEqual(["a1", "b2"]);
    const edited = asSettled(text, 50, new Map([["a2.b2", { outcome: "edited", agreed: [mark("e", 100, 140, "point:trigger", CODE)] }]]));
    expect(edited.second.map(({ id }) => id)).toEqual(["b1", "e"]);
    const [figures] = measureAgreement({
      texts: [text],
      settled: [after],
      dimensions: [dimension(CODE)],
      overlap: 50,
      resamples: 100,
      draw: seededDraw(1),
    });
    expect(figures?.bases[1]?.after).toEqual({ percent: 1, kappa: 1, alpha: 1 });
    expect(figures?.bases[1]?.percent.value).toBe(0.8);
  });
});
