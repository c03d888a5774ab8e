import { SentimentAnalyzer } from "natural/lib/natural/sentiment/index.js";
import { otherCues } from "@/lib/suggestions/other-cues/read";
import type { SaidWord } from "@/lib/suggestions/said-words";

/** Words that the list scores but that in speech say nothing good or bad ("kind of", "like", "support team"). */
const NEUTRAL = new Set(
  `like kind want yeah yes okay ok sure pretty matter thank thanks help helping share shared sharing interested feel feeling true no not free support supporting
   supported supports fun haha lol god gross alone please sorry cool well hi hey fine right big huge super care cares join feature features admit agree agreed number novel natural positive negative
   ask resolve united top play save interest interests interesting create creative active justice grant granted grants certain chance cut cutting demand dear drop fight fire hard
   hope hopes hoping hopefully important mean means opportunity pay popular prepared promote reach solid stop stopped stops strong win wish wow apology challenge challenges chances committed
   commit commits exclusive contribute contributing engage ensure adequate accept accepted accepts allow value legal lawyer charged charges charge critical sense growing growth significant accessible vested
   shoot kill dead death die poor rich god greater greatest greet healthy debt trust block vulnerability vulnerable attack security secure abuse expand explore responsible respect respected
   better best advanced clear clearly clarity easy easily fair fairly favor favorite`.split(/\s+/),
);

let vocabulary: Readonly<Record<string, number>> | undefined;

function valenceOf(word: string): number {
  vocabulary ??= (new SentimentAnalyzer("English", undefined, "afinn") as unknown as { vocabulary: Record<string, number> }).vocabulary;
  const value = !NEUTRAL.has(word) && Object.hasOwn(vocabulary, word) ? vocabulary[word] : 0;
  return typeof value === "number" ? value : 0;
}

/** A word that is good or bad in itself, and its value of -5 to 5, turned round and halved under a negation. `at` is its index. */
export type Valued = { at: number; value: number };

/** The words of a sentence that carry feeling: English ones by AFINN-165 (Nielsen 2011: natural's sentiment list), others by lists of ours. */
export function valuedWords(words: readonly SaidWord[]): Valued[] {
  const language = words[0]?.language ?? "en";
  const worth = otherCues(language)?.worth;
  const valued: Valued[] = [];
  words.forEach((word, at) => {
    const value = language === "en" ? valenceOf(word.word) : (worth?.get(word.lemma) ?? 0);
    if (value !== 0) valued.push({ at, value: word.negated ? -value / 2 : value });
  });
  return valued;
}
