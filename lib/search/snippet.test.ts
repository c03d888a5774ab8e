import fc from "fast-check";
import { expect, test } from "vitest";
import { matchesIn } from "./matches";
import { readQuery } from "./query";
import { snippetOf } from "./snippet";
import { wordsOf } from "./words";

function found(text: string, typed: string) {
  const passage = { start: 0, end: text.length };
  const { sentence, snippet, marks } = snippetOf({ text, passage, query: readQuery(typed) });
  return {
    sentence: text.slice(sentence.start, sentence.end),
    snippet,
    marked: marks.map(({ start, end }) => snippet.slice(start, end)),
  };
}

const LONG = "The import ran for hours before anybody looked at it, and nobody was told that it had stopped at the third file. ";

test("the sentence with the most of the searched words is shown", () => {
  const text = `${LONG}We never saw an invoice. The invoice that the import made was wrong, and so were all the ones after it, to the last. ${LONG}`;
  expect(found(text, "invoice import")).toEqual({
    sentence: "The invoice that the import made was wrong, and so were all the ones after it, to the last.",
    snippet: "The invoice that the import made was wrong, and so were all the ones after it, to the last.",
    marked: ["invoice", "import"],
  });
});

test("a short sentence is shown with the next, its span stays its own", () => {
  const { sentence, snippet } = found("It failed. We went back to paper.", "failed");
  expect([sentence, snippet]).toEqual(["It failed.", "It failed. We went back to paper."]);
});

test("a long sentence is cut around the found words", () => {
  const { snippet, marked } = found(`${"one two three, ".repeat(12)}the zebra came, ${"four five six, ".repeat(30)}end`, "zebra");
  expect(marked).toEqual(["zebra"]);
  expect(snippet.startsWith("… ") && snippet.endsWith(" …")).toBe(true);
  expect(snippet.length).toBeLessThan(300);
});

test("a phrase is marked as one, words within it once", () => {
  expect(found("They gave up, and we gave up too.", '"gave up" gave').marked).toEqual(["gave up", "gave up"]);
});

test("accents of either side make no difference", () => {
  expect(found("Le café était fermé.", "cafe FERME").marked).toEqual(["café", "fermé"]);
});

test("any stretch of Chinese is marked", () => {
  expect(found("我们喜欢这个产品,因为它很快。", "产品").marked).toEqual(["产品"]);
});

test("marks are words of what is shown, whatever stands there", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), fc.string({ unit: "grapheme", maxLength: 12 }), (text, typed) => {
      const { snippet, marks } = snippetOf({ text, passage: { start: 0, end: text.length }, query: readQuery(typed) });
      let at = 0;
      for (const { start, end } of marks) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeLessThanOrEqual(snippet.length);
        expect(wordsOf(snippet.slice(start, end)).length).toBeGreaterThan(0);
        at = end;
      }
    }),
    { numRuns: 500 },
  );
});

test("plain letters are found as all others are", () => {
  const word = fc.constantFrom("gave", "give", "gav", "up", "u", "it", "3", "-", "don't", "\n");
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 30 }),
      fc.array(fc.constantFrom("gav", '"gave up"', "u", "it-3", "don't", "giv"), { maxLength: 3 }),
      (said, typed) => {
        const query = readQuery(typed.join(" "));
        const text = said.join(" ");
        const plain = matchesIn({ text, passage: { start: 0, end: text.length }, query });
        const accented = `${text} é`;
        expect(matchesIn({ text: accented, passage: { start: 0, end: accented.length }, query })).toEqual(plain);
      },
    ),
    { numRuns: 500 },
  );
});
