"use client";

import { Drawer } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { themeQuotesQuery } from "@/app/_data/themes";
import { copyText, today } from "@/app/_ui/copy-text";
import { ErrorNote } from "@/app/_ui/error-note";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { useFocusBack } from "@/app/_ui/use-focus-back";
import { QuoteEntry } from "@/app/studies/[studyId]/themes/quote-entry";
import { quoteMarkdown } from "@/lib/export/markdown";
import type { ThemeQuote, ThemeQuotes } from "@/lib/themes/schema";
import type { Opened } from "./evidence";
import styles from "./evidence.module.css";
import { inThemes } from "./in-themes";

type Props = { studyId: string; personaId: string; opened: Opened; onClose: () => void };

/** Every quote behind a figure of the page, best first, and the way to the same row of the themes. */
export function QuotesDrawer({ studyId, personaId, opened: { title, query }, onClose }: Props) {
  useFocusBack();
  const { data, error } = useQuery(themeQuotesQuery(studyId, query));
  const copy = (quote: ThemeQuote) => void copyText(`${quoteMarkdown(quote)}\n>\n> Copied ${today()}.\n`, "Quote copied as Markdown.");
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={480}
      title={title}
      classNames={{ body: styles.drawer, title: styles.drawerTitle }}
    >
      {error ? <ErrorNote title="The quotes could not be read.">{error.message}</ErrorNote> : null}
      <p className="caption" role="status">
        {data ? heading(data) : "The quotes are read."}
      </p>
      {query.stage?.length === 1 && query.point && query.code ? (
        <p>
          <Link href={places.themes(studyId, inThemes(personaId, query))}>Read them among the themes</Link>
        </p>
      ) : null}
      {data?.items.map((quote) => (
        <QuoteEntry key={quote.highlightId} studyId={studyId} quote={quote} copy={copy} />
      ))}
      {data && data.withheld.refused > 0 ? (
        <p className="caption">{plural(data.withheld.refused, "quote")} of people who refused to be quoted: counted, and not shown.</p>
      ) : null}
      {data && data.withheld.hidden > 0 ? (
        <p className="caption">{plural(data.withheld.hidden, "quote")} hidden from summaries: counted, and not shown.</p>
      ) : null}
    </Drawer>
  );
}

function heading({ people, respondents, items, withheld }: ThemeQuotes): string {
  const all = items.length + withheld.refused + withheld.hidden;
  const who = [
    ...(people > 0 || respondents === 0 ? [plural(people, "person", "people")] : []),
    ...(respondents > 0 ? [plural(respondents, "respondent")] : []),
  ].join(" and ");
  return `${who}, ${plural(all, "quote")}`;
}
