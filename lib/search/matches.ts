import type { Span } from "@/lib/text/sentences";
import type { SearchQuery, SearchTerm } from "./query";
import { type FoundWord, wordsOf } from "./words";

/** Words of a passage that were looked for, and by which term of the search (its place among all of them). */
export type Match = Span & { term: number };

const NO_ASCII = /[^\0-\x7f]/;

/** Where the terms of a search stand in a passage, in the order of the text; offsets in UTF-16 units of the text. */
export function matchesIn({ text, passage, query }: { text: string; passage: Span; query: SearchQuery }): Match[] {
  const terms = query.groups.flat();
  const slice = text.slice(passage.start, passage.end);
  const matches = NO_ASCII.test(slice)
    ? amongWords(wordsOf(text, passage.start, passage.end), terms)
    : inAscii(slice.toLowerCase(), terms).map(({ start, end, term }) => ({ start: start + passage.start, end: end + passage.start, term }));
  return matches.sort((a, b) => a.start - b.start || b.end - a.end);
}

function amongWords(words: readonly FoundWord[], terms: readonly SearchTerm[]): Match[] {
  return words.flatMap((first, at) =>
    terms.flatMap((term, index) =>
      standsAt(words, at, term) ? [{ start: first.start, end: words[at + term.words.length - 1]?.end ?? first.end, term: index }] : [],
    ),
  );
}

function standsAt(words: readonly FoundWord[], at: number, { words: wanted, open }: SearchTerm): boolean {
  const last = wanted.length - 1;
  return wanted.every((want, i) => {
    const word = words[at + i]?.word;
    if (word === undefined) return false;
    return open && i === last ? word.startsWith(want) : word === want;
  });
}

/** The same in plain ASCII in lower case, several times as fast: the first word is searched for as it is, what follows is looked at only there. */
function inAscii(lower: string, terms: readonly SearchTerm[]): Match[] {
  const matches: Match[] = [];
  terms.forEach((term, index) => {
    const first = term.words[0] ?? "";
    for (let at = lower.indexOf(first); at !== -1; at = lower.indexOf(first, at + 1)) {
      const end = isLetter(lower, at - 1) ? -1 : endOf(lower, at, term);
      if (end !== -1) matches.push({ start: at, end, term: index });
    }
  });
  return matches;
}

/** Where a term that begins at `start` ends, or -1 where its words do not follow each other there. */
function endOf(lower: string, start: number, { words, open }: SearchTerm): number {
  let at = start;
  for (const [i, word] of words.entries()) {
    while (i > 0 && at < lower.length && !isLetter(lower, at)) at++;
    if (!lower.startsWith(word, at)) return -1;
    at += word.length;
    const goesOn = isLetter(lower, at);
    if (goesOn && !(open && i === words.length - 1)) return -1;
    while (isLetter(lower, at)) at++;
  }
  return at;
}

function isLetter(lower: string, at: number): boolean {
  const code = lower.charCodeAt(at);
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57);
}
