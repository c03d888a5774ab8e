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
  /** nouns and adjectives that end so all the same */
  noVerbs: string;
};
