import { literalPattern } from "@/lib/text/literal-pattern";
import type { Span } from "@/lib/text/sentences";

const LETTERS = /[\p{L}\p{N}]/u;

/** Where words stand in a text as whole words, without regard to case; blanks of any kind count alike. */
export function findWords(text: string, words: string): Span[] {
  const pattern = words.trim().split(/\s+/u).map(literalPattern).join("\\s{1,4}");
  if (pattern === "") return [];
  return [...text.matchAll(new RegExp(pattern, "giu"))]
    .map((match) => ({ start: match.index, end: match.index + match[0].length }))
    .filter((span) => isWhole(text, span));
}

function isWhole(text: string, { start, end }: Span): boolean {
  const cutsFirst = LETTERS.test(text.charAt(start)) && LETTERS.test(text.charAt(start - 1));
  const cutsLast = LETTERS.test(text.charAt(end - 1)) && LETTERS.test(text.charAt(end));
  return !cutsFirst && !cutsLast;
}
