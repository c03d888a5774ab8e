import { describe, expect, it } from "vitest";
import { audienceDifference } from "./difference";

const heard = (...counts: [number, number][]) =>
  (["prospect", "customer", "churned"] as const).map((audience, index) => ({
    audience,
    people: counts[index]?.[0] ?? 0,
    of: counts[index]?.[1] ?? 0,
  }));

describe("a theme between audiences", () => {
  it("names the two furthest apart, and says when they are too few to call", () => {
    expect(audienceDifference(heard([2, 5], [6, 8], [4, 4]))).toEqual({
      words: "4 of 4 churned, 2 of 5 prospects.",
      caution: "Too few to call a difference.",
    });
  });

  it("says when the intervals overlap, and nothing when they do not", () => {
    expect(audienceDifference(heard([5, 10], [6, 10]))?.caution).toBe("Intervals overlap: not yet a difference.");
    expect(audienceDifference(heard([1, 20], [18, 20]))).toEqual({ words: "18 of 20 customers, 1 of 20 prospects.", caution: null });
  });

  it("is silent where only one audience was heard, or all say it alike", () => {
    expect(audienceDifference(heard([3, 9]))).toBeNull();
    expect(audienceDifference(heard([4, 8], [2, 4]))).toBeNull();
  });
});
