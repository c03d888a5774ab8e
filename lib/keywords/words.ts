import { mendByNeighbours, partTitle } from "@/lib/keywords/adjoining";
import type { Span } from "@/lib/text/sentences";
import { stemOf } from "@/lib/text/stems";
import { isEmptyNoun, isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { tagWords, type WordClass, wordClassOf } from "@/lib/text/tagger";
import { type Token, tokensOf } from "@/lib/text/tokens";

/**
 * A token with its stem and its part in a phrase. `joined`: only a space stands between it and the word before; `opens`: it begins
 * a sentence; `newLine`: it begins a line.
 */
export type Word = Token & { stem: string; tag: string; wordClass: WordClass; joined: boolean; opens: boolean; newLine: boolean };

/** What is the same wherever a word stands: its stem, and whether it can be part of a phrase at all ("possessive": only before a noun). */
type Kind = { stem: string; use: "any" | "named" | "possessive" | "none" };

/** Numbers, single letters, letters spelt out one by one ("B-Y-T-E"), and abbreviations that carry grammar. */
const NO_WORD = /^(?:[\p{N}.]+|.|(?:\p{L}-){2,}\p{L}|(?:i\.e|e\.g|a\.m|p\.m|a\.k\.a|c\.f)\.?)$/u;
const ONLY_SPACE = /^[^\S\n]*\n?[^\S\n]*$/;
const MOST_REMEMBERED = 60_000;
const remembered = new Map<string, Kind>();

/** Letters and digits in one: "3D", "802.11b", not "2nd", "90s" or "5mm". */
const NAMED = /^(?=.*\p{L})(?=.*\p{N})(?!\p{N}+(?:st|nd|rd|th|s|am|pm|k|m|mm|cm|km|nm|kg|gb|mb|kb|ms|x)$)/u;

/** Nobody in particular: "people's attention" is attention. */
function saysNothing(owner: string): boolean {
  return isStopWord(owner) || isSpokenFiller(owner) || isEmptyNoun(owner);
}

function partIn(word: string): Kind["use"] {
  if (NO_WORD.test(word) || isStopWord(word) || isSpokenFiller(word)) return "none";
  if (!word.includes("'")) return NAMED.test(word) ? "named" : "any";
  return word.endsWith("'s") && !saysNothing(word.slice(0, -2)) ? "possessive" : "none";
}

function kindOf(word: string): Kind {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const kind = { stem: stemOf(word), use: partIn(word) };
  remembered.set(word, kind);
  return kind;
}

function classOf(use: Kind["use"], tag: string): WordClass {
  if (use === "any") return wordClassOf(tag);
  if (use === "named") return tag === "CD" ? "N" : wordClassOf(tag);
  return use === "possessive" ? "J" : "X";
}

const NEXT_TO = { joined: true, opens: false, newLine: false };
const FIRST = { joined: false, opens: true, newLine: true };
const SENTENCE_ENDS = /[.!?:]|\n\s*\n/;
const LONGEST_GAP = 8;

/** What stands between two words. */
function gapBefore(text: string, before: Token | undefined, start: number): typeof NEXT_TO {
  if (before === undefined) return FIRST;
  const code = text.charCodeAt(before.end);
  if (start - before.end === 1 && code <= 32 && code !== 10) return NEXT_TO;
  const gap = text.slice(before.end, start);
  return { joined: gap.length < LONGEST_GAP && ONLY_SPACE.test(gap), opens: SENTENCE_ENDS.test(gap), newLine: gap.includes("\n") };
}

const ABBREVIATED = /^(?:\p{L}\.)+\p{L}$/u;

/** "U.S." is written with its last stop. */
function withLastStop(token: Token, text: string, limit: number): Token {
  if (token.end >= limit || text[token.end] !== "." || !ABBREVIATED.test(token.surface)) return token;
  return { start: token.start, end: token.end + 1, word: `${token.word}.`, surface: `${token.surface}.` };
}

/** The words of the given stretches of a text (participants' turns), tagged: what keyphrases are made of. */
export function wordsOf(text: string, spans: readonly Span[]): Word[] {
  const tokens = spans.flatMap((span) => tokensOf(text, span.start, span.end).map((token) => withLastStop(token, text, span.end)));
  const tags = tagWords(tokens.map((token) => token.surface));
  const words = tokens.map(({ start, end, word, surface }, i) => {
    const tag = tags[i] ?? "NN";
    const { stem, use } = kindOf(word);
    const { joined, opens, newLine } = gapBefore(text, tokens[i - 1], start);
    return { start, end, word, surface, stem, tag, wordClass: classOf(use, tag), joined, opens, newLine };
  });
  partTitle(words);
  mendByNeighbours(words, (word) => kindOf(word).use === "none");
  return words;
}
