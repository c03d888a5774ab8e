import { expect, test } from "vitest";
import { makeAxes } from "@/lib/meaning/axes";
import { likenesses, mostAlike } from "@/lib/meaning/likeness";
import { meaningsOf, type ReadSentence } from "@/lib/meaning/meanings";
import { termSheet } from "@/lib/meaning/term-sheet";
import { termsIn } from "@/lib/meaning/terms";

function read(text: string, language = "en"): ReadSentence {
  return { start: 0, end: text.length, terms: termsIn(text, { start: 0, end: text.length }, language) };
}

/** The others, the most alike first, with their likeness. */
function likeFirst(sentences: readonly ReadSentence[]): [number, number][] {
  const axes = makeAxes(termSheet(sentences.map(({ terms }) => terms)));
  const all = meaningsOf(axes, sentences);
  const [first] = sentences;
  const alike = likenesses(axes, meaningsOf(axes, first ? [first] : []), all);
  expect([...alike].every((value) => value >= 0 && value <= 1)).toBe(true);
  expect([...all.lengths, ...all.weights, ...axes.weights, ...axes.steps].every(Number.isFinite)).toBe(true);
  return mostAlike(alike, { most: 10, least: 0.01 })
    .filter((i) => i !== 0)
    .map((i) => [i, alike[i] ?? 0]);
}

const TALK = [
  "The invoice never matches the purchase order.",
  "Every invoice has to be checked against the order by hand.",
  "We rolled it out to the night shift first.",
  "The night shift was trained by their own supervisor.",
  "Purchase orders and invoices disagree every month.",
  "Yeah, that makes sense.",
];

test("sentences that speak of the same come first, whatever the endings of their words", () => {
  const [best, second] = likeFirst(TALK.map((text) => read(text)));
  expect([best?.[0], second?.[0]].sort()).toEqual([1, 4]);
  expect(best?.[1]).toBeGreaterThan(0.3);
});

test("words that stand together elsewhere make sentences alike that share none", () => {
  const pairs = Array.from({ length: 40 }, (_, n) => read(`${n % 2 ? "refund money" : "refund credit"} after cancelling ${n}`));
  const others = Array.from({ length: 40 }, (_, n) => read(`the warehouse shelf label ${n} printer`));
  const found = likeFirst([read("money came late"), read("credit came slowly"), ...pairs, ...others]);
  const warehouse = found.filter(([i]) => i >= 42);
  expect(found[0]?.[1]).toBeGreaterThan(0.2);
  expect(warehouse).toEqual([]);
});

test("the same sentences give the same axes, byte for byte", () => {
  const make = () => makeAxes(termSheet(TALK.map((text) => read(text).terms)));
  expect(make()).toEqual(make());
});

test("a sentence laid by itself lies where it lay among all", () => {
  const sentences = TALK.map((text) => read(text));
  const axes = makeAxes(termSheet(sentences.map(({ terms }) => terms)));
  const all = meaningsOf(axes, sentences);
  sentences.forEach((sentence, i) => {
    expect(meaningsOf(axes, [sentence]).lies).toEqual(all.lies.slice(i * axes.count, (i + 1) * axes.count));
  });
});

test("languages do not mix: a word of one is not a word of the other", () => {
  expect(likeFirst([read("the chef cooks", "en"), read("der chef kocht", "de")])).toEqual([]);
});

const LINE = "word ".repeat(20_000);

test.each([
  ["an empty study", []],
  ["one sentence", ["The price rose."]],
  ["a sentence without a word", ["…!?", "The price rose."]],
  ["all the same", Array.from({ length: 300 }, () => "The price rose again.")],
  ["emoji", ["🙂🙂🙂", "👩‍🚀 the price 🙂", "🙂"]],
  ["one long line", [LINE, LINE]],
  ["a hundred kilobytes of one word", ["a".repeat(100_000), "b"]],
  ["words that objects have", ["constructor __proto__ toString", "hasOwnProperty constructor", "__proto__ valueOf"]],
  ["numbers alone", ["1 2 3", "3 4 5"]],
])("%s is compared without a fault", (_name, texts) => {
  expect(() => likeFirst(texts.map((text) => read(text)))).not.toThrow();
});

test("sentences all alike are as like as can be", () => {
  const [best] = likeFirst([read("The price rose again."), read("The price rose again."), read("Nobody called.")]);
  expect(best).toEqual([1, expect.closeTo(1, 2)]);
});

test("twice the sentences take no more than some twice the time to lay", () => {
  const texts = Array.from({ length: 4000 }, (_, n) => `${TALK[n % 5]} ${n}`);
  const axes = makeAxes(termSheet(texts.slice(0, 500).map((text) => read(text).terms)));
  const time = (count: number) => {
    const sentences = texts.slice(0, count).map((text) => read(text));
    const began = performance.now();
    meaningsOf(axes, sentences);
    return performance.now() - began;
  };
  time(500);
  const [half, whole] = [Math.min(time(2000), time(2000)), Math.min(time(4000), time(4000))];
  expect(whole).toBeLessThan(half * 3.5 + 20);
});
