import { expect, test } from "vitest";
import { withWordsAround } from "./whole-words";

const around = (text: string, words: string, most: number) => {
  const start = text.indexOf(words);
  const span = withWordsAround(text, { start, end: start + words.length }, most);
  return text.slice(span.start, span.end);
};

test("what stands around words holds no word that is cut", () => {
  const text = "Then Margarethe asked Quint about Konstantin once more";
  expect(around(text, "Quint", 20)).toBe("Margarethe asked Quint about Konstantin");
  expect(around(text, "Quint", 12)).toBe("asked Quint about");
  expect(around(text, "Quint", 7)).toBe("asked Quint about");
  expect(around(text, "Quint", 6)).toBe("asked Quint about");
  expect(around(text, "Quint", 5)).toBe("Quint");
  expect(around(text, "Quint", 100)).toBe(text);
});

test("words within an address stand alone; a script without blanks is cut at its stops", () => {
  expect(around("ask margarethe.quint@konstantin.example now", "quint", 8)).toBe("quint");
  expect(around("今日は雨です。昨日は田中さんと話した。明日は分からない", "田中", 8)).toBe("昨日は田中さんと話した");
});
