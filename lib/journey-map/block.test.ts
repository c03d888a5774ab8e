import { expect, test } from "vitest";
import { blockOf, type Chosen, moveBy, pasteAt, spotsOf } from "./block";
import { fromTsv, toTsv } from "./tsv";

const size = { rows: 17, columns: 7 };
const at = (row: number, column: number): Chosen => ({ at: { row, column }, anchor: { row, column } });

test("arrow keys move within the grid, and grow a block with Shift", () => {
  const move = (key: string, chosen: Chosen, extend = false) => moveBy(key, { chosen, size, extend });
  expect(move("ArrowRight", at(0, 6))).toEqual(at(0, 6));
  expect(move("ArrowDown", at(0, 0))).toEqual(at(1, 0));
  expect(move("End", at(3, 2))).toEqual(at(3, 6));
  expect(move("a", at(0, 0))).toBeNull();
  const grown = move("ArrowLeft", { at: { row: 1, column: 2 }, anchor: { row: 0, column: 2 } }, true);
  expect(grown && blockOf(grown)).toEqual({ top: 0, bottom: 1, left: 1, right: 2 });
});

test("a block of three by three fills nine cells from its corner, and no more than the grid has", () => {
  const rows = fromTsv("a\tb\tc\nd\te\tf\ng\th\ti\n");
  expect(pasteAt(rows, { block: blockOf(at(0, 0)), size })).toHaveLength(9);
  expect(pasteAt(rows, { block: blockOf(at(15, 5)), size }).map(({ text }) => text)).toEqual(["a", "b", "d", "e"]);
});

test("one value fills the chosen block", () => {
  const block = blockOf({ at: { row: 1, column: 1 }, anchor: { row: 0, column: 0 } });
  expect(pasteAt([["same"]], { block, size })).toHaveLength(4);
  expect(spotsOf(block)).toHaveLength(4);
});

test("cells with tabs, breaks and quotes come back from the clipboard as they were", () => {
  const rows = [
    ['said "no"', "two\nlines", ""],
    ["tab\there", "ג", "x"],
  ];
  expect(fromTsv(toTsv(rows))).toEqual(rows);
  expect(fromTsv("a\r\nb")).toEqual([["a"], ["b"]]);
  expect(fromTsv('5" pipe\t"odd')).toEqual([['5" pipe', '"odd']]);
});
