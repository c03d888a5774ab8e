import { describe, expect, it } from "vitest";
import { parseSampleText } from "./markup";

describe("the markup of sample texts", () => {
  it("keeps labels, times and marks out of the text, and counts in UTF-16 units", () => {
    const { text, turns, highlights } = parseSampleText(`
[00:05] interviewer: Well?

[01:02] ann-b: 🚪 Ah. [[t* purchase @felt-need #one #two| The door was open]]. [[f 3 | Nobody came]] [[h| at all]].
`);
    expect(text).toBe("Well?\n\n🚪 Ah. The door was open. Nobody came at all.");
    expect(turns).toEqual([
      { start: 0, end: 5, speakerKey: "interviewer", startMs: 5000 },
      { start: 7, end: text.length, speakerKey: "ann-b", startMs: 62000 },
    ]);
    expect(highlights.map(({ start, end }) => text.slice(start, end))).toEqual(["The door was open", "Nobody came", "at all"]);
    expect(highlights[0]).toEqual({
      start: 14,
      end: 31,
      point: "trigger",
      direction: "purchase",
      severity: null,
      step: "felt-need",
      codeSlugs: ["one", "two"],
      starred: true,
    });
    expect(highlights[1]).toMatchObject({ point: "failure", severity: 3, step: null, codeSlugs: [], starred: false });
    expect(highlights[2]).toMatchObject({ point: null });
  });

  it("reads a text without turns as notes", () => {
    expect(parseSampleText("One.\n\nTwo [[h| things]].")).toMatchObject({
      text: "One.\n\nTwo things.",
      turns: [],
      highlights: [{ start: 10, end: 16 }],
    });
  });

  it.each([
    ["an empty text", " \n "],
    ["a line without a speaker among turns", "[00:01] a: Yes.\n\nNo."],
    ["a malformed time", "[0:75] a: Yes."],
    ["two turns of one speaker", "[00:01] a: Yes.\n[00:02] a: No."],
    ["an unknown point", "[[x| words]]"],
    ["an unknown step", "[[t @nowhere| words]]"],
    ["a severity on a trigger", "[[t 2| words]]"],
    ["a direction on a failure", "[[f renewal| words]]"],
    ["two steps", "[[h @buy @trial| words]]"],
    ["the same code twice", "[[h #a #a| words]]"],
    ["no words", "[[h #a| ]]"],
    ["no bar", "[[h words]]"],
    ["an open highlight", "[[h| words"],
    ["a closed one that never began", "words]] more"],
    ["one inside another", "[[h| some [[t| words]] more]]"],
  ])("refuses %s", (_, marked) => {
    expect(() => parseSampleText(marked)).toThrow(/in the sample text near/);
  });
});
