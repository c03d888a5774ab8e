import type { Occurrence } from "@/lib/keywords/candidates";
import type { Word } from "@/lib/keywords/words";
import { isEmptyNoun } from "@/lib/text/stopwords";
import { standsAsNoun } from "@/lib/text/tagger";

/** A phrase with all its places in a text and its score so far. */
export type Gathered = { key: string; length: number; occurrences: Occurrence[]; maximal: number; score: number };

/** Whether a phrase can stand for a theme: it has a noun that says something ("long time" and "depending" have none). */
export function saysSomething(phrase: Gathered, words: readonly Word[]): boolean {
  const { at, length } = phrase.occurrences[0] ?? { at: 0, length: 0 };
  return words.slice(at, at + length).some((word) => {
    if (isEmptyNoun(word.word)) return false;
    return word.wordClass === "N" || (word.wordClass === "G" && (length > 1 || standsAsNoun(word.word)));
  });
}

/** Before a noun in speech these tell two things apart and name neither. */
const ONLY_TELLS_APART = new Set(
  `different particular certain specific similar various interesting considerable easier harder giant huge tiny larger smaller bigger better worse
  extra actual main obvious weird million billion thousand real nice good great bad big little best new old whole entire full random normal fun`.split(
    /\s+/,
  ),
);
/** With these as its first word it is a term of its own all the same. */
const TERMS = new Set(["best practic", "real time", "big data", "new user", "main thread"]);

/** As the last word these say from where something is seen, not what it is. */
const ONLY_A_VIEW = new Set(
  "side sides perspective standpoint viewpoint basis thing things stuff way ways kind kinds sort sorts bit sense aspect aspects".split(" "),
);

/** Words about the talk itself, or with which one judges: alone they are no theme of it. */
const OF_THE_TALK = new Set(
  "sign paraphrase paraphrasing transcript recording interview question answer conversation chat luck laugh laughter hello".split(" "),
);

/** Whether a spoken phrase only tells one thing from another: "different projects" and "the project side" say no more than "projects"; "a good sign" nothing. */
export function onlyTellsApart({ key, length, occurrences }: Gathered, words: readonly Word[]): boolean {
  const { at } = occurrences[0] ?? { at: 0 };
  if (length < 2) return OF_THE_TALK.has(words[at]?.word ?? "");
  if (TERMS.has(key)) return false;
  return ONLY_TELLS_APART.has(words[at]?.word ?? "") || ONLY_A_VIEW.has(words[at + length - 1]?.word ?? "");
}

function holds(longer: string, shorter: string): boolean {
  return ` ${longer} `.includes(` ${shorter} `);
}

/** A phrase of whose places so many are inside a better one is an echo of it: "source" of "open source". */
export const ECHO_SHARE = 0.75;

function echoes(phrase: Gathered, better: Gathered): boolean {
  if (better.length <= phrase.length || !holds(better.key, phrase.key)) return false;
  return better.occurrences.length >= ECHO_SHARE * phrase.occurrences.length;
}

/** "Open Stack" and "OpenStack" are one. */
function unspaced(key: string): string {
  return key.replace(/[ -]/g, "");
}

/**
 * Takes phrases best first, up to `limit`, and leaves out one that stands nearly always where a better, longer one stands, or that a
 * better one only writes apart.
 */
export function dropNested(ranked: readonly Gathered[], limit: number): Gathered[] {
  const kept: Gathered[] = [];
  const keptByStem = new Map<string, Gathered[]>();
  const written = new Set<string>();
  for (const phrase of ranked) {
    if (kept.length >= limit) break;
    const first = phrase.key.split(" ")[0] ?? "";
    const rivals = keptByStem.get(first) ?? [];
    if (written.has(unspaced(phrase.key)) || rivals.some((better) => echoes(phrase, better))) continue;
    kept.push(phrase);
    written.add(unspaced(phrase.key));
    for (const stem of new Set(phrase.key.split(" "))) {
      const list = keptByStem.get(stem);
      if (list) list.push(phrase);
      else keptByStem.set(stem, [phrase]);
    }
  }
  return kept;
}

/** An article that French and Italian tie to its word: "taux d'erreur". */
const TIED = /(['’]) /g;

function spoken({ at, length }: Occurrence, words: readonly Word[]): string {
  return words
    .slice(at, at + length)
    .map((word) => word.surface)
    .join(" ")
    .replace(TIED, "$1");
}

/** The form in which a phrase is most often said; between equally common forms the one in lower case, then the first. */
export function surfaceOf(phrase: Gathered, words: readonly Word[]): string {
  const forms = new Map<string, number>();
  for (const occurrence of phrase.occurrences) {
    const form = spoken(occurrence, words);
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  const best = Math.max(...forms.values());
  const commonest = [...forms].filter(([, count]) => count === best).map(([form]) => form);
  return commonest.find((form) => form === form.toLowerCase()) ?? commonest[0] ?? phrase.key;
}
