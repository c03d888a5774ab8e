import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { ThemeQuote } from "@/lib/themes/schema";

/**
 * Sets the words of each quote, and the time of the turn it starts in, on the quotes themselves: evidence is counted and ranked without words, and those
 * of the few that are shown are read here, all in one query. A quote whose highlight is gone keeps no words.
 */
export function addWords(db: Db, quotes: readonly ThemeQuote[]): void {
  if (quotes.length === 0) return;
  const ids = JSON.stringify([...new Set(quotes.map(({ highlightId }) => highlightId))]);
  const rows = db.values<[id: string, quote: string, startMs: number | null]>(sql`
    select h.id, h.quote,
      (select t.start_ms from turns t where t.document_id = h.document_id and t.start <= h.start order by t.position desc limit 1)
    from json_each(${ids}) wanted cross join highlights h on h.id = wanted.value`);
  const found = new Map(rows.map(([id, quote, startMs]) => [id, { quote, startMs }]));
  for (const quote of quotes) Object.assign(quote, found.get(quote.highlightId));
}
