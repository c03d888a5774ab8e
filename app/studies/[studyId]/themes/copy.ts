import { copyText, today } from "@/app/_ui/copy-text";
import { quoteMarkdown } from "@/lib/export/markdown";
import type { ThemeQuote } from "@/lib/themes/schema";

/** Copies one quote as Markdown with its person's code and the date. */
export function useCopyQuote(): (quote: ThemeQuote) => void {
  return (quote) =>
    void copyText(`${quoteMarkdown(quote)}\n> ${quote.date ?? "undated"}, copied ${today()}\n`, "Quote copied as Markdown.");
}
