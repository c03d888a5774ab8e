import { Lexicon, RuleSet, Sentence } from "natural/lib/natural/brill_pos_tagger/index.js";
import { wordListsOf } from "@/lib/language/word-lists";

type Rule = ReturnType<RuleSet["getRules"]>[number];
type Tagger = { tags: Readonly<Record<string, string[]>>; rules: { from: string; rule: Rule }[] };

let tagger: Tagger | undefined;

function built(): Tagger {
  tagger ??= {
    tags: new Lexicon("DU", "N(soort,ev,neut)", "N(eigen,ev,neut)").lexicon as unknown as Record<string, string[]>,
    rules: new RuleSet("DU").getRules().map((rule) => ({ from: rule.literal[0] ?? "", rule })),
  };
  return tagger;
}

function listedTag(word: string): string | undefined {
  const { tags } = built();
  if (Object.hasOwn(tags, word)) return tags[word]?.[0];
  const lower = word.toLowerCase();
  return Object.hasOwn(tags, lower) ? tags[lower]?.[0] : undefined;
}

/** Its lexicon has 11,700 words: of the others the ends tell something. */
const BY_END: readonly [RegExp, string][] = [
  [/^(?:\p{Lu}[\p{Lu}\p{N}]+|\p{Lu}.*)$/u, "N(eigen,ev,neut)"],
  [/(?:lijk|baar|loos|zaam|isch|ig|matig|vrij|achtig)$/u, "Adj(attr,stell,onverv)"],
  [/ende?$/u, "Adj(attr,stell,onverv)"],
  [/(?:lijke|bare|loze|zame|ische|matige|vrije|ige|achtige|ere|ste)$/u, "Adj(attr,stell,verv_neut)"],
  [/^(?:ge|ver|be|ont|her|over|uit|af|aan|op|in|mee|door)\p{L}{2,}(?:[^aeiou]de|te|erde)$/u, "V(trans,verl_dw,verv_neut)"],
  [/^ge\p{L}{2,}(?:d|t)$/u, "V(trans,verl_dw,onverv)"],
  [/(?:eren|eerde|eerden|eert)$/u, "V(trans,inf)"],
  [/(?:heden|ingen|ies|s|en)$/u, "N(soort,mv,neut)"],
];

function guessed(word: string): string {
  return BY_END.find(([end]) => end.test(word))?.[1] ?? "N(soort,ev,neut)";
}

function pennOf(tag: string): string {
  if (tag.startsWith("N(eigen")) return tag.includes("mv") ? "NNPS" : "NNP";
  if (tag.startsWith("N(")) return tag.includes("mv") ? "NNS" : "NN";
  if (tag.startsWith("Adj(attr") || /^V\(.*(?:verl|teg)_dw,verv/.test(tag)) return "JJ";
  if (/^V\(.*,subst\)/.test(tag)) return "NN";
  if (tag.startsWith("Misc(vreemd")) return "FW";
  if (tag.startsWith("V(")) return "VB";
  return tag.startsWith("Art") ? "DT" : "RB";
}

const FINITE_GUESS = "V(trans,inf)";

/** Whether natural's Dutch lexicon (newspapers) lists the word, or our own lists do. */
export function isListedInDutch(word: string): boolean {
  return listedTag(word) !== undefined || wordListsOf("nl").stopWords.has(word.toLowerCase());
}

/**
 * Penn tags of Dutch words as they stand (Brill: natural's Dutch lexicon and context rules; unlisted words by their ends), as far as keyphrases
 * need them: nouns, adjectives, foreign words, and the rest.
 */
export function tagDutch(words: readonly string[]): string[] {
  const sentence = new Sentence();
  for (const word of words) {
    const capital = /^\p{Lu}\p{Ll}/u.test(word);
    sentence.addTaggedWord(word, listedTag(word) ?? (capital ? guessed(word.toLowerCase()) : guessed(word)));
  }
  const { rules } = built();
  sentence.taggedWords.forEach((tagged, i) => {
    for (const { from, rule } of rules) if (tagged.tag === from) rule.apply(sentence, i);
  });
  return sentence.taggedWords.map(({ tag }) => (tag === FINITE_GUESS ? "VB" : pennOf(tag)));
}
