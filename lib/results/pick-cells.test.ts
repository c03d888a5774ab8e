import fc from "fast-check";
import { expect, it } from "vitest";
import { eachSlot, pickCells, pickerOf, readPicked } from "./pick-cells";

const slot = fc.constantFrom("aaaaaaaa", "aaaaaaaa.0", "aaaaaaaa.other", "bbbbbbbb", "bbbbbbbb.c12");
const cell = fc.oneof(
  fc.constant(true as const),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom('a "quoted", one', "back\\", '\\"aaaaaaaa":true', '"bbbbbbbb":"x"', "a,,b", '["a","b, c"]', "\u001f\n"),
);
const someCells = fc.dictionary(slot, cell);

it("picks from the text of the cells what reading all of it would have given", () => {
  fc.assert(
    fc.property(someCells, fc.uniqueArray(slot, { maxLength: 4 }), (cells, slots) => {
      const picker = pickerOf(slots);
      const wanted = Object.fromEntries(Object.entries(cells).filter(([name]) => (slots as string[]).includes(name)));
      expect(readPicked(pickCells(JSON.stringify(cells), picker), picker)).toEqual(wanted);
      const visited: string[] = [];
      eachSlot(JSON.stringify(cells), (name) => visited.push(name));
      expect(visited).toEqual(Object.keys(cells));
    }),
    { numRuns: 2000 },
  );
});
