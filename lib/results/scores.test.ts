import { describe, expect, it } from "vitest";
import { type Question, question } from "@/lib/questionnaires/definition";
import { cesOf } from "./ces";
import { csatOf } from "./csat";
import { npsCounts, npsOf } from "./nps";
import { weakestPart } from "./parts";
import { feelingsOf, pmfOf } from "./pmf";
import { scorable } from "./scorable";
import { scoreOf } from "./score";
import type { PartScore, ScoreGroup } from "./score-schema";
import { trendOf } from "./trend";
import { changeWords, scoreWords } from "./words";

const asked = (more: Partial<Question>) =>
  question.parse({ id: "abcd1234", type: "single", text: "Without it, how would you feel?", ...more });
const percent = (share: number | undefined) => Number(((share ?? Number.NaN) * 100).toFixed(1));
const numbers = (counts: Record<number, number>) => new Map(Object.entries(counts).map(([number, people]) => [Number(number), people]));
const feelings = (very: number, somewhat: number, not: number, gone = 0) => ({ very, somewhat, not, gone });

describe("the Net Promoter Score", () => {
  it("of 20 promoters, 35 passives and 45 detractors is -25.0, with 1.96 standard errors to both sides", () => {
    const { score, n, interval, small } = npsOf({ promoters: 20, passives: 35, detractors: 45 });
    expect([score, n, small]).toEqual([-25, 100, false]);
    // var = 0.2 + 0.45 - 0.0625 = 0.5875; 196 * sqrt(0.005875) = 15.023
    expect(interval?.map((bound) => Number(bound.toFixed(1)))).toEqual([-40, -10]);
  });

  it("takes 9 and 10 for promoters, 0 to 6 for detractors, and nothing else for an answer", () => {
    expect(npsCounts(numbers({ 0: 1, 6: 2, 7: 3, 8: 4, 9: 5, 10: 6, 11: 7, 8.5: 1 }))).toEqual({
      promoters: 11,
      passives: 7,
      detractors: 3,
    });
  });

  it("is grey under 30 people, has none of nobody, and never leaves -100 to 100", () => {
    expect(npsOf({ promoters: 29, passives: 0, detractors: 0 })).toMatchObject({ score: 100, small: true, interval: [100, 100] });
    expect(npsOf({ promoters: 30, passives: 0, detractors: 0 }).small).toBe(false);
    expect(npsOf({ promoters: 0, passives: 0, detractors: 0 })).toMatchObject({ score: null, interval: null, n: 0 });
    expect(npsOf({ promoters: 9, passives: 0, detractors: 1 }).interval?.[1]).toBe(100);
  });
});

describe("product-market fit", () => {
  it.each([
    [[12, 30], [40.0, 24.6, 57.7], "near", "directional"],
    [[40, 100], [40.0, 30.9, 49.8], "near", "solid"],
    [[45, 112], [40.2, 31.6, 49.4], "near", "solid"],
    [[20, 100], [20.0, 13.3, 28.9], "below", "solid"],
    [[55, 100], [55.0, 45.2, 64.4], "reached", "solid"],
  ] as const)("of %j very disappointed the share and its interval are %j: %s, %s", ([very, of], figures, verdict, strength) => {
    const found = pmfOf(feelings(very, of - very, 0));
    expect([percent(found.score ?? 0), percent(found.interval?.[0]), percent(found.interval?.[1])]).toEqual([...figures]);
    expect([found.verdict, found.strength]).toEqual([verdict, strength]);
  });

  it("leaves out who no longer uses it, and counts them beside", () => {
    expect(pmfOf(feelings(12, 10, 8, 25), 2)).toMatchObject({ n: 30, score: 0.4, excluded: 27 });
    expect(pmfOf(feelings(0, 0, 0, 3))).toMatchObject({ n: 0, score: null, interval: null, verdict: null, excluded: 3 });
  });

  it("reads the feeling from what an answer means, in any wording and order", () => {
    const one = asked({
      options: [
        { value: "3", label: "N/A, I no longer use it", feeling: "gone" },
        { value: "2", label: "Not disappointed (it isn't really that useful)", feeling: "not" },
        { value: "0", label: "Very", feeling: "very" },
        { value: "1", label: "Somewhat", feeling: "somewhat" },
      ],
    });
    const told = ["0", "1", "2", "3", "who knows"].map((cell, at) => ({ cells: { abcd1234: cell }, people: at + 1 }));
    expect(scoreOf(one, "pmf", told)).toMatchObject({ n: 6, excluded: 9, counts: [{ people: 1 }, { people: 2 }, { people: 3 }] });
    expect(feelingsOf(one, []).feelings).toEqual(feelings(0, 0, 0));
  });

  it("says no more than the interval does", () => {
    const words = (very: number, of: number) => scoreWords("pmf", pmfOf(feelings(very, of - very, 0)));
    expect(words(45, 112)).toBe("On the 40 % mark, not past it: the interval runs to both sides.");
    expect(words(36, 100)).toBe("Near the 40 % mark, not past it: the interval runs to both sides.");
    expect(words(55, 100)).toContain("Past the 40 % mark");
    expect(words(20, 100)).toContain("Below the 40 % mark");
    expect(words(12, 29)).toBe("Too few to lean on: 29 of the 30 people it takes.");
  });
});

