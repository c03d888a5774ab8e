import { EvidenceLink } from "@/app/_marks/evidence-link";
import { Byline, Quote } from "@/app/_marks/quote";
import { clockTime } from "@/app/_ui/clock-time";
import { MarkedSnippet } from "@/app/_ui/marked-snippet";
import { showDay } from "@/app/_ui/show-day";
import type { KeywordQuote } from "@/lib/keywords/schema";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import styles from "./keyword-quotes.module.css";

/** A sentence in which a phrase is said, the phrase marked, with who said it and the way to its place. */
export function KeywordQuoteEntry({ studyId, quote, lang }: { studyId: string; quote: KeywordQuote; lang: string | undefined }) {
  const { answer, marks, verbatim, startMs, date } = quote;
  const where = startMs === null ? (date ? showDay(date) : answer ? "in the answer" : "in the interview") : clockTime(startMs);
  return (
    <article className={styles.entry}>
      <Quote verbatim={verbatim} lines={6}>
        <span lang={lang}>
          <MarkedSnippet text={quote.quote} marks={marks} />
        </span>
      </Quote>
      <Byline
        code={answer?.responseCode ?? quote.participantCode ?? "nobody named"}
        audience={AUDIENCES.find((audience) => audience === quote.audience) ?? null}
        role={ROLES.find((role) => role === quote.role) ?? null}
        note={!verbatim}
        asked={answer?.question}
      >
        <span aria-hidden="true">·</span>
        <EvidenceLink studyId={studyId} of={quote} within={quote} aria-label={`${where}: go to “${quote.quote.slice(0, 60)}”`}>
          {where}
        </EvidenceLink>
      </Byline>
    </article>
  );
}
