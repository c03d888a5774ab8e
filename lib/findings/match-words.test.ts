import { expect, it } from "vitest";
import { holdsWords } from "./match-words";

it("finds texts that hold every typed word, without case and accents", () => {
  expect(holdsWords("UNITS agree")("The units did not agree.")).toBe(true);
  expect(holdsWords("units price")("The units did not agree.")).toBe(false);
  expect(holdsWords("cafe")("Wir saßen im CAFÉ.")).toBe(true);
  expect(holdsWords("سعر")("السعر مرتفع")).toBe(true);
  expect(holdsWords("  ")("anything")).toBe(true);
});
