import type { Point } from "@/lib/highlights/vocabulary";
import type { AnswerQuote, CodeCount } from "./schema";

/** A highlight in an open answer, with whose words it is (`who`: the person it counts for) and whether it may be shown. */
export type Marked = Omit<AnswerQuote, "highlightId"> & {
  highlightId: string;
  who: string;
  point: Point | null;
  codeIds: string[];
  refused: boolean;
  hidden: boolean;
  starred: boolean;
};

type Row = { codeId: string | null; point: Point | null; marked: Marked[] };

type Options = { names: ReadonlyMap<string, string>; quotes: number };

/**
 * Codes in open answers as people, never mentions: one row for each code and point, and one for each point that has no code yet. Most people first. Words
 * of somebody who refused to be quoted, and those hidden from summaries, count and are not shown (rule 14).
 */
export function countCodes(marked: readonly Marked[], { names, quotes }: Options): CodeCount[] {
  const rows = new Map<string, Row>();
  for (const one of marked) for (const codeId of codesOf(one)) addTo(rows, codeId, one);
  return [...rows.values()]
    .map(({ codeId, point, marked: own }) => ({
      codeId,
      label: codeId === null ? NOT_CODED : (names.get(codeId) ?? NOT_CODED),
      point,
      people: new Set(own.map(({ who }) => who)).size,
      quotes: quotesOf(own, quotes),
    }))
    .sort((a, b) => b.people - a.people || Number(a.codeId === null) - Number(b.codeId === null) || (a.label < b.label ? -1 : 1));
}

const NOT_CODED = "Not yet coded";

/** A highlight without a code and without a point says nothing to count. */
function codesOf({ codeIds, point }: Marked): (string | null)[] {
  if (codeIds.length > 0) return codeIds;
  return point === null ? [] : [null];
}

function addTo(rows: Map<string, Row>, codeId: string | null, one: Marked): void {
  const key = `${codeId ?? ""} ${one.point ?? ""}`;
  const row = rows.get(key);
  if (row) row.marked.push(one);
  else rows.set(key, { codeId, point: one.point, marked: [one] });
}

/** One of each person before a second of anybody; starred ones first, then those of a length that reads well. */
export function quotesOf(marked: readonly Marked[], most: number): AnswerQuote[] {
  const shown = marked.filter(({ refused, hidden }) => !refused && !hidden);
  shown.sort((a, b) => Number(b.starred) - Number(a.starred) || farFromGood(a.quote) - farFromGood(b.quote));
  const seen = new Map<string, number>();
  const rank = new Map(
    shown.map((one) => {
      const before = seen.get(one.who) ?? 0;
      seen.set(one.who, before + 1);
      return [one, before];
    }),
  );
  shown.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  return shown.slice(0, most).map(asQuote);
}

/** About a line and a half says enough and is still read. */
const GOOD_LENGTH = 110;

function farFromGood(quote: string): number {
  return Math.abs(quote.length - GOOD_LENGTH);
}

function asQuote(one: Marked): AnswerQuote {
  const { responseId, responseCode, documentId, highlightId, questionId, quote, whole } = one;
  const { participantId, participantCode, personaId, audience, role } = one;
  return {
    responseId,
    responseCode,
    documentId,
    highlightId,
    questionId,
    quote,
    whole,
    participantId,
    participantCode,
    personaId,
    audience,
    role,
  };
}
