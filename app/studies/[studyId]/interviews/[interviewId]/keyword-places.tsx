import { Menu } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type MouseEvent, useState } from "react";
import { keywordQuotesQuery } from "@/app/_data/keywords";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { MarkedSnippet } from "@/app/_ui/marked-snippet";
import { places } from "@/app/_ui/places";
import { useKeywordActs } from "@/app/studies/[studyId]/keywords/use-keyword-acts";
import type { Keyword, KeywordQuote } from "@/lib/keywords/schema";
import type { Span } from "@/lib/text/sentences";
import styles from "./keyword-panel.module.css";
import { placeNow } from "./place-now";

export type PlacesProps = {
  studyId: string;
  interviewId: string;
  documentId: string;
  keyword: Keyword;
  isOpen: boolean;
  /** the text as it stands on screen, typed words included */
  textNow: () => string;
  onOpen: (open: boolean) => void;
  onFind: (span: Span) => void;
};

type Press = { pressed: HTMLElement; byKey: boolean };

function pressOf({ currentTarget, detail }: MouseEvent<HTMLElement>): Press {
  return { pressed: currentTarget, byKey: detail === 0 };
}

/** One phrase: a click opens the sentences it stands in and goes to the first, the next click to the next. */
export function KeywordPlaces({ studyId, interviewId, documentId, keyword, isOpen, textNow, onOpen, onFind }: PlacesProps) {
  const { key, language, phrase, pinned } = keyword;
  const [at, setAt] = useState(0);
  const queries = useQueryClient();
  const sentences = keywordQuotesQuery(studyId, { key, language, interview: interviewId });
  const { data, error } = useQuery({ ...sentences, enabled: isOpen });
  const quotes = data?.items ?? [];
  const here = quotes.filter(isHere);

  function isHere(quote: KeywordQuote): boolean {
    return quote.documentId === documentId;
  }

  function goTo(quote: KeywordQuote | undefined, { pressed, byKey }: Press) {
    const span = quote && placeNow(quote, textNow());
    if (!quote || !span) return;
    setAt(Math.max(0, here.indexOf(quote)));
    onFind(span);
    // by key one goes on from where one is
    if (byKey) pressed.focus();
  }

  function step(press: Press) {
    if (isOpen) goTo(here[(at + 1) % Math.max(1, here.length)], press);
    else {
      onOpen(true);
      // a failure is told where the sentences would stand
      void queries.ensureQueryData(sentences).then(
        ({ items }) => goTo(items.find(isHere), press),
        () => undefined,
      );
    }
  }

  return (
    <li data-open={isOpen || undefined}>
      <div className={styles.row}>
        <button type="button" data-phrase aria-expanded={isOpen} onClick={(event) => step(pressOf(event))}>
          {phrase}
        </button>
        <span className={styles.aside}>
          {pinned ? "pinned" : ""} {isOpen && here.length > 0 ? `${Math.min(at, here.length - 1) + 1} of ${here.length}` : ""}
        </span>
        <PhraseMenu studyId={studyId} keyword={keyword} />
      </div>
      {isOpen ? (
        <>
          {error ? <ErrorNote title="The sentences were not read.">{error.message}</ErrorNote> : null}
          <ol className={styles.places}>
            {quotes.map((quote) => (
              <li key={`${quote.documentId} ${quote.start}`} data-current={here[at] === quote || undefined}>
                {quote.documentId === documentId ? (
                  <button type="button" onClick={(event) => goTo(quote, pressOf(event))}>
                    <MarkedSnippet text={quote.quote} marks={quote.marks} />
                  </button>
                ) : (
                  <Link href={places.interview(studyId, interviewId, { document: quote.documentId, at: `${quote.start}-${quote.end}` })}>
                    <MarkedSnippet text={quote.quote} marks={quote.marks} /> <small>in another text of this interview</small>
                  </Link>
                )}
              </li>
            ))}
          </ol>
          {data && quotes.length === 0 ? <p className="caption">It stands in no sentence any more.</p> : null}
        </>
      ) : null}
    </li>
  );
}

/** What can be decided about a phrase, for the whole study. */
function PhraseMenu({ studyId, keyword }: { studyId: string; keyword: Keyword }) {
  const acts = useKeywordActs(studyId);
  const { phrase, said, pinned } = keyword;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <button type="button" className={styles.menu} aria-label={`Pin, hide or find “${phrase}”`}>
          …
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void (pinned ? acts.unpin([keyword]) : acts.pin([keyword]))}>{pinned ? "Unpin" : "Pin"}</Menu.Item>
        <Menu.Item onClick={() => void acts.hide([keyword])}>Hide in this study</Menu.Item>
        <Menu.Item component={Link} href={places.search(studyId, { q: `"${said ?? phrase}"` })}>
          Find in all interviews
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
