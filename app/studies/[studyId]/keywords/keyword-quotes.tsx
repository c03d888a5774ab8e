import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { keywordQuotesQuery } from "@/app/_data/keywords";
import { type Heard, heardWords } from "@/app/_marks/heard-words";
import { ErrorNote } from "@/app/_ui/error-note";
import { plural } from "@/app/_ui/plural";
import type { KeywordQuotes as Quotes, WordsFilter } from "@/lib/keywords/schema";
import { spokenLanguage } from "@/lib/language/language-name";
import { isNobody, saidWords } from "./heard-words";
import { KeywordQuoteEntry } from "./keyword-quote";
import styles from "./keyword-quotes.module.css";

export type QuotesSide = { name: string; filter: WordsFilter; said: Heard; of: Heard };

type Props = {
  studyId: string;
  keyword: { phrase: string; key: string; language: string };
  /** whose words; the second, where there is one, are those it is held against */
  sides: readonly QuotesSide[];
  /** on a narrow window the panel covers the foot of the page once a phrase was chosen */
  open: boolean;
  /** what can be done with the phrase */
  acts?: ReactNode;
  /** stands in place of the quotes where nobody says it */
  nobody?: ReactNode;
  onClose: () => void;
};

function countWords({ name, said, of }: QuotesSide): string {
  return name.toLowerCase() === "everybody" ? saidWords(said, of, true) : `${name}: ${saidWords(said, of)}`;
}

const FIRST_QUOTES = 12;

/** The sentences behind a phrase, one person after the other. */
export function KeywordQuotes({ studyId, keyword, sides, open, acts, nobody, onClose }: Props) {
  const [at, setAt] = useState(0);
  const side = sides[at] ?? sides[0];
  if (!side) return null;
  return (
    <aside className={styles.panel} data-open={open || undefined} aria-labelledby="phrase-title">
      <div className={styles.head}>
        <h2 id="phrase-title" className={styles.title} lang={spokenLanguage(keyword.language)}>
          {keyword.phrase}
        </h2>
        <button type="button" className={styles.close} onClick={onClose}>
          Close
        </button>
      </div>
      <p className={styles.counts}>{sides.map(countWords).join(". ")}.</p>
      {acts}
      {sides.length > 1 ? (
        <fieldset className={styles.sides} aria-label="Whose quotes">
          {sides.map(({ name, said }, index) => (
            <button key={name} type="button" aria-pressed={index === at} onClick={() => setAt(index)}>
              {name} <span>{said.people + said.respondents > 0 ? heardWords(said) : 0}</span>
            </button>
          ))}
        </fieldset>
      ) : null}
      {nobody && isNobody(side.said) ? (
        nobody
      ) : (
        <SideQuotes key={JSON.stringify(side.filter)} studyId={studyId} keyword={keyword} filter={side.filter} />
      )}
    </aside>
  );
}

function SideQuotes({ studyId, keyword: { key, language }, filter }: Pick<Props, "studyId" | "keyword"> & { filter: WordsFilter }) {
  const [allOf, setAllOf] = useState<string | null>(null);
  const { data, error, isPlaceholderData } = useQuery({
    ...keywordQuotesQuery(studyId, { ...filter, key, language }),
    placeholderData: keepPreviousData,
  });
  if (error) return <ErrorNote title="The quotes were not read.">{error.message}</ErrorNote>;
  if (!data) return <p className={styles.note}>The quotes are read…</p>;
  const shown = allOf === key ? data.items : data.items.slice(0, FIRST_QUOTES);
  return (
    <>
      <div className={styles.quotes} aria-busy={isPlaceholderData}>
        {shown.map((quote) => (
          <KeywordQuoteEntry
            key={`${quote.documentId} ${quote.start}`}
            studyId={studyId}
            quote={quote}
            lang={isPlaceholderData ? undefined : spokenLanguage(language)}
          />
        ))}
      </div>
      {data.items.length === 0 && data.withheld === 0 ? <p className={styles.note}>Nobody of these says it in a whole sentence.</p> : null}
      <Foot quotes={data} shown={shown.length} onAll={() => setAllOf(key)} />
    </>
  );
}

function Foot({
  quotes: { items, people, respondents, total, withheld },
  shown,
  onAll,
}: {
  quotes: Quotes;
  shown: number;
  onAll: () => void;
}) {
  const kept = total - items.length;
  return (
    <p className={styles.foot}>
      {shown < items.length ? (
        <button type="button" onClick={onAll}>
          All {plural(items.length, "quote")}
        </button>
      ) : null}
      <span>
        {heardWords({ people, respondents })}, {plural(total, "quote")}
        {withheld > 0 ? `, ${withheld} not shown: their people refused to be quoted` : ""}
        {kept > 0 ? `, the first ${items.length} here` : ""}
      </span>
    </p>
  );
}
