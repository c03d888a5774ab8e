import { expect, test } from "vitest";
import { extractKeyphrases } from "./extract";

function phrasesOf(text: string): string[] {
  return extractKeyphrases(text, { unit: "phrases", limit: 20 }).map(({ phrase }) => phrase);
}

test("numbers and capitals that belong to a name are part of it", () => {
  const found = phrasesOf("The Boeing 747 was late. The U.S. Geological Survey asked the IT department for 3D maps on March 31.");
  expect(found).toContain("Boeing 747");
  expect(found).toContain("U.S. Geological Survey");
  expect(found).toContain("IT department");
  expect(found).toContain("3D maps");
  expect(found.some((phrase) => phrase.includes("31"))).toBe(false);
});

test("no phrase goes on from the title into the text below", () => {
  const found = phrasesOf("Shared duty roster\nWard managers share one duty roster. Ward managers like it.");
  expect(found.some((phrase) => /roster ward/i.test(phrase))).toBe(false);
  expect(found).toContain("Ward managers");
});

test("of a phrase written apart and together, one is listed", () => {
  const found = phrasesOf("The price list is old. A price-list helps. Our pricelist is on the wall, and the pricelist is wrong.");
  expect(found.filter((phrase) => phrase.replace(/[ -]/g, "").toLowerCase() === "pricelist")).toHaveLength(1);
});

test("in a talk, words that only tell things apart make no keyphrase", () => {
  const talk =
    "We run different projects and a particular roster. The project side is slow. A million dollars went into the duty roster. The duty roster won.";
  const found = extractKeyphrases(talk, { unit: "phrases", limit: 20, spans: [{ start: 0, end: talk.length }] }).map(
    ({ phrase }) => phrase,
  );
  expect(found).toContain("duty roster");
  expect(found.filter((phrase) => /^(?:different|particular|million)\b|side$/.test(phrase))).toEqual([]);
});
