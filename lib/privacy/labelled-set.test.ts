import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { countWords } from "@/lib/text/words";
import { findPersonalData } from "./find-personal-data";
import { LABELLED_ROSTER, labelledSet } from "./labelled-set";
import type { PersonalKind } from "./vocabulary";

/** The floors of the bar (P7). */
const RECALL: Partial<Record<PersonalKind, number>> = { email: 0.99, link: 0.99, iban: 0.99, card: 0.99, ip: 0.95, phone: 0.95, name: 1 };

const set = labelledSet();
const results = set.map(({ text, labels }) => ({ text, labels, found: findPersonalData({ text, names: LABELLED_ROSTER }) }));
const covers = (label: { start: number; end: number; kind: string }, one: { start: number; end: number; kind: string }) =>
  one.start <= label.start && one.end >= label.end;

describe("the detector on our labelled set", () => {
  it("is measured on more than a hundred snippets", () => {
    expect(set.length).toBeGreaterThanOrEqual(140);
  });

  it.each(Object.entries(RECALL))("finds %s with a recall of at least %d", (kind, floor) => {
    const wanted = results.flatMap(({ text, labels, found }) =>
      labels
        .filter((label) => label.kind === kind)
        .map((label) => ({ words: text.slice(label.start, label.end), hit: found.some((one) => covers(label, one)) })),
    );
    const missed = wanted.filter(({ hit }) => !hit).map(({ words }) => words);
    expect(1 - missed.length / wanted.length, `missed: ${missed.join(" | ")}`).toBeGreaterThanOrEqual(floor);
  });

  it("takes nothing else for personal data, at most once in a thousand words", () => {
    const wrong = results.flatMap(({ text, labels, found }) =>
      found
        .filter((one) => !labels.some((label) => one.start < label.end && label.start < one.end))
        .map((one) => `${one.kind}: ${text.slice(one.start, one.end)}`),
    );
    const words = results.reduce((sum, { text }) => sum + countWords(text), 0);
    expect(wrong.length, wrong.join(" | ")).toBeLessThanOrEqual(Math.floor(words / 1000));
  });

  it("takes out exactly the words, not those beside them", () => {
    const loose = results.flatMap(({ text, labels, found }) =>
      labels
        .map((label) => ({ label, one: found.find((each) => covers(label, each)) }))
        .filter(({ label, one }) => one && (one.start !== label.start || one.end !== label.end))
        .map(({ label, one }) => `${text.slice(label.start, label.end)} → ${text.slice(one?.start, one?.end)}`),
    );
    expect(loose).toEqual([]);
  });
});

const REAL = "../shared/data/mismatches-pypi";

describe.skipIf(!existsSync(REAL))(`the detector on published transcripts (passed over where ${REAL} is absent)`, () => {
  it("takes nothing but addresses of pages for personal data, but once in ten thousand words", () => {
    const texts = readdirSync(REAL)
      .filter((name) => name.endsWith("-full.md"))
      .map((name) => readFileSync(`${REAL}/${name}`, "utf8"));
    const words = texts.reduce((sum, text) => sum + countWords(text), 0);
    // they hold addresses of pages; nobody of the invented study is in them, and no number
    const wrong = texts.flatMap((text) => findPersonalData({ text, names: LABELLED_ROSTER }).filter(({ kind }) => kind !== "link"));
    expect(wrong.length).toBeLessThanOrEqual(words / 1000 / 10);
  });
});
