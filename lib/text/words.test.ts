import { describe, expect, it } from "vitest";
import { countWords } from "./words";

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
