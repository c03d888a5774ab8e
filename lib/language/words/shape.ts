/** What Verbatim knows of a language beside natural's lists: words parted by spaces, in lower case with plain apostrophes. */
export type LanguageWords = {
  /** turn round what follows them, for a few words */
  negators: string;
  /** after these another thought begins, which no negation reaches */
  turns: string;
  /** carry grammar, or are verbs that everybody uses for everything */
  grammar: string;
  /** fill speech: hesitations, hedges, greetings, words of saying and doing */
  fillers: string;
  /** nouns that carry no theme of their own: inside a phrase, never alone */
  emptyNouns: string;
  /** terms of a trade that the lists of stop words hold: "cuenta" is an account */
  kept: string;
  /** join two nouns into one phrase: "hoja de cálculo" */
  linkers: string;
  /** ends that a verb has and hardly a noun; null where they tell nothing */
  verbEnds: RegExp | null;
  /** participles by their ends: after a noun they are part of a phrase, never at its start; null where they tell nothing */
  participleEnds: RegExp | null;
  /** nouns and adjectives that end as verbs or participles do */
  noVerbs: string;
  /** stand before a noun and nothing else: a word that looks like a verb is none after them ("una compra") */
  determiners: string;
};
