/** Where somebody is named, and how often: `place` as the database calls it ("memos.text"). Not in which words: they are others'. */
export type Mention = { place: string; id: string; count: number };

/** One text of theirs: whole where nobody else spoke in it, else their turns alone. */
export type PersonText = {
  interview: { title: string; date: string | null } | null;
  question: string | null;
  kind: string;
  words: string[];
  /** how it stood before it was changed, the newest first */
  earlier: string[];
};

/** What was marked in their words. */
export type PersonQuote = { quote: string; comment: string | null; step: string | null; point: string | null; codes: string[] };

/** Everything that a study holds about one person (GDPR, articles 15 and 20). `rows`: every row that names them, by table and column names of the database. */
export type PersonFile = {
  format: "verbatim-person-1";
  madeAt: string;
  study: string;
  code: string;
  names: string[];
  rows: Record<string, Record<string, unknown>[]>;
  texts: PersonText[];
  quotes: PersonQuote[];
  memos: string[];
  mentions: Mention[];
};
