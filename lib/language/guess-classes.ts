import { type OtherLanguage, type WordLists, wordListsOf } from "@/lib/language/word-lists";
import type { WordClass } from "@/lib/text/tagger";
import type { Token } from "@/lib/text/tokens";

/** A word where it stands: `joined` only a space parts it from the one before, `opens` it begins a sentence. */
export type Placed = Token & { joined: boolean; opens: boolean };

const NO_WORD = /^(?:[\p{N}.,]+|.)$/u;
const SHORTEST_VERB = 4;
const ADJECTIVE =
  /(?:lich|ig|isch|bar|los|sam|haft|ell|iv|al|ant|ent|är|ös|weit|frei|voll|reich|basiert)(?:e|en|er|es|em|ere|eren|erer|eres|ste|sten)$/u;
const INFLECTED = /(?:e|en|er|es|em)$/u;
/** After a first word that is a verb comes who does it, or to whom: "Schickt mir", "Möchte das". */
const AFTER_A_VERB = new Set("ich du er sie es wir ihr mir mich dir ihm ihn ihnen uns sich das die der den dem ein eine einen".split(" "));

function isEmpty(word: string, { stopWords, fillers }: WordLists): boolean {
  return NO_WORD.test(word) || word.includes("'") || stopWords.has(word) || fillers.has(word);
}

/** German writes nouns with a capital: only the first word of a sentence leaves a doubt, and whoever never uses one. */
function germanClasses(words: readonly Placed[], lists: WordLists): WordClass[] {
  const small = new Set(words.filter(({ surface, word }) => surface === word).map(({ word }) => word));
  const capitals = words.filter(({ surface, opens }) => !opens && /^\p{Lu}/u.test(surface)).length;
  const writesSmall = words.length >= 12 && capitals < words.length / 50;
  const isNoun = ({ surface, word, opens }: Placed, next: Placed | undefined) => {
    if (writesSmall) return !ADJECTIVE.test(word);
    if (!/^\p{Lu}/u.test(surface)) return false;
    return !opens || (!small.has(word) && !(next !== undefined && AFTER_A_VERB.has(next.word)));
  };
  const classes: WordClass[] = words.map((word, i) => (!isEmpty(word.word, lists) && isNoun(word, words[i + 1]) ? "N" : "X"));
  for (let i = words.length - 2; i >= 0; i--) {
    const [placed, next] = [words[i], words[i + 1]];
    if (placed === undefined || classes[i] === "N" || isEmpty(placed.word, lists) || !next?.joined) continue;
    const leads = classes[i + 1] === "N" || classes[i + 1] === "J";
    const determined = placed.joined && lists.determiners.has(words[i - 1]?.word ?? "");
    if (leads && (ADJECTIVE.test(placed.word) || (determined && INFLECTED.test(placed.word)))) classes[i] = "J";
  }
  return classes;
}

/** What is the same wherever a word stands. `form`: what its ends say it is; `rescued`: a noun after a determiner, a verb elsewhere. */
type Looks = { isEmpty: boolean; form: "noun" | "verb" | "participle"; rescued: boolean };

const MOST_REMEMBERED = 60_000;
const remembered = new Map<OtherLanguage, Map<string, Looks>>();

function formOf(word: string, { noVerbs, verbEnds, participleEnds }: WordLists): Looks["form"] {
  if (word.length < SHORTEST_VERB || noVerbs.has(word)) return "noun";
  if (verbEnds?.test(word)) return "verb";
  return participleEnds?.test(word) ? "participle" : "noun";
}

function looksOf(language: OtherLanguage, word: string, lists: WordLists): Looks {
  let known = remembered.get(language);
  if (known === undefined || known.size >= MOST_REMEMBERED) {
    known = new Map();
    remembered.set(language, known);
  }
  const before = known.get(word);
  if (before !== undefined) return before;
  const looks = {
    isEmpty: isEmpty(word, lists),
    form: formOf(word, lists),
    rescued: word.length >= SHORTEST_VERB && lists.verbForms.has(word) && !lists.fillers.has(word),
  };
  known.set(word, looks);
  return looks;
}

function romanceClass({ word, surface, opens, joined }: Placed, before: Placed | undefined, looks: Looks, lists: WordLists): WordClass {
  const determined = joined && before !== undefined && lists.determiners.has(before.word);
  const isLinked = joined && before !== undefined && lists.linkers.has(before.word);
  if (looks.isEmpty) return looks.rescued && (determined || (looks.form !== "verb" && isLinked)) ? "N" : "X";
  if (determined || looks.form === "noun" || (!opens && surface !== word)) return "N";
  return looks.form === "verb" ? "X" : "E";
}

/**
 * What each word may be in a keyphrase where there is no tagger: stop words, fillers and what ends as verbs do are nothing ("X"), participles may
 * follow a noun ("E"); German nouns have their capital, adjectives their ends. Takes the words in order.
 */
export function guessClasses(language: OtherLanguage, words: readonly Placed[]): WordClass[] {
  const lists = wordListsOf(language);
  return language === "de"
    ? germanClasses(words, lists)
    : words.map((word, i) => romanceClass(word, words[i - 1], looksOf(language, word.word, lists), lists));
}
