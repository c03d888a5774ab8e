import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { themeQuotesQuery } from "@/app/_data/themes";
import type { ThemeQuote, ThemeQuotes, ThemeQuotesQuery } from "@/lib/themes/schema";
import { QuoteEntry } from "./quote-entry";
import styles from "./quote-panel.module.css";

type Props = {
  studyId: string;
  /** the row the quotes are of */
  query: ThemeQuotesQuery;
  withheld: ThemeQuotes["withheld"];
  copy: (quote: ThemeQuote) => void;
};

/** What counts and is not shown; the hidden ones can be looked at and shown again, those of people who refused cannot. */
export function Withheld({ studyId, query, withheld: { refused, hidden }, copy }: Props) {
  const [open, setOpen] = useState(false);
  const shows = open && hidden > 0;
  const { data } = useQuery({ ...themeQuotesQuery(studyId, { ...query, hidden: true }), enabled: shows });
  if (refused + hidden === 0) return null;
  const parts = [
    refused > 0 ? `${refused} of people who refused to be quoted` : null,
    hidden > 0 ? `${hidden} hidden from summaries` : null,
  ];
  return (
    <>
      <p className={styles.withheld}>
        Counted and not shown: {parts.filter(Boolean).join(", ")}.{" "}
        {hidden > 0 ? (
          <button type="button" aria-expanded={shows} onClick={() => setOpen(!open)}>
            {shows ? "Close hidden" : "Show hidden"}
          </button>
        ) : null}
      </p>
      {shows ? data?.items.map((quote) => <QuoteEntry key={quote.highlightId} studyId={studyId} quote={quote} copy={copy} hidden />) : null}
    </>
  );
}
