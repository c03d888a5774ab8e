import { describe, expect, it } from "vitest";
import { chanceHeard, oneInHeard, peopleForChance } from "./chance";
import { chao2, incidenceOf, moreInterviews } from "./unheard";

describe("codes that nobody has named yet (Chao2)", () => {
  const example = { interviews: 10, codes: 20, once: 4, twice: 3 };

  it("are 2.4 beside the 20 heard in ten interviews, 4 of them once and 3 twice", () => {
    expect(chao2(example)).toBeCloseTo(22.4, 10);
  });

  it("take the bias-corrected form where no code was heard twice", () => {
    expect(chao2({ ...example, twice: 0 })).toBeCloseTo(20 + (9 / 10) * 6, 10);
    expect(chao2({ ...example, once: 1, twice: 0 })).toBe(20);
  });

  it("are none where each was heard often, or nothing was held", () => {
    expect(chao2({ ...example, once: 0 })).toBe(20);
    expect(chao2({ interviews: 0, codes: 0, once: 0, twice: 0 })).toBe(0);
  });

  it("rest on how many interviews each code was heard in", () => {
    expect(incidenceOf([1, 1, 2, 5, 3, 2, 1], 8)).toEqual({ interviews: 8, codes: 7, once: 3, twice: 2 });
  });
});

describe("how many more interviews", () => {
  it("is worked out to 95 % of the codes expected: 7 more bring ten interviews from 20 to 21.28 of 22.4", () => {
    // after t more: 20 + 2.4 x (1 - (1 - 4 / (10 x 2.4 + 4)) ^ t); 21.28 is passed between 4.9 and 5
    const { about, atLeast } = moreInterviews({ interviews: 10, codes: 20, once: 4, twice: 3 });
    const heardAfter = (more: number) => 20 + 2.4 * (1 - (1 - 4 / 28) ** more);
    expect(atLeast).toBe(false);
    expect(heardAfter(about)).toBeGreaterThanOrEqual(0.95 * 22.4);
    expect(heardAfter(about - 1)).toBeLessThan(0.95 * 22.4);
  });

  it("is none where the share is heard already", () => {
    expect(moreInterviews({ interviews: 20, codes: 40, once: 1, twice: 5 })).toEqual({ about: 0, atLeast: false });
    expect(moreInterviews({ interviews: 3, codes: 9, once: 0, twice: 0 })).toEqual({ about: 0, atLeast: false });
  });

  it("is told no further than as many again as were held", () => {
    expect(moreInterviews({ interviews: 4, codes: 30, once: 28, twice: 1 })).toEqual({ about: 4, atLeast: true });
  });
});

describe("the chance of having heard a theme", () => {
  it.each([
    [0.1, 15, 0.794],
    [0.1, 20, 0.878],
    [0.15, 15, 0.913],
    [0.15, 20, 0.961],
    [0.2, 15, 0.965],
    [0.2, 20, 0.988],
  ])("held by %d of people, among %d, is %d", (share, people, chance) => {
    expect(chanceHeard(share, people)).toBeCloseTo(chance, 3);
  });

  it.each([
    [0.1, 29],
    [0.15, 19],
    [0.2, 14],
    [0.25, 11],
    [0.3, 9],
  ])("held by %d of people is 95 %% among %d", (share, people) => {
    expect(peopleForChance(share, 0.95)).toBe(people);
  });

  it("turned round: 17 people have let us hear what 1 in 6 hold, with 95 %", () => {
    expect(oneInHeard(17, 0.95)).toBe(6);
    expect(chanceHeard(1 / 6, 17)).toBeGreaterThanOrEqual(0.95);
    expect(oneInHeard(2, 0.95)).toBeNull();
    expect(oneInHeard(0, 0.95)).toBeNull();
  });
});
