import { expect, test } from "vitest";
import { spread } from "./density";

const FOUR = [0.7, 0.9, 0.6, 0.75].map((score, start) => ({ start, score }));

test("the clearest are kept, in the order of the text", () => {
  expect(spread(FOUR, { most: 2 }).map(({ start }) => start)).toEqual([1, 3]);
});

test("no weaker one moves up for each that was decided, only a sure one stays", () => {
  expect(spread(FOUR, { most: 3, decided: 2 }).map(({ start }) => start)).toEqual([1]);
  expect(spread(FOUR, { most: 3, decided: 9 }).map(({ start }) => start)).toEqual([1]);
  expect(spread([{ start: 0, score: 0.7 }], { most: 1, decided: 1 })).toEqual([]);
});
