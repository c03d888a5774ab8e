import { keyIn, rootIn } from "@/lib/language/roots";
import { isKnownLanguage, type TextLanguage } from "@/lib/language/vocabulary";
import type { OtherLanguage } from "@/lib/language/word-lists";
import { type CueGroup, type CueIndex, IDLE, indexCues } from "@/lib/suggestions/cues";
import { DUTCH_CUES } from "./dutch";
import { FRENCH_CUES } from "./french";
import { GERMAN_CUES } from "./german";
import { ITALIAN_CUES } from "./italian";
import { PORTUGUESE_CUES } from "./portuguese";
import type { OtherCues } from "./shape";
import { SPANISH_CUES } from "./spanish";

const CUES: Readonly<Record<OtherLanguage, OtherCues>> = {
  es: SPANISH_CUES,
  fr: FRENCH_CUES,
  de: GERMAN_CUES,
  pt: PORTUGUESE_CUES,
  it: ITALIAN_CUES,
  nl: DUTCH_CUES,
};

/** As the English ones: 2.35 and more decides alone. */
const MOVED = 2.6;
const PRAISE = 2.4;
const COSTS = 2.5;
/** What a good or bad word is worth on AFINN's scale of -5 to 5. */
const WORTH = 3;

/** A language's signs, ready for matching: phrases, words by their worth, what is told of one's own, what could be, and how bad a failure is. */
export type ReadyCues = {
  points: CueIndex;
  worth: ReadonlyMap<string, number>;
  own: ReadonlySet<string>;
  supposed: ReadonlySet<string>;
  severity: CueIndex;
};

function listed(words: string): string[] {
  return words.split(/[\s,]+/).filter((word) => word !== "");
}

function readyCues(language: OtherLanguage): ReadyCues {
  const cues = CUES[language];
  const keyOf = (word: string) => keyIn(language, rootIn(language, word));
  const group = (tag: string, weight: number, phrases: string): CueGroup => ({ tag, weight, phrases });
  const points = [
    group(IDLE, 9, cues.idle),
    group("point:trigger", MOVED, cues.moved),
    group("point:trigger", PRAISE, cues.praise),
    group("point:failure", MOVED, cues.ends),
    group("point:failure", COSTS, cues.costs),
    group("point:failure", PRAISE, cues.blame),
  ];
  const worth = [
    ...listed(cues.good).map((word) => [keyOf(word), WORTH] as const),
    ...listed(cues.bad).map((word) => [keyOf(word), -WORTH] as const),
  ];
  return {
    points: indexCues(points, keyOf),
    worth: new Map(worth),
    own: new Set(listed(cues.own)),
    supposed: new Set(listed(cues.supposed)),
    severity: indexCues([group("3", 3, cues.ends), group("2", 2, cues.costs)], keyOf),
  };
}

const ready = new Map<OtherLanguage, ReadyCues>();

/** The signs of a language other than English; null where none are known. */
export function otherCues(language: TextLanguage): ReadyCues | null {
  if (!isKnownLanguage(language) || language === "en") return null;
  const known = ready.get(language) ?? readyCues(language);
  ready.set(language, known);
  return known;
}
