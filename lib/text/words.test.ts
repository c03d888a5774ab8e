import { describe, expect, it } from "vitest";
import { countNoteWords, countWords } from "./words";

describe("countWords", () => {
  it("counts what stands between white space", () => {
    expect(countWords("")).toBe(0);
    expect(countWords(" \n\t ")).toBe(0);
    expect(countWords("It’s a well-kept\nlist,  I’d say.")).toBe(6);
  });

  it("counts words of any alphabet, and each character where words are not spaced", () => {
    expect(countWords("Мы купили café \u{1f389}")).toBe(4);
    expect(countWords("今日は")).toBe(3);
    expect(countWords("한국어 문장")).toBe(2);
  });
});

describe("countNoteWords", () => {
  it("leaves out the clock that a line was stamped with, and nothing else", () => {
    expect(countNoteWords("[14:32] We lost a day\n  [1:02:03] twice\nat [14:40] again")).toBe(8);
    expect(countNoteWords("[14:32]\n[14:33] …")).toBe(0);
  });
});
