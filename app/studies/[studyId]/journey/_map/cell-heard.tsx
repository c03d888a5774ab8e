import { useQuery } from "@tanstack/react-query";
import { themeQuotesQuery } from "@/app/_data/themes";
import { Quote } from "@/app/_marks/quote";
import { SaidBy } from "@/app/_marks/said-by";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import type { DrawnMap, MapCell, MapEntry } from "@/lib/journey-map/schema";
import type { ThemeQuote } from "@/lib/themes/schema";
import { shareText } from "@/lib/themes/share";
import { wilson } from "@/lib/themes/wilson";
import styles from "./cell-sheet.module.css";

type Props = { studyId: string; map: DrawnMap; cell: MapCell; stage: string };

/** Who stands behind a cell, of how many, and in which words; each theme leads to all of its quotes. */
export function CellHeard({ studyId, map, cell, stage }: Props) {
  if (cell.entries.length === 0 && cell.quotes.length === 0 && !cell.feeling) return null;
  const persona = map.filter.persona?.[0];
  const audience = map.filter.audience?.[0];
  const role = map.filter.role?.[0];
  const themes = (entry?: MapEntry) =>
    places.themes(studyId, { persona, audience, role, stage, row: entry?.codeId ? `${entry.point ?? "none"}.${entry.codeId}` : undefined });
  const [first] = cell.entries.filter(({ people, respondents }) => (people ?? 0) + respondents > 0);
  return (
    <section>
      <h3>What was heard</h3>
      <FeelingWords feeling={cell.feeling} />
      {cell.people > 0 ? (
        <p className="caption">
          {cell.people} of {map.of} people, {shareText(cell.people, map.of, wilson(cell.people, map.of))}
        </p>
      ) : null}
      <ul className={styles.entries}>
        {cell.entries.map((entry) => (
          <li key={`${entry.codeId}.${entry.itemId}.${entry.text}`}>
            {entry.people === null ? null : <b>{entry.people} </b>}
            {entry.codeId ? <Link href={themes(entry)}>{entry.text}</Link> : <span dir="auto">{entry.text}</span>}
            {entry.note ? <span className="caption"> {entry.note}</span> : null}
          </li>
        ))}
      </ul>
      <Quotes studyId={studyId} quotes={cell.quotes} />
      {first ? <EntryQuotes studyId={studyId} map={map} entry={first} stage={stage} /> : null}
      <p>
        <Link href={themes()}>All themes of this stage</Link>
      </p>
    </section>
  );
}

function FeelingWords({ feeling }: { feeling: MapCell["feeling"] }) {
  if (!feeling) return null;
  const { met, unmet, n, few, interval } = feeling;
  return (
    <p>
      {met} {met === 1 ? "person" : "people"} named what moved them on, {unmet} what stopped them: {n} different people{few ? ", few" : ""}.
      If they were a random draw, the balance would lie between {interval[0].toFixed(1)} and {interval[1].toFixed(1)}.
    </p>
  );
}

const SHOWN = 3;

/** The best quotes of a cell's first theme, of its whole stage. */
function EntryQuotes({ studyId, map, entry: { codeId, point }, stage }: Omit<Props, "cell"> & { entry: MapEntry }) {
  const { persona, audience, role } = map.filter;
  const query = { persona, audience, role, stage: [stage], code: codeId ?? "none", ...(point && { point }) };
  const { data } = useQuery(themeQuotesQuery(studyId, query));
  return <Quotes studyId={studyId} quotes={data?.items.slice(0, SHOWN) ?? []} />;
}

function Quotes({ studyId, quotes }: { studyId: string; quotes: readonly ThemeQuote[] }) {
  return quotes.map((quote) => (
    <article key={quote.highlightId} className={styles.quote}>
      <Quote verbatim={quote.verbatim} lines={6}>
        {quote.quote}
      </Quote>
      <SaidBy studyId={studyId} quote={quote} where="where it was said" />
    </article>
  ));
}
