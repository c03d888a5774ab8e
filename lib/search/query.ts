import { isStopWord } from "@/lib/text/stopwords";
import { isUnspaced, wordsOf } from "./words";

/** Words that stand in a row; `open`: the last of them may go on (invoice finds invoices). */
export type SearchTerm = { words: string[]; open: boolean };

/** Of each group one term must stand in a passage, and none of `without`. */
export type SearchQuery = { groups: SearchTerm[][]; without: SearchTerm[] };

/** The longest search, in UTF-16 units. */
export const LONGEST_QUERY = 400;

const MOST_TERMS = 24;
const MOST_WORDS = 32;
/** Shorter words, and those like "that" or "there", stand for themselves, or every "in" would find "interview"; the one still being typed may be shorter by a letter. */
const SHORTEST_OPEN = 3;
const QUOTES = /[“”„‟«»＂]/gu;
const PIECE = /-?"[^"]*"?|[^\s"]+/gu;

type Piece = { term: SearchTerm; without: boolean; joined: boolean };

/**
 * What somebody typed, as a search: words find words that begin with them, "words in quotation marks" stand so and in this order, -word must
 * not stand there, OR between two lets either. Everything else is read as words: nothing typed is an error, and nothing is a command.
 */
export function readQuery(typed: string): SearchQuery {
  const pieces = readPieces(typed.slice(0, LONGEST_QUERY).replace(QUOTES, '"'));
  const groups: SearchTerm[][] = [];
  for (const { term, without, joined } of pieces) {
    const last = groups.at(-1);
    if (without) continue;
    if (joined && last) last.push(term);
    else groups.push([term]);
  }
  return { groups, without: pieces.filter(({ without }) => without).map(({ term }) => term) };
}

function readPieces(typed: string): Piece[] {
  const written = [...typed.matchAll(PIECE)].map(({ 0: piece }) => piece);
  const pieces: Piece[] = [];
  let joined = false;
  written.forEach((piece, at) => {
    const isOr = (piece === "OR" || piece === "|") && pieces.length > 0 && at < written.length - 1;
    if (isOr) {
      joined = true;
      return;
    }
    const term = readTerm(piece, at === written.length - 1);
    if (term && pieces.length < MOST_TERMS) pieces.push({ term, without: /^-./u.test(piece), joined });
    joined = false;
  });
  return pieces;
}

function readTerm(piece: string, last: boolean): SearchTerm | null {
  const words = wordsOf(piece)
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
  const end = words.at(-1);
  if (end === undefined) return null;
  const exact = piece.includes('"') || isUnspaced(end) || isStopWord(end);
  return { words, open: !exact && end.length >= (last ? SHORTEST_OPEN - 1 : SHORTEST_OPEN) };
}

/** The search in the language of SQLite's FTS5; null where nothing is looked for. Its words hold letters and digits alone, so nothing typed is ever syntax. */
export function matchExpression({ groups, without }: SearchQuery): string | null {
  if (groups.length === 0) return null;
  const wanted = groups.map(oneOf).join(" AND ");
  return without.length === 0 ? wanted : `(${wanted}) NOT ${oneOf(without)}`;
}

function oneOf(terms: SearchTerm[]): string {
  return `(${terms.map(({ words, open }) => `"${words.join(" ")}"${open ? "*" : ""}`).join(" OR ")})`;
}
