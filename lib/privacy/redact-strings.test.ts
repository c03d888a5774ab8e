import { expect, test } from "vitest";
import { redactionOf } from "./redact-strings";

const redaction = redactionOf([
  { words: "Ana Berg", placeholder: "[P-001]" },
  { words: "Ana", placeholder: "[P-001]" },
  { words: "Will", placeholder: "[P-003]" },
  { words: "ana@example.org", placeholder: "[email 1]" },
]);

test("words go wherever they stand alone, the longest first, in any case", () => {
  expect(redaction.whole("ANA berg, Ana's, ana@example.org, Anabel, banana")).toBe("[P-001], [P-001]'s, [email 1], Anabel, banana");
});

test("a name that is a word too goes only as it was written, a genitive keeps its s", () => {
  expect(redaction.whole("Will will not. Anas list.")).toBe("[P-003] will not. [P-001]s list.");
});

test("what was cut amid the words loses what is left of them", () => {
  expect(redaction.cut("mple.org, she said to ana@exa")).toBe(", she said to ");
  expect(redaction.cut("nothing of that kind")).toBe("nothing of that kind");
});

test("every string of a JSON value is looked at, its shape stays", () => {
  expect(redaction.deep({ a: ["Ana", 1, null], b: { c: "Ana Berg" } })).toEqual({ a: ["[P-001]", 1, null], b: { c: "[P-001]" } });
});

test("nothing to take out leaves everything as it is", () => {
  expect(redactionOf([]).whole("Ana")).toBe("Ana");
});

test("words with signs in them go as they stand, and signs alone take nothing out", () => {
  const words = ["Mary-Jane", "Rao-Ellery", "a.b+c@d-e.example", "O’Neil (Jr.)"];
  const odd = redactionOf(words.map((one) => ({ words: one, placeholder: "[out]" })));
  expect(odd.whole("Mary-Jane, rao-ellery, a.b+c@d-e.example; axb+c@d-e.example")).toBe("[out], [out], [out]; axb+c@d-e.example");
  expect(odd.whole("O’Neil (Jr.) came")).toBe("[out] came");
});
