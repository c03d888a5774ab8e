import { words as SPANISH } from "natural/lib/natural/util/stopwords_es.js";
import { words as FRENCH } from "natural/lib/natural/util/stopwords_fr.js";
import { words as ITALIAN } from "natural/lib/natural/util/stopwords_it.js";
import { words as DUTCH } from "natural/lib/natural/util/stopwords_nl.js";
import { words as PORTUGUESE } from "natural/lib/natural/util/stopwords_pt.js";
import ISO from "stopwords-iso";
import type { OtherLanguage } from "@/lib/language/stems";

/** natural's lists with those of stopwords-iso, which alone has German. */
const STOP_WORDS: Readonly<Record<OtherLanguage, ReadonlySet<string>>> = {
  es: new Set([...SPANISH, ...ISO.es]),
  fr: new Set([...FRENCH, ...ISO.fr]),
  de: new Set(ISO.de),
  it: new Set([...ITALIAN, ...ISO.it]),
  pt: new Set([...PORTUGUESE, ...ISO.pt]),
  nl: new Set([...DUTCH, ...ISO.nl]),
};

/** Words of a language that carry grammar rather than meaning, in lower case. */
export function isListedStopWord(language: OtherLanguage, word: string): boolean {
  return STOP_WORDS[language].has(word);
}

/** Words of a language that fill speech. */
export function isListedFiller(_language: OtherLanguage, _word: string): boolean {
  return false;
}
