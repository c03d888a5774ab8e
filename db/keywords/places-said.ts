import type { Db } from "@/db/types";
import { familyNumber, knownFamily } from "@/lib/keywords/phrase-book";
import type { KeywordQuotesQuery } from "@/lib/keywords/schema";
import { tokensIn } from "@/lib/language/tokens";
import { toolsFor } from "@/lib/language/tools";
import type { Span } from "@/lib/text/sentences";
import type { ReadyWords } from "./ready";
import { type HeardVoice, placesOf } from "./side";

/** A voice with the places where it says the phrase, and a test whether some words are the phrase still. */
export type Place = { heard: HeardVoice; places: Span[]; isIt: (words: string) => boolean };

type Saying = { ready: ReadyWords; heard: readonly HeardVoice[]; query: Pick<KeywordQuotesQuery, "key" | "language"> };

/** Where each voice says the phrase, inside the stretches that count. */
export function placesSaid(db: Db, { ready, heard, query }: Saying): Place[] {
  const { book, choices, spokenBy } = ready;
  const family = choices.countsAs(familyNumber(book, query.language, query.key));
  const matches = heard.flatMap((one) => {
    const at = [...one.spoken.phrases.keys()].filter((index) => {
      const phrase = one.spoken.phrases[index] ?? 0;
      return (one.counts[index] ?? 0) > 0 && choices.countsAs(book.families[phrase] ?? 0) === family;
    });
    return at.length > 0 ? [{ heard: one, at }] : [];
  });
  const places = placesOf(
    db,
    matches.map((match) => match.heard.voice.id),
    spokenBy,
  );
  return matches.map(({ heard: one, at }) => {
    const flat = at.flatMap((index) => [...(places.get(one.voice.id)?.[index] ?? [])]);
    const { language } = one.voice;
    const isIt = (words: string) => {
      const met = knownFamily(book, language, keyOf(language, words));
      return met !== undefined && choices.countsAs(met) === family;
    };
    return { heard: one, places: spansIn(flat, one.within), isIt };
  });
}

function keyOf(language: string, words: string): string {
  const { stem } = toolsFor(language);
  return tokensIn(language, words, { start: 0, end: words.length })
    .map(({ word }) => stem(word))
    .join(" ");
}

function spansIn(flat: readonly number[], within: readonly Span[] | null): Span[] {
  const spans: Span[] = [];
  for (let at = 0; at + 1 < flat.length; at += 2) {
    const [start = 0, end = 0] = [flat[at], flat[at + 1]];
    if (within === null || within.some((span) => span.start <= start && end <= span.end)) spans.push({ start, end });
  }
  return spans;
}
