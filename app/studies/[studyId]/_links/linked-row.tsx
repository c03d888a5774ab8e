import { useLinkQuotes, useUnlink } from "@/app/_data/links";
import { EvidenceLink } from "@/app/_marks/evidence-link";
import { Byline, Quote } from "@/app/_marks/quote";
import { EditorsOnly } from "@/app/_team/editors-only";
import { clockTime } from "@/app/_ui/clock-time";
import { showDay } from "@/app/_ui/show-day";
import { showFailure, showToast } from "@/app/_ui/toast";
import { lostWords } from "@/lib/findings/lost";
import type { LinkedQuote } from "@/lib/findings/schema";
import styles from "./links.module.css";

/** One linked quote, or what is said in its place where it cannot be shown (rule 14). */
export function LinkedRow({ studyId, quote }: { studyId: string; quote: LinkedQuote }) {
  const { subject, subjectId, stance, highlightId, linkId } = quote;
  const link = useLinkQuotes(studyId);
  const unlink = useUnlink(studyId);
  const other = stance === "for" ? "against" : "for";
  const put = (as: LinkedQuote["stance"]) =>
    link.mutateAsync({ subject, subjectId, highlightIds: [highlightId], stance: as }).catch(showFailure);
  const remove = () =>
    void unlink
      .mutateAsync(linkId)
      .then(() => {
        // one that was deleted cannot be linked anew
        const isThere = quote.state !== "deleted" && quote.state !== "gone";
        showToast({ message: "The quote was taken away", ...(isThere && { undo: () => void put(stance) }) });
      })
      .catch(showFailure);
  return (
    <li className={styles.entry} data-lost={quote.state !== "there" || undefined}>
      <Said studyId={studyId} quote={quote} />
      <EditorsOnly>
        <p className={styles.acts}>
          {quote.quote === null ? null : (
            <button type="button" onClick={() => void put(other)}>
              Speaks {other} it
            </button>
          )}
          <button type="button" onClick={remove}>
            Take away
          </button>
        </p>
      </EditorsOnly>
    </li>
  );
}

function Said({ studyId, quote }: { studyId: string; quote: LinkedQuote }) {
  const { place, participantCode, audience, role, verbatim, startMs, date, highlightId } = quote;
  if (quote.quote === null) return <p className={styles.lost}>{lostWords(quote)}</p>;
  const where = startMs === null ? (date ? showDay(date) : place?.answer ? "in the reply" : "in the interview") : clockTime(startMs);
  return (
    <>
      <Quote verbatim={verbatim} lines={6}>
        {quote.quote}
      </Quote>
      <Byline code={participantCode || "nobody named"} audience={audience} role={role} note={!verbatim} asked={place?.answer?.question}>
        {place ? (
          <>
            <span aria-hidden="true">·</span>
            <EvidenceLink studyId={studyId} of={place} within={{ highlight: highlightId }} aria-label={`${where}: go to these words`}>
              {where}
            </EvidenceLink>
          </>
        ) : null}
      </Byline>
    </>
  );
}
