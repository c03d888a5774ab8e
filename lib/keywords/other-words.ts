import type { Word } from "@/lib/keywords/words";
import { isListedInDutch, tagDutch } from "@/lib/language/dutch-tagger";
import { guessClasses, type Placed } from "@/lib/language/guess-classes";
import { stemIn } from "@/lib/language/stems";
import { tokensIn } from "@/lib/language/tokens";
import { type OtherLanguage, wordListsOf } from "@/lib/language/word-lists";
import type { Span } from "@/lib/text/sentences";
import { type WordClass, wordClassOf } from "@/lib/text/tagger";

const NO_WORD = /^(?:[\p{N}.,]+|.)$/u;
const ONLY_SPACE = /^[^\S\n]*\n?[^\S\n]*$/;
const SENTENCE_ENDS = /[.!?:]|\n\s*\n/;
const LONGEST_GAP = 8;
const TAGS: Readonly<Record<WordClass, string>> = { N: "NN", J: "JJ", G: "VBG", E: "VBN", X: "RB" };

const FIRST = { joined: false, opens: true, newLine: true };
const NEXT_TO = { joined: true, opens: false, newLine: false };

function gapBefore(text: string, before: Span | undefined, start: number): typeof FIRST {
  if (before === undefined) return FIRST;
  if (start === before.end || (start - before.end === 1 && text.charCodeAt(before.end) === 32)) return NEXT_TO;
  const gap = text.slice(before.end, Math.min(start, before.end + LONGEST_GAP));
  return { joined: gap.length < LONGEST_GAP && ONLY_SPACE.test(gap), opens: SENTENCE_ENDS.test(gap), newLine: gap.includes("\n") };
}

function placed(text: string, language: OtherLanguage, spans: readonly Span[]): (Placed & { newLine: boolean })[] {
  let before: Span | undefined;
  return spans.flatMap((span) => {
    before = undefined;
    return tokensIn(language, text, span).map((token) => {
      const gap = gapBefore(text, before, token.start);
      before = token;
      return { ...token, ...gap };
    });
  });
}

/** Dutch writes two nouns as one word: what follows a noun and ends as a verb does is one ("wachtwoord intypen"). */
function isVerbAfter(before: WordClass | undefined, { word, surface, joined }: Placed, tag: string): boolean {
  return before === "N" && joined && /(?:en|t)$/.test(word) && surface === word && tag !== "JJ" && !isListedInDutch(surface);
}

function dutchClasses(words: readonly Placed[]): WordClass[] {
  const { stopWords, fillers } = wordListsOf("nl");
  const tags = tagDutch(words.map(({ surface }) => surface));
  const classes: WordClass[] = [];
  words.forEach((placed, i) => {
    const { word } = placed;
    const tag = tags[i] ?? "NN";
    const isEmpty = NO_WORD.test(word) || word.includes("'") || stopWords.has(word) || fillers.has(word);
    classes.push(isEmpty || isVerbAfter(classes[i - 1], placed, tag) ? "X" : wordClassOf(tag));
  });
  return classes;
}

/** The words of the given stretches in a language other than English, each with its stem and what it may be in a phrase: by the Dutch tagger, else guessed. */
export function otherWords(language: OtherLanguage, text: string, spans: readonly Span[]): Word[] {
  const words = placed(text, language, spans);
  const classes = language === "nl" ? dutchClasses(words) : guessClasses(language, words);
  return words.map((word, i) => {
    const wordClass = classes[i] ?? "X";
    return { ...word, stem: stemIn(language, word.word), tag: TAGS[wordClass], wordClass };
  });
}
