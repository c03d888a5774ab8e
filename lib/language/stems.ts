import {
  PorterStemmerDe,
  PorterStemmerEs,
  PorterStemmerFr,
  PorterStemmerIt,
  PorterStemmerNl,
  PorterStemmerPt,
} from "natural/lib/natural/stemmers/index.js";
import type { OtherLanguage } from "@/lib/language/word-lists";

const MOST_REMEMBERED = 60_000;

/** Where Snowball parts the forms of one word: Dutch "prijs" and "prijzen", Portuguese "definição" and "definições". */
const MENDS: Readonly<Record<OtherLanguage, (stem: string) => string>> = {
  es: (stem) => stem,
  fr: (stem) => stem,
  de: (stem) => stem,
  it: (stem) => stem,
  pt: (stem) => stem.replace(/(?<=[çsztxg])(?:ã|õ)$/, ""),
  nl: (stem) => stem.replace(/z$/, "s").replace(/v$/, "f"),
};

const STEMMERS = {
  es: PorterStemmerEs,
  fr: PorterStemmerFr,
  de: PorterStemmerDe,
  pt: PorterStemmerPt,
  it: PorterStemmerIt,
  nl: PorterStemmerNl,
} as const;

const remembered = new Map<OtherLanguage, Map<string, string>>();

/** The Snowball stem of a lower-case word of this language (natural's stemmers), remembered, since one interview repeats its words. */
export function stemIn(language: OtherLanguage, word: string): string {
  let known = remembered.get(language);
  if (known === undefined || known.size >= MOST_REMEMBERED) {
    known = new Map();
    remembered.set(language, known);
  }
  const before = known.get(word);
  if (before !== undefined) return before;
  const stem = MENDS[language](STEMMERS[language].stem(word)) || word;
  known.set(word, stem);
  return stem;
}
