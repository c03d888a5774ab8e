import { collectCandidates } from "@/lib/keywords/candidates";
import { linkedCandidates } from "@/lib/keywords/linked-candidates";
import { otherWords } from "@/lib/keywords/other-words";
import { plainRows, plainScore } from "@/lib/keywords/plain-rank";
import type { Gathered } from "@/lib/keywords/select";
import type { Word } from "@/lib/keywords/words";
import { type OtherLanguage, wordListsOf } from "@/lib/language/word-lists";
import type { Span } from "@/lib/text/sentences";

const SHORTEST_ALONE = 3;

/** Whether a phrase can stand for a theme: it has a noun that says something, and a word alone is not too short to. */
function saysSomething({ occurrences, length }: Gathered, words: readonly Word[], emptyNouns: ReadonlySet<string>): boolean {
  const { at } = occurrences[0] ?? { at: 0 };
  return words.slice(at, at + length).some(({ word, surface, wordClass }) => {
    if (wordClass !== "N" || emptyNouns.has(word)) return false;
    return length > 1 || word.length >= SHORTEST_ALONE || /^\p{Lu}{2}/u.test(surface);
  });
}

/**
 * The words and phrases of a text in one of our languages other than English: Dutch and German noun phrases as English ones, Spanish, French,
 * Portuguese and Italian ones with the noun first and "de" between two; ranked by counts and places. `written`: what stands first says more.
 */
export function otherPhrases(
  language: OtherLanguage,
  text: string,
  { spans, written }: { spans: readonly Span[]; written: boolean },
): { words: Word[]; phrases: Gathered[] } {
  const { linkers, emptyNouns } = wordListsOf(language);
  const words = otherWords(language, text, spans);
  const candidates = linkers.size > 0 ? linkedCandidates(words, linkers) : collectCandidates(words);
  const rows = plainRows(words, candidates, written);
  const phrases = candidates.map(({ key, length, occurrences, maximal }, i) => ({
    ...{ key, length, occurrences, maximal },
    score: plainScore(rows[i] ?? []),
  }));
  return { words, phrases: phrases.filter((phrase) => saysSomething(phrase, words, emptyNouns)) };
}
