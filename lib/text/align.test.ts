import fc from "fast-check";
import { expect, test } from "vitest";
import { workClock } from "@/lib/testing";
import { type Hunk, hunksBetween } from "./align";

function applied(old: readonly string[], next: readonly string[], hunks: readonly Hunk[]): string[] {
  const made: string[] = [];
  let at = 0;
  for (const { oldStart, oldEnd, newStart, newEnd } of hunks) {
    made.push(...old.slice(at, oldStart), ...next.slice(newStart, newEnd));
    at = oldEnd;
  }
  return [...made, ...old.slice(at)];
}

const words = fc.array(fc.constantFrom("so", "we", "had", "no", "budget", " ", "spring"), { maxLength: 60 });

test("the changes found always lead from the old list to the new", () => {
  fc.assert(
    fc.property(words, words, (old, next) => {
      expect(applied(old, next, hunksBetween(old, next))).toEqual(next);
    }),
    { numRuns: 3000 },
  );
});

test("equal lists have no change between them, and a list without a word one", () => {
  const list = ["so", "we", "had", "no", "no", "budget"];
  expect(hunksBetween(list, list)).toEqual([]);
  expect(hunksBetween(list, list.toSpliced(1, 1))).toEqual([{ oldStart: 1, oldEnd: 2, newStart: 1, newEnd: 1 }]);
});

test("two changes far apart are two, whatever stands between", () => {
  const list = Array.from({ length: 200 }, (_, index) => `w${index % 90}`);
  const hunks = hunksBetween(list, list.with(20, "other").with(160, "another"));
  expect(hunks.map(({ oldStart, oldEnd }) => [oldStart, oldEnd])).toEqual([
    [20, 21],
    [160, 161],
  ]);
});

test("lists of a hundred thousand words that share little are compared within four seconds of work", () => {
  const many = (seed: number) => Array.from({ length: 100_000 }, (_, index) => `w${(index * seed) % 997}`);
  const worked = workClock();
  const [old, next] = [many(31), many(37)];
  expect(applied(old, next, hunksBetween(old, next))).toEqual(next);
  expect(worked()).toBeLessThan(4000);
});
