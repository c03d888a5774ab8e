import { words as SPANISH_STOPS } from "natural/lib/natural/util/stopwords_es.js";
import { words as FRENCH_STOPS } from "natural/lib/natural/util/stopwords_fr.js";
import { words as ITALIAN_STOPS } from "natural/lib/natural/util/stopwords_it.js";
import { words as DUTCH_STOPS } from "natural/lib/natural/util/stopwords_nl.js";
import { words as PORTUGUESE_STOPS } from "natural/lib/natural/util/stopwords_pt.js";
import ISO from "stopwords-iso";
import type { Language } from "@/lib/language/vocabulary";
import { DUTCH } from "@/lib/language/words/dutch";
import { FRENCH } from "@/lib/language/words/french";
import { GERMAN } from "@/lib/language/words/german";
import { ITALIAN } from "@/lib/language/words/italian";
import { PORTUGUESE } from "@/lib/language/words/portuguese";
import type { LanguageWords } from "@/lib/language/words/shape";
import { SPANISH } from "@/lib/language/words/spanish";

/** Those that English does not share: its own words are in lib/text/. */
export type OtherLanguage = Exclude<Language, "en">;

/** The words of a language in sets, in lower case: what each is, is told in lib/language/words/shape.ts. */
export type WordLists = {
  stopWords: ReadonlySet<string>;
  fillers: ReadonlySet<string>;
  emptyNouns: ReadonlySet<string>;
  negators: ReadonlySet<string>;
  turns: ReadonlySet<string>;
  linkers: ReadonlySet<string>;
  /** stop words that are nouns after a determiner: "una compra" */
  verbForms: ReadonlySet<string>;
  verbEnds: RegExp | null;
  participleEnds: RegExp | null;
  noVerbs: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
};

/** natural's stop words; stopwords-iso alone has German. */
const SOURCES: Readonly<Record<OtherLanguage, { words: LanguageWords; listed: readonly string[] }>> = {
  es: { words: SPANISH, listed: [...SPANISH_STOPS, ...ISO.es] },
  fr: { words: FRENCH, listed: [...FRENCH_STOPS, ...ISO.fr] },
  de: { words: GERMAN, listed: ISO.de },
  pt: { words: PORTUGUESE, listed: [...PORTUGUESE_STOPS, ...ISO.pt] },
  it: { words: ITALIAN, listed: [...ITALIAN_STOPS, ...ISO.it] },
  nl: { words: DUTCH, listed: [...DUTCH_STOPS, ...ISO.nl] },
};

function setOf(...texts: readonly string[]): ReadonlySet<string> {
  return new Set(
    texts
      .join(" ")
      .split(/\s+/)
      .filter((word) => word !== ""),
  );
}

function listsOf({ words, listed }: (typeof SOURCES)[OtherLanguage]): WordLists {
  const kept = setOf(words.kept);
  const stopWords = setOf(listed.join(" "), words.grammar, words.negators, words.turns, words.linkers);
  return {
    stopWords: new Set([...stopWords].filter((word) => !kept.has(word))),
    fillers: setOf(words.fillers),
    emptyNouns: setOf(words.emptyNouns),
    negators: setOf(words.negators),
    turns: setOf(words.turns),
    linkers: setOf(words.linkers),
    verbForms: new Set([...setOf(words.grammar)].filter((word) => !listed.includes(word))),
    verbEnds: words.verbEnds,
    participleEnds: words.participleEnds,
    noVerbs: setOf(words.noVerbs),
    determiners: setOf(words.determiners),
  };
}

const made = new Map<OtherLanguage, WordLists>();

/** What is known of the words of a language other than English. */
export function wordListsOf(language: OtherLanguage): WordLists {
  const known = made.get(language);
  if (known) return known;
  const lists = listsOf(SOURCES[language]);
  made.set(language, lists);
  return lists;
}
