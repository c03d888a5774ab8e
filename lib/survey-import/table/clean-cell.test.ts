import fc from "fast-check";
import { expect, it } from "vitest";
import { cleanText } from "@/lib/text/clean";
import { cleanCell, needsCleaning } from "./clean-cell";

it("a cell is looked at closely wherever cleaning would change it", () => {
  const letters = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(letters, (text) => {
      if (cleanText(text).text !== text) expect([text, needsCleaning(text)]).toEqual([text, true]);
      expect(cleanCell(cleanCell(text))).toBe(cleanCell(text));
    }),
    { numRuns: 2000 },
  );
  const units = Array.from({ length: 0xd800 }, (_, unit) => `e${String.fromCharCode(unit)}`);
  const missed = units.filter((text) => text !== "e\n" && cleanText(text).text !== text && !needsCleaning(text));
  expect(missed.map((text) => text.charCodeAt(1).toString(16))).toEqual([]);
});
