import { readResultAddress } from "@/app/studies/[studyId]/questionnaires/[questionnaireId]/_results/result-address";
import type { ResponseFilter } from "@/lib/responses/schema";

/** Replies on one page of the list. */
export const PAGE = 50;

/** What the answers page reads from its address: whose replies, with which words in them, from where in the list, which one is open, and what in it. */
export type AnswersAddress = {
  filter: ResponseFilter;
  words: string | null;
  from: string | null;
  response: string | null;
  highlight: string | null;
  document: string | null;
};

/** Reads an address; `all` gives every value of a name that repeats. */
export function readAnswersAddress(all: (name: string) => string[]): AnswersAddress {
  const { filter } = readResultAddress(all);
  const one = (name: string) => all(name)[0] || null;
  return {
    filter,
    words: one("words"),
    from: one("from"),
    response: one("response"),
    highlight: one("highlight"),
    document: one("document"),
  };
}

/** The list as it is asked for. */
export function listParameters({ filter, words, from }: AnswersAddress) {
  return { ...filter, ...(words && { words }), ...(from && { cursor: from }), limit: PAGE };
}
