import { byline } from "@/lib/export/markdown";
import type { LinkedQuote } from "@/lib/findings/schema";
import type { ThemeQuote } from "@/lib/themes/schema";
import type { QuoteBlock } from "./blocks";
import type { ReportData } from "./schema";

type Shown = Pick<ThemeQuote, "highlightId" | "quote" | "verbatim" | "participantCode" | "audience" | "role" | "date"> &
  Partial<Pick<ThemeQuote, "answer">>;
type For = Pick<ReportData, "readers" | "publicQuotes">;

/** Whether a quote may leave: inside the team all that are shown; outside it only where everybody behind it agreed to be quoted in public (rule 14). */
export function mayLeave({ highlightId }: Pick<Shown, "highlightId">, { readers, publicQuotes }: For): boolean {
  return readers === "team" || publicQuotes.has(highlightId);
}

/** Quotes as blocks, those left out that may not leave. */
export function quoteBlocks(quotes: readonly Shown[], readers: For): QuoteBlock[] {
  return quotes
    .filter((quote) => mayLeave(quote, readers))
    .map(({ quote, verbatim, date, ...whose }) => ({ kind: "quote", words: quote, verbatim, byline: byline(whose), date }));
}

/** Linked quotes as blocks: those that are gone, withheld or may not leave have no words. */
export function linkedBlocks(links: readonly LinkedQuote[], readers: For): QuoteBlock[] {
  const shown = links.flatMap(({ quote, place, ...link }) => (quote === null ? [] : [{ ...link, quote, answer: place?.answer ?? null }]));
  return quoteBlocks(shown, readers);
}
