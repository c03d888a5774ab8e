import { expect, test } from "vitest";
import { sharedMarks } from "./shared-marks";

test("shared words are marked wherever they stand whole, never within another word", () => {
  const quote = "The order: a purchase order, reordered.";
  const words = sharedMarks(quote, ["order", "Purchase"]).map(({ start, end }) => quote.slice(start, end));
  expect(words).toEqual(["order", "purchase", "order"]);
});

test("of two that overlap the longer is marked, and nothing at all marks nothing", () => {
  const quote = "two-factor login";
  expect(sharedMarks(quote, ["two", "two-factor", ""]).map(({ start, end }) => quote.slice(start, end))).toEqual(["two-factor"]);
});
