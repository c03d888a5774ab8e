import { type Candidate, collectCandidates } from "@/lib/keywords/candidates";
import { featureRows } from "@/lib/keywords/features";
import { otherPhrases } from "@/lib/keywords/other-phrases";
import { namesSomebody, nameTeller } from "@/lib/keywords/people-names";
import { shippedRanker } from "@/lib/keywords/rank";
import { type Gathered, onlyTellsApart, saysSomething } from "@/lib/keywords/select";
import { factsOf } from "@/lib/keywords/text-facts";
import { type Word, wordsOf } from "@/lib/keywords/words";
import { isKnownLanguage, type TextLanguage } from "@/lib/language/vocabulary";
import type { Span } from "@/lib/text/sentences";

/**
 * `spans`: the stretches that count (a participant's turns); without them the whole text, as something written. `language`: English without.
 * `names`: who speaks, besides those whose labels stand in the text. In turns, and where names are given, people's names are no keyphrases.
 */
export type ReadingOptions = { spans?: readonly Span[]; language?: TextLanguage; names?: readonly string[] };

/** A text read once: its words, and every phrase of it that says something, with its places and score (unordered). */
export type Reading = { text: string; spans: readonly Span[]; words: Word[]; phrases: Gathered[] };

const PART_WORDS = 700;
const LARGEST_SINGLE = { talk: 1000, written: 2000 };
/** In a talk of many parts, what was said once is seldom what it is about. */
const SAID_ONCE = 0.5;

/** Cuts a long text into even parts of some 700 words: the ranker learned on texts of that size, and a phrase that returns in many parts adds up. */
function partsOf(words: readonly Word[], written: boolean): { from: number; to: number }[] {
  if (words.length <= (written ? LARGEST_SINGLE.written : LARGEST_SINGLE.talk)) return [{ from: 0, to: words.length }];
  const count = Math.round(words.length / PART_WORDS);
  return Array.from({ length: count }, (_, i) => ({
    from: Math.floor((i * words.length) / count),
    to: Math.floor(((i + 1) * words.length) / count),
  }));
}

function gather(into: Map<string, Gathered>, candidate: Candidate, { from, odds }: { from: number; odds: number }): void {
  const known = into.get(candidate.key);
  const occurrences = from === 0 ? candidate.occurrences : candidate.occurrences.map(({ at, length }) => ({ at: at + from, length }));
  const share = 1 / (1 + Math.exp(-odds));
  if (known === undefined) {
    into.set(candidate.key, { key: candidate.key, length: candidate.length, occurrences, maximal: candidate.maximal, score: share });
    return;
  }
  for (const occurrence of occurrences) known.occurrences.push(occurrence);
  known.maximal += candidate.maximal;
  known.score += share;
}

/** Every candidate of the words with the mean of its probabilities over the parts. */
function scored(words: readonly Word[], written: boolean): Gathered[] {
  const gathered = new Map<string, Gathered>();
  const parts = partsOf(words, written);
  const { logit, common } = shippedRanker();
  const positions = written && parts.length === 1;
  for (const { from, to } of parts) {
    const part = words.slice(from, to);
    const candidates = collectCandidates(part);
    const rows = featureRows(factsOf(part, { positions, common }), candidates);
    candidates.forEach((candidate, i) => {
      gather(gathered, candidate, { from, odds: logit(rows[i] ?? new Float64Array()) });
    });
  }
  for (const phrase of gathered.values()) {
    phrase.score /= parts.length;
    if (parts.length > 1 && phrase.occurrences.length === 1) phrase.score *= SAID_ONCE;
  }
  return [...gathered.values()];
}

/**
 * Reads a text, or one voice in it, for keyphrases: all lists of them are made from one reading, which is what costs. A language of which
 * neither stems nor stop words are known gives none.
 */
export function readForKeyphrases(text: string, { spans, language = "en", names }: ReadingOptions = {}): Reading {
  const counted = spans ?? [{ start: 0, end: text.length }];
  if (!isKnownLanguage(language)) return { text, spans: counted, words: [], phrases: [] };
  if (language !== "en") return { text, spans: counted, ...otherPhrases(language, text, { spans: counted, written: spans === undefined }) };
  const words = wordsOf(text, counted);
  const phrases = scored(words, spans === undefined).filter((phrase) => saysSomething(phrase, words));
  if (spans === undefined && names === undefined) return { text, spans: counted, words, phrases };
  const isName = nameTeller(text, words, { spans: counted, names: names ?? [] });
  return {
    text,
    spans: counted,
    words,
    phrases: phrases.filter((phrase) => !onlyTellsApart(phrase, words) && !namesSomebody(phrase, words, isName)),
  };
}
