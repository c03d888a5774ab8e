import { memo } from "react";
import { PointGlyph } from "@/app/_marks/point-glyph";
import type { MapKind } from "@/lib/journey/map-vocabulary";
import { ownerText, writtenOf } from "@/lib/journey-map/cell-text";
import { balanceText, writtenBalance } from "@/lib/journey-map/feeling";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { Feeling, GoingOn, MapCell, MapEntry } from "@/lib/journey-map/schema";
import styles from "./cell-face.module.css";
import { StateGlyph } from "./state-glyph";

/** What a cell shows: the team's words, what was heard or counted, and the sign of how well that is known. */
export const CellFace = memo(function CellFace({ cell, kind }: { cell: MapCell; kind: MapKind }) {
  const written = writtenOf(cell);
  const [quote] = cell.quotes;
  const empty = isEmpty(cell);
  return (
    <div className={styles.face}>
      {written && !isPlotted(cell) ? (
        <p className={styles.written} data-general={cell.own === null || undefined} dir="auto">
          {cell.lane === "owner" ? ownerText(written) : written.text}
        </p>
      ) : null}
      {cell.lane === "feeling" ? <FeelingMark feeling={cell.feeling} written={written ? writtenBalance(written.text) : null} /> : null}
      {quote ? (
        <p className={styles.quote} data-verbatim={quote.verbatim} dir="auto">
          {quote.quote}
        </p>
      ) : null}
      {cell.goingOn ? <GoingBar goingOn={cell.goingOn} /> : null}
      {cell.entries.map((entry) => (
        <Entry key={`${entry.codeId}.${entry.itemId}.${entry.text}`} entry={entry} />
      ))}
      {cell.more > 0 ? <p className={styles.more}>and {cell.more} more</p> : null}
      {empty ? <Empty cell={cell} kind={kind} /> : null}
      {cell.flag && !empty ? <p className={styles.flag}>{cell.flag}</p> : null}
      {cell.state ? (
        <span className={styles.sign}>
          <StateGlyph state={cell.state} />
        </span>
      ) : null}
    </div>
  );
});

function isEmpty(cell: MapCell): boolean {
  return !writtenOf(cell) && !cell.feeling && !cell.goingOn && cell.entries.length === 0 && cell.quotes.length === 0;
}

function isPlotted(cell: MapCell): boolean {
  return cell.lane === "feeling" && writtenBalance(writtenOf(cell)?.text ?? "") !== null;
}

function Empty({ cell, kind }: { cell: MapCell; kind: MapKind }) {
  if (cell.asIs !== "")
    return (
      <p className={styles.asIs} dir="auto">
        {cell.asIs}
      </p>
    );
  const missing = kind === "ideal" || kind === "scenario" ? "As it is" : (cell.flag ?? LANE_WORDS[cell.lane].about);
  return <p className={styles.missing}>{missing}</p>;
}

function Entry({ entry: { text, note, people, respondents, point } }: { entry: MapEntry }) {
  const count = people === null || (people === 0 && respondents > 0) ? null : people;
  return (
    <p className={styles.entry}>
      {count === null ? null : (
        <span className={styles.count}>
          {point ? <PointGlyph point={point} labelled /> : null}
          <b>{count}</b>
        </span>
      )}
      <span dir="auto" className={styles.words}>
        {text}
      </span>
      {note ? <small dir="auto">{note}</small> : null}
      {count === null && respondents > 0 ? <small>{respondents} asked</small> : null}
    </p>
  );
}

function FeelingMark({ feeling, written }: { feeling: Feeling | null; written: number | null }) {
  const balance = feeling?.balance ?? written;
  if (balance === null) return null;
  const top = (at: number) => `${20 + (1 - at) * 30}%`;
  const [low, high] = feeling?.interval ?? [balance, balance];
  const beyond = balance > 0 ? { bottom: `calc(100% - ${top(high)} + 4px)` } : { top: `calc(${top(low)} + 4px)` };
  return (
    <div className={styles.feeling}>
      {feeling ? <i style={{ top: top(high), bottom: `calc(100% - ${top(low)})` }} /> : null}
      <span className={styles.dot} data-hollow={!feeling || feeling.few || undefined} style={{ top: top(balance) }} />
      <p style={beyond}>
        <b>{balanceText(balance)}</b> {feeling ? `n ${feeling.n}${feeling.few ? ", few" : ""}` : "written"}
      </p>
    </div>
  );
}

function GoingBar({ goingOn: { entered, went, rate, interval } }: { goingOn: GoingOn }) {
  return (
    <div className={styles.going}>
      <p>
        <span>
          <b>{entered.toLocaleString("en")}</b> in
        </span>
        {went === null ? null : (
          <span>
            <b>{went.toLocaleString("en")}</b> on
          </span>
        )}
      </p>
      {rate === null ? null : (
        <>
          <div className={styles.bar}>
            <i style={{ width: `${rate * 100}%` }} />
          </div>
          <small>
            {Math.round(rate * 100)} % go on{interval ? ` (${Math.round(interval[0] * 100)}–${Math.round(interval[1] * 100)})` : ""}
          </small>
        </>
      )}
    </div>
  );
}
