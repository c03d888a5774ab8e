import { type QuoteMark, useMarkQuote } from "@/app/_data/quotes";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { Quote } from "@/app/_marks/quote";
import { SaidBy } from "@/app/_marks/said-by";
import { EditorsOnly } from "@/app/_team/editors-only";
import { clockTime } from "@/app/_ui/clock-time";
import { showDay } from "@/app/_ui/show-day";
import { showFailure } from "@/app/_ui/toast";
import { SimilarButton } from "@/app/studies/[studyId]/_similar/similar-button";
import type { ThemeQuote } from "@/lib/themes/schema";
import styles from "./quote-panel.module.css";

type Props = { studyId: string; quote: ThemeQuote; copy: (quote: ThemeQuote) => void; hidden?: boolean };

/** One quote with what can be done with it: star it, hide it from summaries, copy it, or go where it was said. */
export function QuoteEntry({ studyId, quote, copy, hidden = false }: Props) {
  // not mutate's own callbacks: a hidden quote is gone from the page before they would run
  const { mutateAsync } = useMarkQuote(studyId);
  const change = (marked: QuoteMark) => mutateAsync({ highlightId: quote.highlightId, mark: marked });
  const say = useSayCoded(studyId);
  const star = () =>
    void change({ starred: !quote.starred })
      .then(() => say(quote.starred ? "Star taken away" : "Starred"))
      .catch(showFailure);
  const hide = () =>
    void change({ hidden: true })
      .then(() => say("Hidden from summaries. Its person still counts."))
      .catch(showFailure);
  const show = () =>
    void change({ hidden: false })
      .then(() => say("Shown in summaries again."))
      .catch(showFailure);
  const where =
    quote.startMs === null
      ? quote.date
        ? showDay(quote.date)
        : quote.answer
          ? "in the reply"
          : "in the interview"
      : clockTime(quote.startMs);
  return (
    <article className={styles.entry}>
      <Quote verbatim={quote.verbatim} lines={6}>
        {quote.quote}
      </Quote>
      <SaidBy studyId={studyId} quote={quote} where={where} />
      <p className={styles.acts}>
        <EditorsOnly>
          <button type="button" aria-pressed={quote.starred} onClick={star}>
            {quote.starred ? "★ Starred" : "☆ Star"}
          </button>
          {hidden ? (
            <button type="button" onClick={() => show()}>
              Show again
            </button>
          ) : (
            <button type="button" onClick={() => hide()}>
              Hide
            </button>
          )}
        </EditorsOnly>
        <button type="button" onClick={() => copy(quote)}>
          Copy
        </button>
        <SimilarButton studyId={studyId} like={{ highlightId: quote.highlightId }} words={quote} />
      </p>
    </article>
  );
}
