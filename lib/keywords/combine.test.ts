import { expect, test } from "vitest";
import { combineKeyphrases, saysPhrase, stemmedText } from "./combine";
import { distinctiveKeyphrases } from "./distinctive";
import { extractKeyphrases, type Keyphrase } from "./extract";

function listed(...phrases: [string, string, number][]): Keyphrase[] {
  return phrases.map(([key, phrase, score]) => ({ key, phrase, score, count: 1, spans: [] }));
}

test("what more people say stands first, however high another scores", () => {
  const combined = combineKeyphrases(
    [
      { personId: "ana", keyphrases: listed(["roster", "roster", 0.9], ["invoic", "invoices", 0.2]) },
      { personId: "ana", keyphrases: listed(["roster", "roster", 0.9]) },
      { personId: "ben", keyphrases: listed(["invoic", "Invoice", 0.2]) },
    ],
    { limit: 10 },
  );
  expect(combined.map(({ phrase, people, documents }) => [phrase, people, documents])).toEqual([
    ["invoices", 2, 2],
    ["roster", 1, 2],
  ]);
});

test("a person counts who says the phrase, though it is not among their best", () => {
  const text = "Somebody mentioned the duty roster once.";
  const combined = combineKeyphrases(
    [
      { personId: "ana", keyphrases: listed(["duti roster", "duty roster", 0.5]) },
      { personId: "ben", keyphrases: [], stemmed: stemmedText(text, [{ start: 0, end: text.length }]) },
      { personId: null, keyphrases: listed(["duti roster", "duty roster", 0.5]) },
    ],
    { limit: 5 },
  );
  expect(combined[0]).toMatchObject({ phrase: "duty roster", people: 2, documents: 3 });
});

test("a phrase inside a longer one that as many say adds nothing", () => {
  const both = listed(["duti roster", "duty roster", 0.5], ["roster", "roster", 0.3]);
  const combined = combineKeyphrases([{ personId: "ana", keyphrases: both }], { limit: 5 });
  expect(combined.map(({ phrase }) => phrase)).toEqual(["duty roster"]);
});

test("stemmed text is matched word for word", () => {
  const text = "Prices went up";
  const stemmed = stemmedText(text, [{ start: 0, end: text.length }]);
  expect(saysPhrase(stemmed, "price")).toBe(true);
  expect(saysPhrase(stemmed, "pric")).toBe(false);
});

test("what one group says and the other does not stands out; what both say does not", () => {
  const group = {
    counts: new Map([
      ["refund", 12],
      ["price", 20],
    ]),
    people: new Map([
      ["refund", 3],
      ["price", 4],
    ]),
  };
  const rest = {
    counts: new Map([
      ["price", 21],
      ["export", 15],
    ]),
    people: new Map([
      ["price", 5],
      ["export", 2],
    ]),
  };
  const found = distinctiveKeyphrases(group, rest);
  expect(found[0]).toMatchObject({ key: "refund", count: 12, restCount: 0, people: 3, restPeople: 0 });
  expect(found[0]?.z).toBeGreaterThan(1.5);
  expect(found.find(({ key }) => key === "price")?.z ?? 0).toBeLessThan(1);
});

test("a study without a word gives no keyword", () => {
  expect(combineKeyphrases([], { limit: 5 })).toEqual([]);
  expect(extractKeyphrases("", { unit: "phrases", limit: 5 })).toEqual([]);
  expect(distinctiveKeyphrases({ counts: new Map(), people: new Map() }, { counts: new Map(), people: new Map() })).toEqual([]);
});
