import { expect, test } from "vitest";
import { workClock } from "@/lib/testing";
import { sentencesOf } from "./sentences";

function said(text: string): string[] {
  return sentencesOf(text).map(({ start, end }) => text.slice(start, end));
}

test("sentences come with their offsets, white space trimmed off", () => {
  const text = "  We looked at two.  Then we bought one! \n\nWhy not both?";
  expect(said(text)).toEqual(["We looked at two.", "Then we bought one!", "Why not both?"]);
});

test("a title or a wrapped line does not end a sentence, a new line with a capital does", () => {
  expect(said("Dr. Hall signed it. We paid.")).toEqual(["Dr. Hall signed it.", "We paid."]);
  expect(said("They asked for\na second quote.\nLegal said no")).toEqual(["They asked for\na second quote.", "Legal said no"]);
});

test("only the stretch asked for is cut", () => {
  const text = "One two. Three four. Five six.";
  expect(sentencesOf(text, 9, 20)).toEqual([{ start: 9, end: 20 }]);
});

test("no sentence is longer than 600 characters, and none is lost", () => {
  const text = `${"we went on and on, and nobody stopped us, ".repeat(60)}end.`;
  const sentences = sentencesOf(text);
  expect(Math.max(...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(600);
  expect(
    sentences
      .map(({ start, end }) => text.slice(start, end))
      .join(" ")
      .replace(/\s+/g, " "),
  ).toBe(text);
});

test("590 kB in one line take no more than two seconds of work, and a surrogate pair is never cut", () => {
  const line = "no stop in sight 😀 ".repeat(31_000);
  const worked = workClock();
  const sentences = sentencesOf(line);
  expect(worked()).toBeLessThan(2000);
  expect(sentences.length).toBeGreaterThan(900);
  const glued = "😀".repeat(5000);
  for (const { start, end } of sentencesOf(glued)) expect(encodeURIComponent(glued.slice(start, end))).toContain("%F0");
});

test("an empty text, and one of blanks, hold no sentence", () => {
  expect(sentencesOf("")).toEqual([]);
  expect(sentencesOf(" \n\n\t ")).toEqual([]);
});
