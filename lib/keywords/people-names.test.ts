import { expect, test } from "vitest";
import { extractKeyphrases } from "./extract";

const TALK = `INGRID: Who answers the invoice portal?
SUMI: Ingrid, the invoice portal is mine. Richard Okonkwo built the invoice portal, and Okonkwo left.
INGRID: And then?
SUMI: Then Sumi answers, and Sumi's desk has the password list. Sumi, always Sumi. The password list is on paper, and Richard knows it.
`;
const spans = [...TALK.matchAll(/SUMI: (.*)/g)].map((turn) => ({ start: turn.index + 6, end: turn.index + turn[0].length }));

function phrasesOf(options: { spans?: typeof spans; names?: string[] }): string[] {
  return extractKeyphrases(TALK, { unit: "phrases", limit: 20, ...options }).map(({ phrase }) => phrase);
}

test("in what people say, speakers and others by name are no keyphrases, nor what is theirs", () => {
  const found = phrasesOf({ spans });
  expect(found).toContain("invoice portal");
  expect(found).toContain("password list");
  expect(found.filter((phrase) => /sumi|ingrid|richard|okonkwo/i.test(phrase))).toEqual([]);
});

test("in a written text names are kept, as in a news story", () => {
  expect(phrasesOf({}).some((phrase) => phrase.includes("Okonkwo"))).toBe(true);
});

test("in notes the names that are known are left out", () => {
  const notes = "Call with Wanjiru. Wanjiru wants the price list. The price list is old, says Wanjiru.";
  const listed = (names?: string[]) =>
    extractKeyphrases(notes, { unit: "phrases", limit: 10, ...(names && { names }) }).map(({ phrase }) => phrase);
  expect(listed()).toContain("Wanjiru");
  expect(listed(["Wanjiru Kamau"])).not.toContain("Wanjiru");
  expect(listed(["Wanjiru Kamau"])).toContain("price list");
});

test("the same word in lower case is no name", () => {
  const talk = "ART: We sell art. The art market is slow, and the art market is all we have.\nART: The art market again.";
  const found = extractKeyphrases(talk, { unit: "phrases", limit: 10, spans: [{ start: 5, end: 75 }] });
  expect(found.map(({ phrase }) => phrase)).toContain("art market");
});
