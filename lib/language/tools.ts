import { tagDutch } from "@/lib/language/dutch-tagger";
import { stemIn } from "@/lib/language/stems";
import { isKnownLanguage, type TextLanguage } from "@/lib/language/vocabulary";
import { type OtherLanguage, wordListsOf } from "@/lib/language/word-lists";
import { stemOf } from "@/lib/text/stems";
import { isEmptyNoun, isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { tagWords, type WordClass, wordClassOf } from "@/lib/text/tagger";

/**
 * What is known of a language's words, all taken in lower case with plain apostrophes: the stem, whether a word carries grammar only, fills
 * speech, is a noun too general to be a keyword alone, or turns round what follows it. `tag` tells the class of each word as it stands; null
 * where there is no tagger: such phrases are ranked by statistics.
 */
export type LanguageTools = {
  language: TextLanguage;
  stem: (word: string) => string;
  isStopWord: (word: string) => boolean;
  isFiller: (word: string) => boolean;
  isEmptyNoun: (word: string) => boolean;
  tag: ((words: readonly string[]) => WordClass[]) | null;
};

const ENGLISH: LanguageTools = {
  language: "en",
  stem: stemOf,
  isStopWord,
  isFiller: isSpokenFiller,
  isEmptyNoun,
  tag: (words) => tagWords(words).map(wordClassOf),
};

function never(): boolean {
  return false;
}

function toolsOf(language: OtherLanguage): LanguageTools {
  const lists = wordListsOf(language);
  return {
    language,
    stem: (word) => stemIn(language, word),
    isStopWord: (word) => lists.stopWords.has(word),
    isFiller: (word) => lists.fillers.has(word),
    isEmptyNoun: (word) => lists.emptyNouns.has(word),
    tag: language === "nl" ? (words) => tagDutch(words).map(wordClassOf) : null,
  };
}

const made = new Map<TextLanguage, LanguageTools>([["en", ENGLISH]]);

/** The stems, stop words and tagger of a language; of one that is none of ours each word is its own stem (no keyphrases: `isKnownLanguage`). */
export function toolsFor(language: TextLanguage): LanguageTools {
  const known = made.get(language);
  if (known) return known;
  const tools =
    isKnownLanguage(language) && language !== "en"
      ? toolsOf(language)
      : { language, stem: (word: string) => word, isStopWord: never, isFiller: never, isEmptyNoun: never, tag: null };
  made.set(language, tools);
  return tools;
}
