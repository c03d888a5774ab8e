import type { TextLanguage } from "@/lib/language/vocabulary";
import { familyOf } from "./family";

/** A phrase of one voice without its places: how often it is said there, and how much of a keyphrase it is (0 to 1). */
export type CountedPhrase = { key: string; phrase: string; count: number; score: number };

/** The phrases of one voice by their numbers in a book, each with its form's number, in the order in which the voice keeps them. */
export type SpokenPhrases = { phrases: Int32Array; forms: Int32Array; counts: Int32Array; scores: Float32Array };

/**
 * Every phrase of a study under a number, so that counting many voices is adding up arrays. `families`: for each phrase the number of those
 * that are all but the same ("set-up", "setup"); never across languages. `words`: how many words it has.
 */
export type PhraseBook = {
  keys: string[];
  languages: TextLanguage[];
  words: number[];
  families: number[];
  forms: string[];
  familyNames: string[];
  phraseByKey: Map<string, number>;
  familyByKey: Map<string, number>;
  formByWords: Map<string, number>;
};

/** A book with nothing in it. */
export function emptyBook(): PhraseBook {
  return {
    keys: [],
    languages: [],
    words: [],
    families: [],
    forms: [],
    familyNames: [],
    phraseByKey: new Map(),
    familyByKey: new Map(),
    formByWords: new Map(),
  };
}

function inLanguage(language: TextLanguage, key: string): string {
  return `${language}\t${key}`;
}

/** The number of a phrase's family, where it was met. */
export function knownFamily(book: PhraseBook, language: TextLanguage, key: string): number | undefined {
  const phrase = book.phraseByKey.get(inLanguage(language, key));
  return phrase === undefined ? book.familyByKey.get(inLanguage(language, familyOf(key, language))) : book.families[phrase];
}

/** The number of a phrase's family, met or not: one that nobody says yet gets a number too, so that others can count as it. */
export function familyNumber(book: PhraseBook, language: TextLanguage, key: string): number {
  return knownFamily(book, language, key) ?? familyNamed(book, inLanguage(language, familyOf(key, language)));
}

function familyNamed(book: PhraseBook, name: string): number {
  const known = book.familyByKey.get(name);
  if (known !== undefined) return known;
  const number = book.familyNames.length;
  book.familyNames.push(name);
  book.familyByKey.set(name, number);
  return number;
}

function phraseNumber(book: PhraseBook, language: TextLanguage, { key, phrase }: CountedPhrase): number {
  const name = inLanguage(language, key);
  const known = book.phraseByKey.get(name);
  if (known !== undefined) return known;
  const number = book.keys.length;
  book.phraseByKey.set(name, number);
  book.keys.push(key);
  book.languages.push(language);
  book.words.push(key.split(" ").length);
  book.families.push(familyNamed(book, inLanguage(language, familyOf(key, language, phrase))));
  return number;
}

function formNumber(book: PhraseBook, form: string): number {
  const known = book.formByWords.get(form);
  if (known !== undefined) return known;
  const number = book.forms.length;
  book.formByWords.set(form, number);
  book.forms.push(form);
  return number;
}

/** Enters what one voice says in the book, and answers it by numbers. */
export function enterVoice(book: PhraseBook, language: TextLanguage, said: readonly CountedPhrase[]): SpokenPhrases {
  return {
    phrases: Int32Array.from(said, (phrase) => phraseNumber(book, language, phrase)),
    forms: Int32Array.from(said, ({ phrase }) => formNumber(book, phrase)),
    counts: Int32Array.from(said, ({ count }) => count),
    scores: Float32Array.from(said, ({ score }) => score),
  };
}
