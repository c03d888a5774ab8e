import { Quote } from "@/app/_marks/quote";
import { SaidBy } from "@/app/_marks/said-by";
import { clockTime } from "@/app/_ui/clock-time";
import { showDay } from "@/app/_ui/show-day";
import type { ThemeQuote } from "@/lib/themes/schema";

/** Somebody's words with who said them and the way to where they did. */
export function Said({ studyId, quote, lines = 3 }: { studyId: string; quote: ThemeQuote; lines?: number }) {
  return (
    <article>
      <Quote verbatim={quote.verbatim} lines={lines}>
        {quote.quote}
      </Quote>
      <SaidBy studyId={studyId} quote={quote} where={whenOf(quote)} />
    </article>
  );
}

function whenOf({ startMs, date, answer }: ThemeQuote): string {
  if (startMs !== null) return clockTime(startMs);
  return date ? showDay(date) : answer ? "in the reply" : "in the interview";
}
