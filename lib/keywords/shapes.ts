import { isEmptyNoun } from "@/lib/text/stopwords";
import { isListedWord } from "@/lib/text/tagger";

/** What a written word looks like, as bits that can be told without its neighbours. */
export const SHAPE = { capital: 1, acronym: 2, digit: 4, hyphen: 8, unlisted: 16, empty: 32 } as const;

const CAPITAL = /^\p{Lu}/u;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}]+s?$/u;
const DIGIT = /\p{N}/u;
const MOST_REMEMBERED = 60_000;
const remembered = new Map<string, number>();

function lookAt(surface: string): number {
  const word = surface.toLowerCase();
  return (
    (CAPITAL.test(surface) ? SHAPE.capital : 0) |
    (ACRONYM.test(surface) ? SHAPE.acronym : 0) |
    (DIGIT.test(surface) ? SHAPE.digit : 0) |
    (surface.includes("-") ? SHAPE.hyphen : 0) |
    (isListedWord(surface) ? 0 : SHAPE.unlisted) |
    (isEmptyNoun(word) ? SHAPE.empty : 0)
  );
}

/** The shape of a word as it stands, remembered, since a text repeats its words. */
export function shapeOf(surface: string): number {
  const known = remembered.get(surface);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const shape = lookAt(surface);
  remembered.set(surface, shape);
  return shape;
}
