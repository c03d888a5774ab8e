import { expect, test } from "vitest";
import type { Keyword } from "@/lib/keywords/schema";
import { nearestPhrases } from "./nearest";
import { soughtTerm } from "./said-term";

function said(key: string, phrase: string, people: number): Keyword {
  return { key, phrase, people, respondents: 0, documents: people, score: 0.1, language: "en", pinned: false, said: null, merged: [] };
}

test("phrases with a word of the term come first, the most people's before others, then those that stand beside it", () => {
  const theirs = [said("invoic", "invoice", 2), said("export button", "export button", 1), said("csv export", "CSV export", 4)];
  const near = [
    { phrase: "accountant", near: 3, people: 4 },
    { phrase: "weather", near: 3, people: 40 },
    { phrase: "once", near: 1, people: 1 },
  ];
  expect(nearestPhrases(soughtTerm("one-click export", "en"), { theirs, near })).toEqual(["CSV export", "export button", "accountant"]);
});
