import { choicesIn } from "./choices";
import type { Listing } from "./combine";
import { type CountedPhrase, emptyBook, enterVoice, type PhraseBook } from "./phrase-book";
import type { KeywordChoice } from "./schema";
import { type Counting, type SideVoice, tallyOf } from "./tally";

/** For tests: what somebody says, each phrase as [key, form, how often, score], in one document of theirs. */
export type Saying = {
  person: string | null;
  document?: string;
  shown?: boolean;
  language?: string;
  said: [string, string, number, number?][];
};

/** For tests: sayings as voices of a book. */
export function voicesIn(book: PhraseBook, sayings: readonly Saying[]): SideVoice[] {
  return sayings.map(({ person, document = `text of ${person}`, shown = true, language = "en", said }) => {
    const phrases = said.map(([key, phrase, count, score = 0.5]): CountedPhrase => ({ key, phrase, count, score }));
    const spoken = enterVoice(book, language, phrases);
    return { personId: person, documentId: document, shown, spoken, counts: spoken.counts };
  });
}

/** For tests: a choice about a phrase, of which only some parts matter. */
export function choice(key: string, parts: Partial<KeywordChoice>): KeywordChoice {
  return { id: key, language: "en", key, standing: null, mergedInto: null, name: null, version: 1, ...parts };
}

/** For tests: some sayings counted, with what was decided about their phrases. */
export function counted(
  sayings: readonly Saying[],
  { choices = [], unit = "phrases" }: { choices?: KeywordChoice[]; unit?: Counting["unit"] } = {},
) {
  const book = emptyBook();
  const voices = voicesIn(book, sayings);
  const decided = choicesIn(book, choices);
  const counting: Counting = { book, unit, countsAs: decided.countsAs };
  const listing: Listing = { choices: decided, limit: 20, minPeople: 1, isName: () => false };
  return { book, voices, counting, tally: tallyOf(voices, counting), listing };
}
