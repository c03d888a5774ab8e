import type { Span } from "@/lib/text/sentences";
import { stemOf } from "@/lib/text/stems";
import { isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { tagWords, type WordClass, wordClassOf } from "@/lib/text/tagger";
import { type Token, tokensOf } from "@/lib/text/tokens";

/** A token with its stem and its part in a phrase. `joined`: only a space stands between it and the word before. */
export type Word = Token & { stem: string; tag: string; wordClass: WordClass; joined: boolean };

/** What is the same wherever a word stands: its stem, and whether it can be part of a phrase at all ("possessive": only before a noun). */
type Kind = { stem: string; use: "any" | "possessive" | "none" };

const NO_WORD = /^(?:[\p{N}.]+|.)$/u;
const ONLY_SPACE = /^[^\S\n]*\n?[^\S\n]*$/;
const MOST_REMEMBERED = 60_000;
const remembered = new Map<string, Kind>();

function useOf(word: string): Kind["use"] {
  if (NO_WORD.test(word) || isStopWord(word) || isSpokenFiller(word)) return "none";
  if (!word.includes("'")) return "any";
  return word.endsWith("'s") ? "possessive" : "none";
}

function kindOf(word: string): Kind {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const kind = { stem: stemOf(word), use: useOf(word) };
  remembered.set(word, kind);
  return kind;
}

function classOf(use: Kind["use"], tag: string): WordClass {
  if (use === "any") return wordClassOf(tag);
  return use === "possessive" ? "J" : "X";
}

function isJoined(text: string, before: Token | undefined, start: number): boolean {
  if (before === undefined) return false;
  const gap = start - before.end;
  if (gap === 1) return text.charCodeAt(before.end) <= 32;
  return gap < 8 && ONLY_SPACE.test(text.slice(before.end, start));
}

/** The words of the given stretches of a text (participants' turns), tagged: what keyphrases are made of. */
export function wordsOf(text: string, spans: readonly Span[]): Word[] {
  const tokens = spans.flatMap((span) => tokensOf(text, span.start, span.end));
  const tags = tagWords(tokens.map((token) => token.surface));
  return tokens.map(({ start, end, word, surface }, i) => {
    const tag = tags[i] ?? "NN";
    const { stem, use } = kindOf(word);
    return { start, end, word, surface, stem, tag, wordClass: classOf(use, tag), joined: isJoined(text, tokens[i - 1], start) };
  });
}
