import { byline } from "@/lib/export/markdown";
import type { LinkedQuote } from "@/lib/findings/schema";
import type { ThemeQuote } from "@/lib/themes/schema";
import type { QuoteBlock } from "./blocks";
import type { ReportData } from "./schema";

type Shown = Pick<ThemeQuote, "quote" | "verbatim" | "participantCode" | "audience" | "role" | "date"> &
  Partial<Pick<ThemeQuote, "answer">>;
type For = Pick<ReportData, "readers" | "publicCodes">;

/** Whether words of these people may leave: inside the team all that are shown; outside it only where each of them agreed to be quoted in public (rule 14). */
export function mayLeave({ participantCode }: Pick<Shown, "participantCode">, { readers, publicCodes }: For): boolean {
  return readers === "team" || participantCode.split(", ").every((code) => publicCodes.has(code));
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
