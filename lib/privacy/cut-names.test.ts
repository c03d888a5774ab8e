import { expect, test } from "vitest";
import { cutPieces, hidesWhole } from "./cut-names";
import { identityFinder } from "./find-identities";

const find = identityFinder({ names: ["Ana Quokkaberg"], addresses: [] });
const TEXT = "Then Ana Quokkaberg wrote to ana.q@lab.example about it.";
const spanOf = (words: string) => ({ start: TEXT.indexOf(words), end: TEXT.indexOf(words) + words.length });

test("a stretch that ends between words hides what it holds, one that ends within a name does not", () => {
  for (const words of ["Ana", "Quokkaberg wrote", "Then Ana", "wrote to ana.q@lab.example", "about it"])
    expect(hidesWhole(TEXT, spanOf(words), find), words).toBe(true);
  for (const words of ["na Quokkaberg", "Quokkab", "kaberg wrote", "to ana.q@l", "lab.example about"])
    expect(hidesWhole(TEXT, spanOf(words), find), words).toBe(false);
});

test("of a quote the piece of a name at its ends is told", () => {
  const quoteOf = (words: string) => {
    const { start, end } = spanOf(words);
    return cutPieces({ before: TEXT.slice(Math.max(0, start - 32), start), quote: words, after: TEXT.slice(end, end + 32) }, find);
  };
  expect(quoteOf("kaberg wrote to ana.q@l")).toEqual([
    { start: 0, end: 6 },
    { start: 16, end: 23 },
  ]);
  expect(quoteOf("Quokkaberg wrote")).toEqual([]);
});
