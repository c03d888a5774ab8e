import type { ThemeQuote } from "@/lib/themes/schema";

const LEAST = 30;
const MOST = 220;

/** Quotes to choose from for one row, best first, with their words. */
export type Candidates = { key: string; quotes: readonly ThemeQuote[] };

/**
 * One quote for each row, from an interview before an answer, of somebody who speaks in no row before it wherever there is one, and among those the one
 * that says it best: starred, somebody's own words, neither a scrap nor a page, then as ranked. `taken`: quotes that stand on the page already.
 */
export function oneEach(rows: readonly Candidates[], taken: readonly ThemeQuote[] = []): Map<string, ThemeQuote> {
  const speakers = new Set(taken.map(speakerOf));
  const used = new Set(taken.map(({ highlightId }) => highlightId));
  const chosen = new Map<string, ThemeQuote>();
  for (const { key, quotes } of rows) {
    const free = quotes.filter(({ highlightId, quote }) => !used.has(highlightId) && quote !== "");
    const said = free.filter(({ answer }) => answer === null);
    const some = said.length > 0 ? said : free;
    const fresh = some.filter((quote) => !speakers.has(speakerOf(quote)));
    const [best] = [...(fresh.length > 0 ? fresh : some)].sort((a, b) => tells(b) - tells(a));
    if (!best) continue;
    chosen.set(key, best);
    speakers.add(speakerOf(best));
    used.add(best.highlightId);
  }
  return chosen;
}

/** The first of these quotes, so many, each of another person. */
export function differentPeople(quotes: Iterable<ThemeQuote>, count: number): ThemeQuote[] {
  const found = new Map<string, ThemeQuote>();
  for (const quote of quotes) if (!found.has(speakerOf(quote))) found.set(speakerOf(quote), quote);
  return [...found.values()].slice(0, count);
}

function speakerOf({ participantId, participantCode }: ThemeQuote): string {
  return participantId ?? participantCode;
}

function tells({ starred, verbatim, quote }: ThemeQuote): number {
  const readable = quote.length >= LEAST && quote.length <= MOST;
  return Number(starred) * 4 + Number(verbatim) * 2 + Number(readable);
}
