import { z } from "zod";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { dayText, idText, repeated } from "@/lib/record";
import type { TextPlace } from "@/lib/responses/schema";
import { gridFilter } from "@/lib/themes/schema";

/** Whose words: the filter of the grid, and a period by the interviews' days (both included). A stage or a point means the words of its highlights. */
export const wordsFilter = z.strictObject({ ...gridFilter.shape, from: dayText.optional(), to: dayText.optional() });
export type WordsFilter = z.infer<typeof wordsFilter>;

/**
 * `against` asks for what these people say and others do not: "rest" (everyone else, everything else), or the same question put to others,
 * "audience:customer", "persona:<id>", "role:admin", "stage:adoption", "point:trigger"; named twice in one dimension is "or".
 */
export const keywordsQuery = z.strictObject({
  scope: z.enum(["interview", "participant", "persona", "audience", "stage", "study"]).default("study"),
  id: idText.optional(),
  unit: z.enum(["phrases", "words"]).default("phrases"),
  limit: z.coerce.number().int().min(1).max(200).default(30),
  ...wordsFilter.shape,
  against: repeated(z.string().max(80)),
  /** how many people must say a phrase */
  minPeople: z.coerce.number().int().min(1).max(100).optional(),
  /** those that somebody hid, instead of the others */
  hidden: z.stringbool().optional(),
});
export type KeywordsQuery = z.infer<typeof keywordsQuery>;

/**
 * A keyphrase in its commonest spoken form: in how many people's words it stands, in how many respondents', never added, and in how many documents. `key` is its stems, by which
 * it is known in its `language`; `said` how it is said where somebody gave it another name.
 */
export type Keyword = {
  phrase: string;
  score: number;
  people: number;
  respondents: number;
  documents: number;
  key: string;
  language: TextLanguage;
  pinned: boolean;
  said: string | null;
  /** the keys of phrases that count as this one, chosen so or all but the same */
  merged: string[];
};

/** A phrase that one group says more than another: `z` above 2 is hardly chance (Monroe, Colaresi & Quinn 2008). People are counted on both sides. */
export type DistinctiveKeyword = Keyword & { z: number; count: number; restCount: number; restPeople: number; restRespondents: number };

/**
 * `of` and `restOf`: people heard on each side, `respondentsOf` and `restRespondentsOf`: those who replied in words to a questionnaire. `tooFew`: why nothing can be told yet, for a person. `minPeople`: how many people a phrase needed: 2, or
 * 1 where a side has fewer than four people who share too little.
 */
export type KeywordList = {
  items: Keyword[];
  of: number;
  respondentsOf: number;
  languages: { language: TextLanguage; documents: number; keyphrases: boolean }[];
};
export type DistinctiveList = Omit<KeywordList, "items"> & {
  items: DistinctiveKeyword[];
  restOf: number;
  restRespondentsOf: number;
  tooFew: string | null;
  minPeople: number;
};

export const keywordQuotesQuery = z.strictObject({
  ...wordsFilter.shape,
  key: z.string().min(1).max(200),
  language: z.string().max(8).default("en"),
  interview: idText.optional(),
  participant: idText.optional(),
});
export type KeywordQuotesQuery = z.infer<typeof keywordQuotesQuery>;

/** A sentence in which a phrase is said: offsets of the document in UTF-16 units; `marks` where in the quote the phrase stands. */
export type KeywordQuote = TextPlace & {
  documentId: string;
  start: number;
  end: number;
  quote: string;
  marks: { start: number; end: number }[];
  verbatim: boolean;
  participantId: string | null;
  participantCode: string | null;
  audience: string | null;
  role: string | null;
  startMs: number | null;
  date: string | null;
};
/** Best first: one person after the other. `withheld`: said by people who refused to be quoted. */
export type KeywordQuotes = { items: KeywordQuote[]; people: number; respondents: number; total: number; withheld: number };

/** A phrase's standing in the study; null takes a part back. Posting for a key that has one changes it. */
export const keywordChoiceInput = z.strictObject({
  language: z.string().max(8).default("en"),
  key: z.string().min(1).max(200),
  standing: z.enum(["pinned", "hidden"]).nullish(),
  mergedInto: z.string().min(1).max(200).nullish(),
  name: z.string().trim().min(1).max(120).nullish(),
});
export type KeywordChoiceInput = z.infer<typeof keywordChoiceInput>;
export type KeywordChoice = {
  id: string;
  language: TextLanguage;
  key: string;
  standing: "pinned" | "hidden" | null;
  mergedInto: string | null;
  name: string | null;
  version: number;
};
