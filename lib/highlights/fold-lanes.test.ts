import { expect, test } from "vitest";
import { foldLanes } from "./fold-lanes";

const mark = (id: string, start: number, end: number) => ({ id, start, end });

test("three highlights over the same words keep a lane each", () => {
  const { lanes, folds } = foldLanes([mark("a", 0, 30), mark("b", 5, 25), mark("c", 10, 20)]);
  expect([...lanes]).toEqual([
    ["a", 0],
    ["b", 1],
    ["c", 2],
  ]);
  expect(folds).toEqual([]);
});

test("of four over the same words two are drawn and two are counted", () => {
  const { lanes, folds } = foldLanes([mark("a", 0, 40), mark("b", 5, 35), mark("c", 10, 30), mark("d", 15, 20), mark("e", 100, 110)]);
  expect(lanes.get("b")).toBe(1);
  expect(lanes.get("c")).toBeNull();
  expect(lanes.get("d")).toBeNull();
  expect(lanes.get("e")).toBe(0);
  expect(folds).toEqual([{ ids: ["c", "d"] }]);
});

test("highlights that only touch share a lane and are no cluster", () => {
  const { lanes, folds } = foldLanes([mark("b", 10, 20), mark("a", 0, 10)]);
  expect([lanes.get("a"), lanes.get("b")]).toEqual([0, 0]);
  expect(folds).toEqual([]);
});
