import { expect, test } from "vitest";
import { lemmaOf, rootOf, stemOf } from "./stems";
import { isListedWord, tagWords } from "./tagger";
import { tokensOf } from "./tokens";

test("a lemma joins the forms of one word and keeps others apart", () => {
  for (const forms of [
    "price prices priced pricing",
    "decide decided deciding",
    "buy bought buying",
    "stop stopped stops",
    "note noted notes",
  ]) {
    expect(new Set(forms.split(" ").map(lemmaOf)).size, forms).toBe(1);
  }
  expect(lemmaOf("useful")).not.toBe(lemmaOf("use"));
  expect(lemmaOf("quite")).not.toBe(lemmaOf("quit"));
  expect(lemmaOf("note")).not.toBe(lemmaOf("not"));
});

test("a stem is Porter's, a root brings irregular verbs home", () => {
  expect(stemOf("sustainability")).toBe("sustain");
  expect(rootOf("bought")).toBe(rootOf("buying"));
});

test("names of object members are words like any other", () => {
  for (const word of ["constructor", "__proto__", "hasOwnProperty", "toString"]) {
    expect(isListedWord(word)).toBe(false);
    expect(typeof tagWords([word])[0]).toBe("string");
    expect(typeof lemmaOf(word.toLowerCase())).toBe("string");
  }
});

test("words keep their place, their inner marks and their apostrophes", () => {
  const text = "Don’t use C++ or node.js, well-known 😀 tools.";
  expect(tokensOf(text).map(({ word }) => word)).toEqual(["don't", "use", "c++", "or", "node.js", "well-known", "tools"]);
  expect(tokensOf(text).every(({ start, end, surface }) => text.slice(start, end) === surface)).toBe(true);
});
