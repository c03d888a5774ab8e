import { type Reading, type ReadingOptions, readForKeyphrases } from "@/lib/keywords/reading";
import { type Gathered, surfaceOf } from "@/lib/keywords/select";

/**
 * A phrase that somebody says: `key` its stems between spaces, `phrase` its commonest form, `score` 0 to 1 (how much of a keyphrase
 * it is), and where it stands in the text, [start, end] in UTF-16 units, in order.
 */
export type SaidPhrase = { key: string; phrase: string; score: number; places: [number, number][] };

/** Longer ones return in nobody else's words; they are kept where the same voice says them again. */
const LONGEST_SAID_ONCE = 3;

function worthCounting({ length, occurrences }: Gathered): boolean {
  return length <= LONGEST_SAID_ONCE || occurrences.length > 1;
}

/** The phrases of a reading, in order of their first place: what counting over many voices is made of. */
export function phrasesOfReading({ words, phrases }: Reading): SaidPhrase[] {
  return phrases.filter(worthCounting).map((phrase) => ({
    key: phrase.key,
    phrase: surfaceOf(phrase, words),
    score: Math.round(phrase.score * 1e4) / 1e4,
    places: phrase.occurrences.map(({ at, length }) => [words[at]?.start ?? 0, words[at + length - 1]?.end ?? 0]),
  }));
}

/**
 * Every phrase of one voice that is worth counting, from single nouns to noun phrases of five words, in order of their first place.
 * For the keyphrases of the same voice as well, read once with `readForKeyphrases` and take `phrasesOfReading` and `keyphraseLists`.
 */
export function phrasesSaid(text: string, options: ReadingOptions = {}): SaidPhrase[] {
  return phrasesOfReading(readForKeyphrases(text, options));
}
