import { toolsFor } from "@/lib/language/tools";
import { type SaidWord, saidWords } from "@/lib/suggestions/said-words";
import type { Span } from "@/lib/text/sentences";

/** What a word or pair is to the meaning of a sentence: something by itself, a filler of speech, grammar, or two that stand together. */
export type Part = "bearing" | "filler" | "function" | "pair";

/** What a sentence is compared by: each term once under its root (outside English its language before it), and what it is. */
export type SentenceTerms = ReadonlyMap<string, Part>;

/** How much a term weighs by what it is: measured in bench/similar.ts. Grammar tells questions apart but should never make two sentences alike. */
export const PART_WEIGHTS: Readonly<Record<Part, number>> = { bearing: 1, filler: 0.4, function: 0.3, pair: 0.35 };

/** A sentence of 600 characters has some hundred words; a list of single letters has more. */
const MOST_WORDS = 200;
/** "Cost of living" is a pair too: so many words of grammar may stand between. */
const MOST_BETWEEN = 2;
const NO_WORD = /^[\p{N}.]+$/u;

/** What a word of a sentence is to its meaning. */
export function partOf({ word, root, language }: SaidWord): Part {
  const { isStopWord, isFiller } = toolsFor(language);
  if (isStopWord(word)) return "function";
  return isFiller(word) || isFiller(root) || NO_WORD.test(word) || word.length < 2 ? "filler" : "bearing";
}

/** The place of the word that makes a pair with the one at `at`: the next that is not grammar, in the same breath. */
function partner(words: readonly SaidWord[], parts: readonly Part[], at: number): SaidWord | null {
  for (let next = at + 1; next < words.length && next <= at + 1 + MOST_BETWEEN; next++) {
    const word = words[next];
    if (word === undefined || word.breaks) return null;
    if (parts[next] !== "function") return word;
  }
  return null;
}

/** The terms of one stretch of a text (UTF-16 offsets): the roots of its words, and pairs of neighbours. */
export function termsIn(text: string, { start, end }: Span, language: SaidWord["language"]): SentenceTerms {
  const words = saidWords(text, start, end, language).slice(0, MOST_WORDS);
  const parts = words.map(partOf);
  const terms = new Map<string, Part>();
  words.forEach(({ root }, i) => {
    const part = parts[i] ?? "function";
    const known = terms.get(root);
    if (known === undefined || PART_WEIGHTS[part] > PART_WEIGHTS[known]) terms.set(root, part);
    if (part === "function") return;
    const next = partner(words, parts, i);
    if (next) terms.set(`${root} ${next.root}`, "pair");
  });
  return terms;
}

/** How many of a sentence's words mean something by themselves: below three it says little ("that makes sense"). */
export function bearingWords(terms: SentenceTerms): number {
  let count = 0;
  for (const part of terms.values()) if (part === "bearing") count++;
  return count;
}
