import { Quote } from "@/app/_marks/quote";
import { SaidBy } from "@/app/_marks/said-by";
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
          <SaidBy studyId={studyId} quote={quote} where="its place" />
        </li>
      ))}
    </ul>
  );
}
