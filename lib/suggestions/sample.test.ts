import { expect, test } from "vitest";
import { judgeSample, sampleOf } from "./sample";

const scored = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `s${index}`, score: index / count }));

test("a sample is drawn evenly over the scores, the surest first", () => {
  expect(sampleOf(scored(50), 5)).toEqual(["s44", "s34", "s24", "s14", "s4"]);
});

test("the same suggestions give the same sample, in whatever order they come", () => {
  const many = scored(48);
  expect(sampleOf([...many].reverse())).toEqual(sampleOf(many));
});

test("equal scores are told apart, and nobody is drawn twice", () => {
  const drawn = sampleOf(Array.from({ length: 13 }, (_, index) => ({ id: `s${index}`, score: 0.5 })));
  expect(new Set(drawn).size).toBe(5);
});

test("of few, all are looked at", () => {
  expect(sampleOf(scored(3))).toEqual(["s2", "s1", "s0"]);
  expect(sampleOf([])).toEqual([]);
});

test("four of five right says little, and says so: between 16 and 42 of the other 43", () => {
  const { interval, restRight } = judgeSample({ right: 4, of: 5, rest: 43 });
  expect(interval.map((share) => Math.round(share * 100))).toEqual([38, 96]);
  expect(restRight).toEqual([16, 42]);
});
