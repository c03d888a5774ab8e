import type { Span } from "@/lib/text/sentences";
import { stemOf } from "@/lib/text/stems";
import { isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { tagWords, type WordClass, wordClassOf } from "@/lib/text/tagger";
import { type Token, tokensOf } from "@/lib/text/tokens";

/** A token with its stem and its part in a phrase. `joined`: only a space stands between it and the word before. */
export type Word = Token & { stem: string; tag: string; wordClass: WordClass; joined: boolean };

const NO_WORD = /^(?:[\p{N}.]+|.)$/u;
const ONLY_SPACE = /^[^\S\n]*\n?[^\S\n]*$/;

function classOf(word: string, tag: string): WordClass {
  if (NO_WORD.test(word) || isStopWord(word) || isSpokenFiller(word)) return "X";
  if (word.includes("'")) return word.endsWith("'s") ? "J" : "X";
  return wordClassOf(tag);
}

function isJoined(text: string, before: Token | undefined, token: Token): boolean {
  if (before === undefined) return false;
  const gap = token.start - before.end;
  if (gap === 1) return text.charCodeAt(before.end) <= 32;
  return gap < 8 && ONLY_SPACE.test(text.slice(before.end, token.start));
}

/** The words of the given stretches of a text (participants' turns), tagged: what keyphrases are made of. */
export function wordsOf(text: string, spans: readonly Span[]): Word[] {
  const tokens = spans.flatMap((span) => tokensOf(text, span.start, span.end));
  const tags = tagWords(tokens.map((token) => token.surface));
  return tokens.map((token, i) => {
    const tag = tags[i] ?? "NN";
    const before = tokens[i - 1];
    return { ...token, stem: stemOf(token.word), tag, wordClass: classOf(token.word, tag), joined: isJoined(text, before, token) };
  });
}
