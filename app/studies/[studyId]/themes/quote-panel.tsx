import { useHotkeys } from "@mantine/hooks";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { themeQuotesQuery } from "@/app/_data/themes";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { copyText, today } from "@/app/_ui/copy-text";
import type { useAddress } from "@/app/_ui/use-address";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import { ToFinding } from "@/app/studies/[studyId]/_links/to-finding";
import { countsOf } from "@/lib/export/compared-markdown";
import { quoteOfThemeMarkdown } from "@/lib/export/themes-markdown";
import { WHOLE_JOURNEY } from "@/lib/themes/compared";
import type { GridFilter, ThemeQuote, ThemeQuotes } from "@/lib/themes/schema";
import { behindCell } from "./cell-words";
import { PanelFoot } from "./panel-foot";
import { QuoteEntry } from "./quote-entry";
import styles from "./quote-panel.module.css";
import { RecodeQuotes } from "./recode-quotes";
import { EVERYONE, type ThemeAddress } from "./theme-address";
import { quotesOf, type ThemeReading, type ThemeRow } from "./theme-reading";
import { Withheld } from "./withheld";

const POINT_WORDS = { failure: "Failure", trigger: "Trigger", none: "Also heard" };

type Props = {
  studyId: string;
  reading: ThemeReading;
  row: ThemeRow;
  /** the filter of the page, without a stage */
  filter: GridFilter;
  /** the same as a sentence */
  sentence: string;
  names: ReadonlyMap<string, string>;
  chosen: ThemeAddress;
  address: ReturnType<typeof useAddress>;
};

/** The words behind the chosen theme, or one figure of it. On a narrow window they cover the foot of the page once a row was chosen. */
export function QuotePanel(props: Props) {
  const { row, chosen } = props;
  return <RowQuotes key={`${row.stage} ${row.key} ${chosen.cell}`} {...props} />;
}

function RowQuotes({ studyId, reading, row, filter, sentence, names, chosen, address }: Props) {
  const query = quotesOf({ filter, row, chosen });
  const { data } = useQuery({ ...themeQuotesQuery(studyId, query), placeholderData: keepPreviousData });
  const [recoding, setRecoding] = useState(false);
  const { point, theme, stage } = row;
  const quotes = data?.items ?? [];
  const copy = (quote: ThemeQuote) => {
    const about = { statement: theme.statement, ...countsOf(theme, reading.compared) };
    return void copyText(quoteOfThemeMarkdown(quote, { theme: about, sentence, date: today() }), "Quote copied as Markdown.");
  };
  useHotkeys([["q", () => quotes[0] && document.querySelector("[aria-modal=true]") === null && copy(quotes[0])]]);
  const stageName = names.get(stage) ?? stage;
  return (
    <aside className={styles.panel} data-open={chosen.row !== null || undefined} aria-labelledby="quotes-title">
      <div className={styles.head}>
        <p className={styles.place} data-point={point}>
          <PointGlyph point={point === "none" ? null : point} /> {POINT_WORDS[point]}, {stageName.toLowerCase()}
        </p>
        <button type="button" className={styles.close} onClick={() => address.replace({ row: null, cell: null, all: null })}>
          Close
        </button>
      </div>
      <h2 id="quotes-title" className={styles.title} dir="auto">
        {theme.statement}
      </h2>
      <p className={styles.difference}>
        <CellWords reading={reading} row={row} chosen={chosen} />{" "}
        {chosen.cell !== null ? (
          <button type="button" onClick={() => address.replace({ cell: null, all: null })}>
            All of it
          </button>
        ) : null}
      </p>
      <Quotes studyId={studyId} row={row} data={data} reading={reading} recoding={recoding} copy={copy} />
      {data && quotes.length === 0 ? (
        <p className={styles.withheld}>None of these words may be shown here: hidden, or their person refused to be quoted.</p>
      ) : null}
      {data && chosen.all ? <Withheld studyId={studyId} query={query} withheld={data.withheld} copy={copy} /> : null}
      {data ? (
        <PanelFoot
          data={data}
          all={chosen.all}
          onAll={() => address.replace({ all: "1" })}
          recoding={recoding}
          onRecode={() => setRecoding(!recoding)}
        />
      ) : null}
      {theme.codeId === null ? null : (
        <p className={styles.action}>
          <MakeAction
            studyId={studyId}
            about={{
              subject: "theme",
              subjectId: `${filter.persona?.length === 1 ? filter.persona[0] : EVERYONE}:${stage}:${point}:${theme.codeId}`,
              title: theme.statement,
              personaId: personaIn(filter),
            }}
          />
          <ToFinding
            studyId={studyId}
            start={{
              statement: theme.statement,
              personaId: personaIn(filter),
              codeIds: [theme.codeId],
              highlightIds: quotes.map(({ highlightId }) => highlightId),
            }}
          />
          {stage === WHOLE_JOURNEY ? null : <span>{stageName}</span>}
        </p>
      )}
    </aside>
  );
}

function personaIn({ persona }: GridFilter): string | null {
  const [only] = persona ?? [];
  return persona?.length === 1 && only !== undefined && only !== "none" ? only : null;
}

function CellWords(props: Pick<Props, "reading" | "row" | "chosen">) {
  const { words, difference } = behindCell(props);
  return (
    <>
      {words} {difference?.words} {difference?.caution ? <b>{difference.caution}</b> : null}
    </>
  );
}

type QuotesProps = Pick<Props, "studyId" | "row" | "reading"> & {
  data: ThemeQuotes | undefined;
  recoding: boolean;
  copy: (quote: ThemeQuote) => void;
};

/** What was said in interviews first; what was written in questionnaires stands beside it, under a line of its own. */
function Quotes({ studyId, row: { theme }, reading: { compared }, data, recoding, copy }: QuotesProps) {
  const quotes = data?.items ?? [];
  if (recoding) {
    return (
      <Suspense fallback={<p className={styles.withheld}>The codes are read.</p>}>
        <RecodeQuotes studyId={studyId} quotes={quotes} codeId={theme.codeId} />
      </Suspense>
    );
  }
  const said = quotes.filter(({ answer }) => answer === null);
  const written = quotes.filter(({ answer }) => answer !== null);
  const entry = (quote: ThemeQuote) => <QuoteEntry key={quote.highlightId} studyId={studyId} quote={quote} copy={copy} />;
  return (
    <div className={styles.quotes}>
      {said.map(entry)}
      {written.length > 0 && compared.of > 0 ? (
        <p className={styles.beside}>
          Beside, from questionnaires: {theme.respondents} of {compared.respondentsOf} respondents
        </p>
      ) : null}
      {written.map(entry)}
    </div>
  );
}
