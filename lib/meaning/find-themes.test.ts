import { expect, test } from "vitest";
import type { OpenSentence } from "@/lib/meaning/anchors";
import { makeAxes } from "@/lib/meaning/axes";
import { findThemes } from "@/lib/meaning/find-themes";
import { meaningsOf } from "@/lib/meaning/meanings";
import { readsFirst } from "@/lib/meaning/reads-first";
import { termSheet } from "@/lib/meaning/term-sheet";
import { termsIn } from "@/lib/meaning/terms";
import { isSameTheme, themeKey } from "@/lib/meaning/theme-key";

type Said = { person: string; text: string; phrases: string[] };

function themesOf(said: readonly Said[], minPeople = 3) {
  const read = said.map(({ text }) => ({ start: 0, end: text.length, terms: termsIn(text, { start: 0, end: text.length }, "en") }));
  const meanings = meaningsOf(makeAxes(termSheet(read.map(({ terms }) => terms))), read);
  const keys = [...new Set(said.flatMap(({ phrases }) => phrases))];
  const people = [...new Set(said.map(({ person }) => person))];
  const list = said.map(({ person, phrases }, at): OpenSentence => {
    return { at, person, document: people.indexOf(person), phrases: phrases.map((phrase) => keys.indexOf(phrase)) };
  });
  const phrases = keys.map((key) => ({ key, form: key, score: 0.3, language: "en" }));
  return findThemes(list, { meanings, phrases, minPeople }).map(({ phrases: named, sentences, people: count }) => ({
    name: named[0]?.form,
    sentences: sentences.length,
    people: count,
  }));
}

const CHATTER = ["Yeah, that makes sense.", "I mean, sort of.", "Right, right.", "Let me think about that."];

function talk(person: string, n: number): Said[] {
  return [
    { person, text: `The purchase order has to be approved by finance, ${n} signatures.`, phrases: ["purchase order", "financ"] },
    { person, text: `A purchase order over ${n} thousand waits for finance again.`, phrases: ["purchase order", "financ"] },
    { person, text: `Our field team of ${n} works on phones in the rain.`, phrases: ["field team", "phone"] },
    { person, text: `Holiday ${n} plan ${person} lake boat ${n}.`, phrases: [`boat ${person}`] },
    ...CHATTER.map((text) => ({ person, text, phrases: [] })),
  ];
}

test("what several people speak of becomes a theme named by its phrase, what one says or nobody means does not", () => {
  const themes = themesOf(["ana", "ben", "cleo", "dan"].flatMap((person, n) => talk(person, n + 2)));
  expect(themes.map(({ name }) => name)).toEqual(expect.arrayContaining(["purchase order", "field team"]));
  expect(themes.every(({ people }) => people >= 3)).toBe(true);
  expect(themes.some(({ name }) => name?.startsWith("boat"))).toBe(false);
  expect(themes.reduce((sum, { sentences }) => sum + sentences, 0)).toBeLessThanOrEqual(12);
});

test("too few people, no sentences, or all of them the same give no theme and no fault", () => {
  expect(themesOf(talk("ana", 3))).toEqual([]);
  expect(themesOf([])).toEqual([]);
  const same = Array.from({ length: 30 }, (_, n) => ({ person: `p${n % 5}`, text: "The price rose.", phrases: ["price"] }));
  expect(() => themesOf(same)).not.toThrow();
});

test("the same sentences give the same themes", () => {
  const said = ["ana", "ben", "cleo"].flatMap((person, n) => talk(person, n + 2));
  expect(themesOf(said)).toEqual(themesOf(said));
});

test("a theme is known again under a slightly other name, in its own language", () => {
  const key = themeKey("en", ["project manag", "big project", "task"]);
  expect(isSameTheme(key, themeKey("en", ["big project", "project manag"]))).toBe(true);
  expect(isSameTheme(key, themeKey("en", ["project manag tool", "project task"]))).toBe(true);
  expect(isSameTheme(key, themeKey("en", ["price list"]))).toBe(false);
  expect(isSameTheme(key, themeKey("nl", ["project manag"]))).toBe(false);
  expect(themeKey("en", ["x".repeat(500), "y"]).length).toBeLessThanOrEqual(200);
});

test("the first quotes are by different people", () => {
  const order = readsFirst(["a1", "a2", "b1", "a3", "c1"], { person: (quote) => quote.slice(0, 1), most: 4 });
  expect(order).toEqual(["a1", "b1", "c1", "a2"]);
});
