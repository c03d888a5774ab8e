import { Lexicon, RuleSet, Sentence } from "natural/lib/natural/brill_pos_tagger/index.js";

/** What a word can be in a keyphrase: noun, adjective, gerund, participle (as modifier), or neither. */
export type WordClass = "N" | "J" | "G" | "E" | "X";

const CLASSES = new Map<string, WordClass>([
  ["NN", "N"],
  ["NNS", "N"],
  ["NNP", "N"],
  ["NNPS", "N"],
  ["FW", "N"],
  ["JJ", "J"],
  ["JJR", "J"],
  ["JJS", "J"],
  ["VBG", "G"],
  ["VBN", "E"],
]);

type Rule = ReturnType<RuleSet["getRules"]>[number];
type Tagger = { lexicon: Lexicon; byContext: Rule[]; bySuffix: Rule[]; known: Map<string, Reading> };
/** The tag to begin with, whether the lexicon lists the word, and the noun tag it can have though its first is a verb's. */
type Reading = { tag: string; listed: boolean; noun: string | undefined };

let tagger: Tagger | undefined;

function buildTagger(): Tagger {
  const rules = new RuleSet("EN").getRules();
  const isSuffix = ({ predicate }: Rule) => predicate.name === "CURRENT-WORD-ENDS-WITH";
  return {
    lexicon: new Lexicon("EN", "NN", "NNP"),
    byContext: rules.filter((rule) => !isSuffix(rule)),
    bySuffix: rules.filter(isSuffix),
    known: new Map(),
  };
}

function isListed({ lexicon }: Tagger, word: string): boolean {
  return Object.hasOwn(lexicon.lexicon, word) || Object.hasOwn(lexicon.lexicon, word.toLowerCase());
}

function readingOf(built: Tagger, word: string): Reading {
  const before = built.known.get(word);
  if (before !== undefined) return before;
  if (built.known.size > 60_000) built.known.clear();
  const listed = isListed(built, word);
  const tags = listed ? built.lexicon.tagWord(word) : [];
  const tag = tags[0] ?? built.lexicon.tagWordWithDefaults(word);
  const noun = tag.startsWith("VB") ? tags.find((other) => other === "NN" || other === "NNS") : undefined;
  const reading = { tag, listed, noun };
  built.known.set(word, reading);
  return reading;
}

const BEFORE_A_NOUN = new Set(["DT", "JJ", "JJR", "JJS", "PRP$", "CD", "IN"]);
const FINITE = new Set(["VB", "VBP", "VBZ"]);

/**
 * Penn tags of English words as they stand, in the order given (Brill 1992: natural's lexicon, then its rules).
 * Two changes of ours: its suffix rules only guess words that the lexicon does not list (they made adverbs of "family" and adjectives
 * of "renewal"), and a verb that can be a noun is one after an adjective, article or preposition ("sick calls").
 */
export function tagWords(words: readonly string[]): string[] {
  const built = tagger ?? buildTagger();
  tagger = built;
  const sentence = new Sentence();
  const readings = words.map((word) => readingOf(built, word));
  words.forEach((word, i) => {
    sentence.addTaggedWord(word, readings[i]?.tag ?? "NN");
  });
  sentence.taggedWords.forEach((tagged, i) => {
    for (const rule of built.byContext) rule.apply(sentence, i);
    if (!readings[i]?.listed) for (const rule of built.bySuffix) rule.apply(sentence, i);
    const noun = readings[i]?.noun;
    if (noun && FINITE.has(tagged.tag) && BEFORE_A_NOUN.has(sentence.taggedWords[i - 1]?.tag ?? "")) tagged.tag = noun;
  });
  return sentence.taggedWords.map((word) => word.tag);
}

/** The class of a Penn tag in the pattern of keyphrases. */
export function wordClassOf(tag: string): WordClass {
  return CLASSES.get(tag) ?? "X";
}

/** Whether the tagger's lexicon (newspaper English) lists the word: one that it does not is often a term of the trade. */
export function isListedWord(word: string): boolean {
  tagger ??= buildTagger();
  return isListed(tagger, word);
}

/** Whether a word in -ing may be a thing by itself: the lexicon takes it for a noun first ("funding"), or does not know it ("refactoring"). */
export function standsAsNoun(word: string): boolean {
  tagger ??= buildTagger();
  return !isListed(tagger, word) || tagger.lexicon.tagWord(word)[0]?.startsWith("NN") === true;
}