describe("satisfaction and effort", () => {
  it("satisfaction is the share of the two best of five, with Wilson's interval", () => {
    const { score, n, interval } = csatOf(numbers({ 1: 5, 2: 5, 3: 20, 4: 40, 5: 30 }));
    expect([score, n, percent(interval?.[0]), percent(interval?.[1])]).toEqual([0.7, 100, 60.4, 78.1]);
    expect(csatOf(numbers({ 1: 5, 2: 5, 3: 20, 4: 40, 5: 30 }), { lowIsGood: true }).score).toBe(0.1);
  });

  it("effort is the mean and the share of 5 and up, of seven", () => {
    const found = cesOf(numbers({ 1: 2, 3: 4, 4: 4, 5: 10, 6: 10, 7: 10 }), { min: 1, max: 7, lowIsGood: false });
    expect([found.score, found.n, found.share?.people, found.share?.share]).toEqual([5.25, 40, 30, 0.75]);
  });

  it("on the scale of 2008 the low end is the easy one", () => {
    const found = cesOf(numbers({ 1: 20, 2: 10, 3: 5, 5: 5 }), { min: 1, max: 5, lowIsGood: true });
    expect([found.score, found.share?.people]).toEqual([2, 30]);
  });

  it("an answer off the scale counts nowhere", () => {
    expect(
      scoreOf(asked({ type: "satisfaction", metric: "csat" }), "csat", [
        { cells: { abcd1234: "5" }, people: 3 },
        { cells: { abcd1234: "9" }, people: 2 },
      ]),
    ).toMatchObject({ n: 3, excluded: 2 });
  });
});

describe("what gives a score", () => {
  const yesNo = { options: ["Yes", "Maybe", "No"].map((value) => ({ value, label: value })) };

  it("a recommendation answered by Yes, Maybe or No is no NPS, marked as one or not", () => {
    const text = "Would you recommend mybinder.org to a colleague?";
    expect(scorable(asked({ text, ...yesNo }))).toEqual({
      metric: null,
      reason: "Yes, Maybe, No is no scale from 0 to 10, so it gives no NPS.",
    });
    expect(scorable(asked({ text, metric: "nps", ...yesNo })).metric).toBeNull();
    expect(scorable(asked({ text: "Do you like it?", ...yesNo }))).toEqual({ metric: null, reason: null });
  });

  it("0 to 10 does, also with labels at its ends; 1 to 10 does not", () => {
    expect(scorable(asked({ type: "recommendation", metric: "nps" })).metric).toBe("nps");
    const scale = (min: number) => ({ min, max: 10, minLabel: "", maxLabel: "", lowIsGood: false });
    expect(scorable(asked({ type: "scale", metric: "nps", scale: scale(0) })).metric).toBe("nps");
    expect(scorable(asked({ type: "scale", metric: "nps", scale: scale(1) })).metric).toBeNull();
  });
});

describe("over time and by part", () => {
  const wave = (label: string, very: number, of: number): ScoreGroup => ({ ...pmfOf(feelings(very, of - very, 0)), value: label, label });
  const part = (name: PartScore["part"], very: number, of = 112): PartScore => ({
    ...pmfOf(feelings(very, of - very, 0)),
    part: name,
    questionId: "q",
  });

  it("overlapping intervals are not yet a change", () => {
    const { change } = trendOf([wave("Wave 1", 29, 88), wave("Wave 2", 45, 112)]);
    expect(change).toMatchObject({ from: "Wave 1", to: "Wave 2", verdict: "not-yet" });
    expect(changeWords("pmf", change)).toBe("Up 7 points, and the intervals overlap: not yet a change.");
    expect(trendOf([wave("1", 22, 200), wave("2", 116, 200)]).change?.verdict).toBe("change");
    expect(trendOf([wave("1", 2, 20), wave("2", 19, 20)]).change?.verdict).toBe("too-few");
    expect(trendOf([wave("1", 2, 20)]).change).toBeNull();
  });

  it("the weakest part is the one whose interval lies wholly below the others' estimates", () => {
    const four = [part("product", 47), part("service", 43), part("communication", 33), part("onboarding", 21)];
    expect(weakestPart(four)).toEqual({
      weakest: "onboarding",
      words: "Onboarding is the weakest part. Its interval lies wholly below the three others’ estimates.",
    });
    expect(weakestPart([part("product", 47), part("service", 43)]).weakest).toBeNull();
    expect(weakestPart([part("product", 4, 10), part("service", 1, 10)]).words).toContain("Not yet told apart");
    expect(weakestPart([part("product", 4)]).weakest).toBeNull();
  });
});
