import { Byline, Quote } from "@/app/_marks/quote";
import { clockTime } from "@/app/_ui/clock-time";
import { Link } from "@/app/_ui/link";
import { placeOfEvidence } from "@/app/_ui/places";
import { showDay } from "@/app/_ui/show-day";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { ThemeQuote } from "@/lib/themes/schema";

/** Somebody's words with who said them and the way to where they did. */
export function Said({ studyId, quote, lines = 3 }: { studyId: string; quote: ThemeQuote; lines?: number }) {
  return (
    <article>
      <Quote verbatim={quote.verbatim} lines={lines}>
        {quote.quote}
      </Quote>
      <Byline
        code={quote.participantCode}
        audience={AUDIENCES.find((audience) => audience === quote.audience) ?? null}
        role={ROLES.find((role) => role === quote.role) ?? null}
        note={!quote.verbatim}
        asked={quote.answer?.question}
      >
        <span aria-hidden="true">·</span>
        <Link href={placeOfEvidence(studyId, quote, { highlight: quote.highlightId })}>{whenOf(quote)}</Link>
      </Byline>
    </article>
  );
}

function whenOf({ startMs, date, answer }: ThemeQuote): string {
  if (startMs !== null) return clockTime(startMs);
  return date ? showDay(date) : answer ? "in the reply" : "in the interview";
}
