"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { documentQuery } from "@/app/_data/documents";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import type { Replaced } from "@/lib/import/schema";
import styles from "./import-report.module.css";

type Props = { studyId: string; interviewId: string; replaced: Replaced };
type Quote = { id: string; words: string; was?: string };

const MOST_QUOTES = 50;

/** What became of a text's highlights when its corrected version took its place: each that moved, changed or could not be placed, with the way to it. */
export function ReplacedReport({ studyId, interviewId, replaced }: Props) {
  const { documentId, unchanged, moved, changed, orphaned, returned } = replaced;
  const total = unchanged + moved.length + changed.length + orphaned.length + returned.length;
  if (total === 0) return <span className={styles.reason}>The text it replaced had no highlights.</span>;
  const where = { studyId, interviewId, documentId };
  return (
    <div className={styles.replaced}>
      <p>
        {unchanged === total
          ? `All ${plural(total, "highlight")} stand where they stood.`
          : `${unchanged} of ${plural(total, "highlight")} stand where they stood.`}
      </p>
      <Quotes
        title={`${orphaned.length} could not be placed and ${orphaned.length === 1 ? "is" : "are"} set aside: place them again in the text`}
        quotes={orphaned.map(({ id, quote }) => ({ id, words: quote }))}
        where={where}
        isAside
      />
      <Quotes
        title={`${changed.length} ${changed.length === 1 ? "holds" : "hold"} other words now`}
        quotes={changed.map(({ id, was, now }) => ({ id, words: now, was }))}
        where={where}
      />
      <Found title={`${moved.length} moved with ${moved.length === 1 ? "its" : "their"} words`} ids={moved} where={where} />
      <Found title={`${returned.length} found words again that had been lost`} ids={returned} where={where} />
    </div>
  );
}

type Where = { studyId: string; interviewId: string; documentId: string };
type QuotesProps = { title: string; quotes: Quote[]; where: Where; isAside?: boolean };

function Quotes({ title, quotes, where, isAside = false }: QuotesProps) {
  if (quotes.length === 0) return null;
  return (
    <details open>
      <summary>{title}</summary>
      <ul>
        {quotes.slice(0, MOST_QUOTES).map((quote) => (
          <QuoteLine key={quote.id} quote={quote} where={where} isAside={isAside} />
        ))}
        {quotes.length > MOST_QUOTES ? <li>and {quotes.length - MOST_QUOTES} more, in the text</li> : null}
      </ul>
    </details>
  );
}

function QuoteLine({ quote: { id, words, was }, where, isAside }: { quote: Quote; where: Where; isAside: boolean }) {
  const { studyId, interviewId, documentId } = where;
  const on = isAside ? { document: documentId } : { document: documentId, highlight: id };
  return (
    <li>
      <Link href={places.interview(studyId, interviewId, on)}>{words === "" ? "a highlight" : words}</Link>
      {was === undefined ? null : <span className={styles.under}>before: {was}</span>}
    </li>
  );
}

/** The words of those that are whole are read from the text once somebody wants to see them. */
function Found({ title, ids, where }: { title: string; ids: string[]; where: Where }) {
  const [isOpen, setOpen] = useState(false);
  const { data: document } = useQuery({ ...documentQuery(where.studyId, where.documentId), enabled: isOpen });
  if (ids.length === 0) return null;
  const quotes = new Map(document?.highlights.map(({ id, quote }) => [id, quote]));
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      {document ? (
        <ul>
          {ids.slice(0, MOST_QUOTES).map((id) => (
            <QuoteLine key={id} quote={{ id, words: quotes.get(id) ?? "" }} where={where} isAside={!quotes.has(id)} />
          ))}
          {ids.length > MOST_QUOTES ? <li>and {ids.length - MOST_QUOTES} more, in the text</li> : null}
        </ul>
      ) : null}
    </details>
  );
}
