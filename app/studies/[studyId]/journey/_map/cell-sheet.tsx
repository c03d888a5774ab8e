import { Byline, Quote } from "@/app/_marks/quote";
import { Link } from "@/app/_ui/link";
import { placeOfEvidence, places } from "@/app/_ui/places";
import { Sheet } from "@/app/_ui/sheet";
import type { useAddress } from "@/app/_ui/use-address";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import { LinkedQuotes } from "@/app/studies/[studyId]/_links/linked-quotes";
import { writtenOf } from "@/lib/journey-map/cell-text";
import { cellKey } from "@/lib/journey-map/differences";
import { exampleFor } from "@/lib/journey-map/examples";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { DrawnMap, MapCell, MapEntry } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import { AUDIENCES, ROLES } from "@/lib/participants/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import { shareText } from "@/lib/themes/share";
import { wilson } from "@/lib/themes/wilson";
import styles from "./cell-sheet.module.css";
import { CellWords } from "./cell-words";
import { StateGlyph } from "./state-glyph";

type Props = { studyId: string; map: DrawnMap; cell: MapCell; personas: readonly Persona[]; address: ReturnType<typeof useAddress> };

/** What is behind a cell: what the team wrote with the quotes for and against it, who said what, and what can be done about it. */
export function CellSheet({ studyId, map, cell, personas, address }: Props) {
  const column = map.columns.find(({ key }) => key === cell.column);
  if (!column) return null;
  const lane = LANE_WORDS[cell.lane];
  const persona = personas.find(({ id }) => id === map.personaId);
  const written = writtenOf(cell);
  const key = `${map.map.id}:${cellKey({ personaId: map.personaId, step: column.step, lane: cell.lane })}`;
  const lived = map.map.kind === "existing" || map.map.kind === "competitor";
  return (
    <Sheet
      title={`${lane.name}, ${column.name}`}
      caption={persona ? persona.name : "For everyone"}
      onClose={() => address.replace({ cell: null })}
    >
      <p className={styles.state}>
        {cell.state ? <StateGlyph state={cell.state} labelled={false} /> : null}
        <span>
          {cell.state ? <b>{STATE_NAMES[cell.state]}. </b> : null}
          {cell.why}
        </span>
      </p>
      {cell.flag ? <p className={styles.flag}>{cell.flag}</p> : null}
      <CellWords
        key={`${cell.lane}.${cell.column}.${cell.own?.version}`}
        studyId={studyId}
        map={map}
        cell={cell}
        persona={persona?.name ?? null}
        example={exampleFor(cell.lane, column)}
      />
      {written && lived ? (
        <section>
          <h3>Quotes linked to it</h3>
          <LinkedQuotes studyId={studyId} subject="cell" subjectId={written.id} personaId={map.personaId} step={column.step} />
        </section>
      ) : null}
      <Heard studyId={studyId} map={map} cell={cell} stage={column.stage} />
      <div className={styles.acts}>
        <MakeAction
          studyId={studyId}
          about={{
            subject: "cell",
            subjectId: key,
            step: column.step,
            personaId: map.personaId,
            title: `${lane.name}, ${column.name}: ${written?.text ?? cell.entries[0]?.text ?? ""}`,
          }}
        />
        <ListLink studyId={studyId} cell={cell} />
      </div>
    </Sheet>
  );
}

function Heard({ studyId, map, cell, stage }: { studyId: string; map: DrawnMap; cell: MapCell; stage: string }) {
  if (cell.entries.length === 0 && cell.quotes.length === 0 && !cell.feeling) return null;
  const persona = map.filter.persona?.[0];
  const themes = (entry?: MapEntry) =>
    places.themes(studyId, { persona, stage, row: entry?.codeId ? `${entry.point ?? "none"}.${entry.codeId}` : undefined });
  return (
    <section>
      <h3>What was heard</h3>
      {cell.feeling ? (
        <p>
          {cell.feeling.met} {cell.feeling.met === 1 ? "person" : "people"} named what moved them on, {cell.feeling.unmet} what stopped
          them: {cell.feeling.n} different people{cell.feeling.few ? ", few" : ""}. If they were a random draw, the balance would lie
          between {cell.feeling.interval[0].toFixed(1)} and {cell.feeling.interval[1].toFixed(1)}.
        </p>
      ) : null}
      {cell.people > 0 ? (
        <p className="caption">
          {cell.people} of {map.of} people, {shareText(cell.people, map.of, wilson(cell.people, map.of))}
        </p>
      ) : null}
      <ul className={styles.entries}>
        {cell.entries.map((entry) => (
          <li key={`${entry.codeId}.${entry.itemId}.${entry.text}`}>
            {entry.people === null ? null : (
              <>
                <b>{entry.people}</b> of {map.of}{" "}
              </>
            )}
            {entry.codeId ? <Link href={themes(entry)}>{entry.text}</Link> : <span dir="auto">{entry.text}</span>}
            {entry.note ? <span className="caption"> {entry.note}</span> : null}
          </li>
        ))}
      </ul>
      {cell.quotes.map((quote) => (
        <article key={quote.highlightId} className={styles.quote}>
          <Quote verbatim={quote.verbatim} lines={6}>
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
            <Link href={placeOfEvidence(studyId, quote, { highlight: quote.highlightId })}>where it was said</Link>
          </Byline>
        </article>
      ))}
      <p>
        <Link href={themes()}>All themes of this stage</Link>
      </p>
    </section>
  );
}

function ListLink({ studyId, cell: { lane } }: { studyId: string; cell: MapCell }) {
  if (lane === "going-on") return <Link href={places.dropOff(studyId)}>Numbers on Drop-off</Link>;
  if (lane === "touchpoints" || lane === "content" || lane === "kpis" || lane === "milestones")
    return <Link href={places.touchpoints(studyId)}>The list on Touchpoints</Link>;
  return null;
}
