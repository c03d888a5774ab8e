import type { Span } from "@/lib/text/sentences";

/** A word as it is searched: where it stands, and its letters without case and accents. */
export type FoundWord = Span & { word: string };

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
/** Scripts that write words without spaces between them: each of their letters is a word by itself, so that any stretch of them is found. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const UNSPACED_PARTS = new RegExp(`(?:${UNSPACED.source}|ー)\\p{M}*|(?:(?!${UNSPACED.source}|ー)[\\p{L}\\p{N}\\p{M}])+`, "gu");
const NO_ASCII = /[^\0-\x7f]/;
const NO_LETTER = /[^\p{L}\p{N}]/gu;
/** Longer "words" are addresses or keys: what follows is not looked at. */
const LONGEST = 64;

/** A word without case, accents and ligatures, as it is indexed and looked for; empty where no letter or digit is left. */
export function foldWord(word: string): string {
  if (!NO_ASCII.test(word)) return word.slice(0, LONGEST).toLowerCase();
  return word.normalize("NFKD").replace(NO_LETTER, "").toLowerCase().replaceAll("ς", "σ").replaceAll("\u0307", "").slice(0, LONGEST);
}

/** True for one letter of a script without spaces between words (Chinese, Japanese, Thai, Lao, Khmer, Burmese). */
export function isUnspaced(word: string): boolean {
  return UNSPACED.test(word);
}

/**
 * The words of `text` between two UTF-16 offsets, in order, as the search index knows them. Letters of scripts without spaces are one word
 * each; vowel signs and tone marks of Indic and Thai scripts are left out, so words that differ in these alone read as the same.
 */
export function wordsOf(text: string, from = 0, to = text.length): FoundWord[] {
  const words: FoundWord[] = [];
  for (const found of text.slice(from, to).matchAll(WORD)) {
    const start = from + found.index;
    if (NO_ASCII.test(found[0]) && UNSPACED.test(found[0])) pushParts(words, found[0], start);
    else push(words, found[0], start);
  }
  return words;
}

function pushParts(words: FoundWord[], run: string, start: number): void {
  for (const part of run.matchAll(UNSPACED_PARTS)) push(words, part[0], start + part.index);
}

function push(words: FoundWord[], written: string, start: number): void {
  const word = foldWord(written);
  if (word !== "") words.push({ start, end: start + written.length, word });
}

/** What the index stores of a stretch of text: its folded words. */
export function indexedWords(text: string, { start, end }: Span): string {
  return wordsOf(text, start, end)
    .map(({ word }) => word)
    .join(" ");
}
