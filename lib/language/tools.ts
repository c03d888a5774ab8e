import { stemIn } from "@/lib/language/stems";
import { isListedFiller, isListedStopWord } from "@/lib/language/stop-words";
import { isKnownLanguage, type TextLanguage } from "@/lib/language/vocabulary";
import { stemOf } from "@/lib/text/stems";
import { isSpokenFiller, isStopWord } from "@/lib/text/stopwords";
import { tagWords, type WordClass, wordClassOf } from "@/lib/text/tagger";

/**
 * What is known of a language's words, all taken in lower case with plain apostrophes: the stem, whether a word carries grammar only, whether
 * it fills speech. `tag` tells the class of each word as it stands; null where there is no tagger: such phrases are ranked by statistics.
 */
export type LanguageTools = {
  language: TextLanguage;
  stem: (word: string) => string;
  isStopWord: (word: string) => boolean;
  isFiller: (word: string) => boolean;
  tag: ((words: readonly string[]) => WordClass[]) | null;
};

const made = new Map<TextLanguage, LanguageTools>();

function makeTools(language: TextLanguage): LanguageTools {
  if (!isKnownLanguage(language)) return { language, stem: (word) => word, isStopWord: () => false, isFiller: () => false, tag: null };
  if (language === "en") {
    const tag = (words: readonly string[]) => tagWords(words).map(wordClassOf);
    return { language, stem: stemOf, isStopWord, isFiller: isSpokenFiller, tag };
  }
  return {
    language,
    stem: (word) => stemIn(language, word),
    isStopWord: (word) => isListedStopWord(language, word),
    isFiller: (word) => isListedFiller(language, word),
    tag: null,
  };
}

/** The stems, stop words and tagger of a language; of one that is none of ours each word is its own stem (no keyphrases: `isKnownLanguage`). */
export function toolsFor(language: TextLanguage): LanguageTools {
  const known = made.get(language);
  if (known) return known;
  const tools = makeTools(language);
  made.set(language, tools);
  return tools;
}
