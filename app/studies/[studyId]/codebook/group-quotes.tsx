import { Byline, Quote } from "@/app/_marks/quote";
import { Link } from "@/app/_ui/link";
import { placeOfEvidence } from "@/app/_ui/places";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { ThemeQuote } from "@/lib/themes/schema";
import styles from "./code-groups.module.css";

/** A few quotes of one side, each with the way to its place. */
export function GroupQuotes({ studyId, quotes }: { studyId: string; quotes: readonly ThemeQuote[] }) {
  if (quotes.length === 0) return <p className={styles.note}>No words of it may be shown.</p>;
  return (
    <ul className={styles.quotes}>
      {quotes.map((quote) => (
        <li key={quote.highlightId}>
          <Quote verbatim={quote.verbatim} lines={3}>
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
            <Link href={placeOfEvidence(studyId, quote, { highlight: quote.highlightId })}>its place</Link>
          </Byline>
        </li>
      ))}
    </ul>
  );
}
