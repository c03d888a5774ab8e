import { useHotkeys } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Suspense, useState } from "react";
import { themeQuotesQuery } from "@/app/_data/themes";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { copyText, today } from "@/app/_ui/copy-text";
import { plural } from "@/app/_ui/plural";
import type { useAddress } from "@/app/_ui/use-address";
import { quoteOfThemeMarkdown } from "@/lib/export/themes-markdown";
import { audienceDifference } from "@/lib/themes/difference";
import type { GridFilter, ThemeQuote } from "@/lib/themes/schema";
import { QuoteEntry } from "./quote-entry";
import styles from "./quote-panel.module.css";
import { RecodeQuotes } from "./recode-quotes";
import type { ThemeAddress, ThemeRow } from "./theme-address";
import { countsOn, inAudiences, type Side, type ThemeReading } from "./theme-reading";
import { Withheld } from "./withheld";

const POINT_WORDS = { failure: "Failure", trigger: "Trigger", none: "Also heard" };

type Props = {
  studyId: string;
  reading: ThemeReading;
  /** the filter of the page with its stage */
  filter: GridFilter;
  /** the same as a sentence */
  sentence: string;
  names: ReadonlyMap<string, string>;
  chosen: ThemeAddress;
  address: ReturnType<typeof useAddress>;
};

/** The words behind the chosen theme. On a narrow window they cover the foot of the page once a row was chosen. */
export function QuotePanel({ reading: { row, stage, side }, names, chosen, ...rest }: Props) {
  if (!row) return null;
  const stageName = names.get(stage.stage) ?? "";
  return (
    <RowQuotes
      key={`${stage.stage} ${row.key}`}
      {...rest}
      row={row}
      side={side}
      stageName={stageName}
      open={chosen.row !== null}
      all={chosen.all}
    />
  );
}

type RowProps = Pick<Props, "studyId" | "filter" | "sentence" | "address"> & {
  row: ThemeRow;
  side: Side;
  stageName: string;
  open: boolean;
  all: boolean;
};

function RowQuotes({ studyId, row: { point, theme }, side, filter, sentence, stageName, open, all, address }: RowProps) {
  const query = { ...filter, point, code: theme.codeId ?? "none" };
  const { data: every } = useQuery({ ...themeQuotesQuery(studyId, query), enabled: all });
  const [recoding, setRecoding] = useState(false);
  const quotes = (all ? every?.items : undefined) ?? theme.quotes;
  const copy = (quote: ThemeQuote) =>
    void copyText(quoteOfThemeMarkdown(quote, { theme, sentence, date: today() }), "Quote copied as Markdown.");
  useHotkeys([["q", () => quotes[0] && document.querySelector("[aria-modal=true]") === null && copy(quotes[0])]]);
  const difference = audienceDifference(inAudiences(side, theme.byAudience));
  const counts = countsOn(side, theme);
  return (
    <aside className={styles.panel} data-open={open || undefined} aria-labelledby="quotes-title">
      <div className={styles.head}>
        <p className={styles.place} data-point={point}>
          <PointGlyph point={point === "none" ? null : point} /> {POINT_WORDS[point]}, {stageName.toLowerCase()}
        </p>
        <button type="button" className={styles.close} onClick={() => address.replace({ row: null, all: null })}>
          Close
        </button>
      </div>
      <h2 id="quotes-title" className={styles.title}>
        {theme.statement}
      </h2>
      <p className={styles.difference}>
        {counts.people} of {counts.of} {side}. {difference?.words} {difference?.caution ? <b>{difference.caution}</b> : null}
      </p>
      <Quotes studyId={studyId} theme={theme} quotes={quotes} recoding={recoding} copy={copy} />
      {quotes.length === 0 ? (
        <p className={styles.withheld}>None of these words may be shown here: hidden, or their person refused to be quoted.</p>
      ) : null}
      {every && all ? <Withheld studyId={studyId} query={query} withheld={every.withheld} copy={copy} /> : null}
      <Foot
        theme={theme}
        shown={quotes.length}
        all={all}
        onAll={() => address.replace({ all: "1" })}
        recoding={recoding}
        onRecode={() => setRecoding(!recoding)}
      />
    </aside>
  );
}

type QuotesProps = {
  studyId: string;
  theme: ThemeRow["theme"];
  quotes: ThemeQuote[];
  recoding: boolean;
  copy: (quote: ThemeQuote) => void;
};

/** What was said in interviews first; what was written in questionnaires stands beside it, under a line of its own. */
function Quotes({ studyId, theme, quotes, recoding, copy }: QuotesProps) {
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
      {written.length > 0 && theme.of > 0 ? (
        <p className={styles.beside}>
          Beside, from questionnaires: {theme.respondents} of {theme.respondentsOf} respondents
        </p>
      ) : null}
      {written.map(entry)}
    </div>
  );
}

type FootProps = {
  theme: ThemeRow["theme"];
  shown: number;
  all: boolean;
  onAll: () => void;
  recoding: boolean;
  onRecode: () => void;
};

function Foot({ theme, shown, all, onAll, recoding, onRecode }: FootProps) {
  return (
    <p className={styles.foot}>
      {theme.highlights > shown && !all ? (
        <button type="button" onClick={onAll}>
          {theme.highlights === 1 ? "Why" : `All ${behind(theme)}, ${plural(theme.highlights, "quote")}`}
        </button>
      ) : (
        <span>
          {behind(theme)}, {plural(theme.highlights, "quote")}
          {shown < theme.highlights ? `, ${shown} shown` : ""}
        </span>
      )}
      {shown > 0 ? (
        <button type="button" aria-pressed={recoding} onClick={onRecode}>
          {recoding ? "Stop recoding" : "Recode"}
        </button>
      ) : null}
      <span>
        <kbd>Q</kbd> copies the first
      </span>
    </p>
  );
}

/** Whose words they are: people interviewed and respondents, named one after the other and never added. */
function behind({ people, respondents }: ThemeRow["theme"]): string {
  const heard = people > 0 || respondents === 0 ? [plural(people, "person", "people")] : [];
  return [...heard, ...(respondents > 0 ? [plural(respondents, "respondent")] : [])].join(" and ");
}
