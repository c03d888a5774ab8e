import { expect, test } from "vitest";
import { passagesOf } from "./passages";

const shown = (text: string, turns: Parameters<typeof passagesOf>[1] = []) =>
  passagesOf(text, turns).map(({ start, end, speakerId }) => [text.slice(start, end), speakerId]);

test("notes are found line by line", () => {
  expect(shown("First thing.\n\nSecond thing\n- third\n\n")).toEqual([
    ["First thing.", null],
    ["Second thing", null],
    ["- third", null],
  ]);
});

test("a line that was wrapped is one with the next", () => {
  expect(shown("It took us a\nwhole week.\nthen nothing")).toEqual([
    ["It took us a\nwhole week.", null],
    ["then nothing", null],
  ]);
});

test("a turn is one passage, and so is what stands before the first", () => {
  const text = "Recorded on Monday.\n\nHow?\n\nBadly.";
  expect(
    shown(text, [
      { start: 21, end: 25, speakerId: "a" },
      { start: 27, end: 33, speakerId: "b" },
    ]),
  ).toEqual([
    ["Recorded on Monday.", null],
    ["How?", "a"],
    ["Badly.", "b"],
  ]);
});

test("a text without words has no passages", () => {
  expect(shown(" \n\n ")).toEqual([]);
});
