import type { Evidence } from "@/lib/evidence/schema";
import { hear, type Spoken } from "@/lib/evidence/spoken";
import type { StudyJourney } from "@/lib/journey/study-journey";
import { type BookCode, foldCodes } from "./fold-codes";
import { heardWithin } from "./period";
import { bestQuotes, quotesOf, toThemeQuote } from "./quotes";
import type { ThemeQuotes, ThemeQuotesQuery } from "./schema";

type Asking = { query: ThemeQuotesQuery; journey: StudyJourney; book?: readonly BookCode[] };

/**
 * The quotes behind one row of the themes, or one cell of it: the highlights of that point ("none": neither) and code ("none": not yet coded) under the
 * filter, `limit` of them. What is left out of the query is not asked: without a point those of every point, without a code those of every code. With
 * `hidden` the items are those hidden from summaries. `book` is needed where kinds or families of codes are asked for.
 */
export function quotesOfRow(evidence: Evidence, { query, journey, book = [] }: Asking): ThemeQuotes {
  const { point, code, kind = [], family = false, direction, severity, since, before, undated, limit, hidden = false, ...filter } = query;
  const { spoken } = heardWithin(hear(evidence, { filter, journey }), { since, before, undated });
  const known = new Set(evidence.codes.map(({ id }) => id));
  const isOfRow = ({ highlight }: Spoken) =>
    (point === undefined || (highlight.point ?? "none") === point) &&
    (direction === undefined || highlight.direction === direction) &&
    (severity === undefined || highlight.severity === severity) &&
    (code === undefined || carries(highlight.codeIds, { code, known }));
  const wanted = foldCodes(spoken, { book, kinds: kind, family }).filter(isOfRow);
  const people = new Map(evidence.people.map((person) => [person.participantId, person]));
  const quotes = quotesOf(wanted, { people, hidden });
  if (limit === undefined || quotes.items.length <= limit) return quotes;
  // answers come after what was said: of a few, one of them stands among them
  const items = hidden ? quotes.items.slice(0, limit) : bestQuotes(wanted, { people, count: limit }).map(toThemeQuote);
  return { ...quotes, items };
}

function carries(codeIds: readonly string[], { code, known }: { code: string; known: ReadonlySet<string> }): boolean {
  return code === "none" ? !codeIds.some((id) => known.has(id)) : codeIds.includes(code);
}
