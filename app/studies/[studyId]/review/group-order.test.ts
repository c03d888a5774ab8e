import { expect, test } from "vitest";
import { keepOrder, piecesOf, withoutKnown } from "./group-order";

test("alike ones stand together, and the first of them says what they share", () => {
  const [rows = []] = piecesOf([
    { ids: ["a", "b"], terms: ["late shift"] },
    { ids: ["c"], terms: ["price"] },
  ]);
  expect(rows).toEqual([
    { id: "a", alike: { terms: ["late shift"], ids: ["a", "b"] } },
    { id: "b", alike: null },
    { id: "c", alike: null },
  ]);
});

test("those that share nothing are headed only where others share something", () => {
  const loose = { ids: ["c", "d"], terms: [] };
  expect(piecesOf([loose])[0]?.[0]?.alike).toBeNull();
  expect(piecesOf([{ ids: ["a", "b"], terms: ["price"] }, loose])[0]?.[2]?.alike).toEqual({ terms: [], ids: ["c", "d"] });
});

test("rows come in pieces of fifty", () => {
  const ids = Array.from({ length: 120 }, (_, index) => `s${index}`);
  expect(piecesOf([{ ids, terms: [] }]).map((piece) => piece.length)).toEqual([50, 50, 20]);
  expect(piecesOf([])).toEqual([]);
});

test("only what is new is left of clusters", () => {
  const clusters = [
    { ids: ["a", "b"], terms: ["x"] },
    { ids: ["c"], terms: [] },
  ];
  expect(withoutKnown(clusters, new Set(["a", "c"]))).toEqual([{ ids: ["b"], terms: ["x"] }]);
});

test("the order that is on screen stays: new ones come last, gone ones leave", () => {
  expect(keepOrder(["a", "b", "c"], ["d", "c", "a"])).toEqual(["a", "c", "d"]);
  expect(keepOrder([], ["b", "a"])).toEqual(["b", "a"]);
});
