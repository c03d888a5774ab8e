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
/** The tag to begin with, whether the lexicon lists the word, the noun tag it can have though its first is a verb's, and whether it can be a verb though its first is a noun's. */
type Reading = { tag: string; listed: boolean; noun: string | undefined; isVerb: boolean };

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

/** Who can only be doing something, so that a verb follows ("we plan", "they really hope"). */
const DOING = new Set(["i", "we", "they", "he", "she"]);
const MOST_ADVERBS = 3;

/** Whether a word that can be a verb is one here: after who does it, after "would" or "don't", after "to", adverbs between them or not. */
function isVerbHere(sentence: Sentence, at: number): boolean {
  let before = at - 1;
  while (at - before <= MOST_ADVERBS && sentence.taggedWords[before]?.tag === "RB") before -= 1;
  const word = sentence.taggedWords[before];
  return word !== undefined && (word.tag === "MD" || word.tag === "TO" || DOING.has(word.token.toLowerCase()));
}

/** "I" is a noun in the lexicon and "don't" is unknown to it: what follows them in speech ("I hope", "I don't care") then passed for a noun. */
function spokenTag(word: string): string | undefined {
  if (word === "I" || word === "i") return "PRP";
  return /^(?:.+n['’]t|(?:i|you|he|she|it|we|they|who|that|there)['’](?:ll|d))$/i.test(word) ? "MD" : undefined;
}

function readingOf(built: Tagger, word: string): Reading {
  const before = built.known.get(word);
  if (before !== undefined) return before;
  if (built.known.size > 60_000) built.known.clear();
  const spoken = spokenTag(word);
  if (spoken !== undefined) {
    const reading = { tag: spoken, listed: true, noun: undefined, isVerb: false };
    built.known.set(word, reading);
    return reading;
  }
  const listed = isListed(built, word);
  const tags = listed ? built.lexicon.tagWord(word) : [];
  const tag = tags[0] ?? built.lexicon.tagWordWithDefaults(word);
  const noun = tag.startsWith("VB") ? tags.find((other) => other === "NN" || other === "NNS") : undefined;
  const isVerb = (tag === "NN" || tag === "NNS") && tags.some((other) => FINITE.has(other));
  const reading = { tag, listed, noun, isVerb };
  built.known.set(word, reading);
  return reading;
}

const BEFORE_A_NOUN = new Set(["DT", "JJ", "JJR", "JJS", "PRP$", "CD", "IN"]);
const FINITE = new Set(["VB", "VBP", "VBZ"]);
/** After one thing a verb would end in -s: "tool wear" is a noun. */
const ONE_THING = new Set(["NN", "NNP"]);
const BARE = new Set(["VB", "VBP"]);

const VERBAL = /(?:ate|ize|ise|ify)$/;

/** A word that no lexicon lists is a verb after "can" or "will", and after "to" where it ends as one: "to deprecate". */
function isVerbAfter(before: string, word: string): boolean {
  return word === word.toLowerCase() && (before === "MD" || (before === "TO" && VERBAL.test(word)));
}

function isNounAfter(before: string, tag: string): boolean {
  return (FINITE.has(tag) && BEFORE_A_NOUN.has(before)) || (BARE.has(tag) && ONE_THING.has(before));
}

/** Our changes to the tag that the rules gave, from the words before. */
function mended(sentence: Sentence, at: number, { listed, noun, isVerb }: Reading): string {
  const [{ token, tag } = { token: "", tag: "NN" }, before] = [sentence.taggedWords[at], sentence.taggedWords[at - 1]?.tag ?? ""];
  if (isVerb && tag.startsWith("NN") && isVerbHere(sentence, at)) return "VB";
  if (!listed && tag === "NN" && isVerbAfter(before, token)) return "VB";
  return noun && isNounAfter(before, tag) ? noun : tag;
}

/**
 * Penn tags of English words as they stand, in the order given (Brill 1992: natural's lexicon, then its rules).
 * Three changes of ours: its suffix rules only guess words that the lexicon does not list (they made adverbs of "family" and adjectives
 * of "renewal"), and a verb that can be a noun is one after an adjective, article or preposition ("sick calls"), a bare one after a noun too;
 * and a word that it does not list is a verb where only one can stand.
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
    const reading = readings[i];
    if (!reading?.listed) for (const rule of built.bySuffix) rule.apply(sentence, i);
    if (reading) tagged.tag = mended(sentence, i, reading);
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

/** Whether the lexicon knows a noun in this word, though it may be taken for something else first ("final", "key"). */
export function canBeNoun(word: string): boolean {
  tagger ??= buildTagger();
  return isListed(tagger, word) && tagger.lexicon.tagWord(word).some((tag) => tag === "NN" || tag === "NNS");
}
