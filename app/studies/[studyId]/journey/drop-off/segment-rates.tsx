import type { Route } from "next";
import { IntervalTrack } from "@/app/_marks/interval-track";
import { percent } from "@/app/_marks/percent";
import { Link } from "@/app/_ui/link";
import list from "@/app/_ui/list-table.module.css";
import type { SegmentPassage, Transition } from "@/lib/flows/drop-off";
import type { FlowSegment } from "@/lib/flows/flow";
import styles from "./reasons-panel.module.css";

type Props = {
  transition: Transition;
  segments: readonly FlowSegment[];
  chosen: string | null;
  hrefOf: (segment: string | null) => Route;
};

/** One transition by segment; "apart" only where the interval lies apart from that of all others. A segment's name shows its persona's reasons. */
export function SegmentRates({ transition, segments, chosen, hrefOf }: Props) {
  const [everybody] = segments;
  const names = new Map(segments.map(({ id, name }) => [id, name]));
  return (
    <div className={styles.rates}>
      <table aria-label="Drop-off by segment">
        <thead>
          <tr>
            <th scope="col">Segment</th>
            <th scope="col" className="numeric">
              Stop
            </th>
            <th scope="col">Drop-off</th>
          </tr>
        </thead>
        <tbody>
          <Row name={everybody?.name ?? "Everybody"} passage={transition.all} href={hrefOf(null)} isChosen={chosen === null} />
          {transition.segments.map((passage) => (
            <Row
              key={passage.segmentId}
              name={names.get(passage.segmentId) ?? ""}
              passage={passage}
              apart={passage.against.outlier}
              href={hrefOf(passage.segmentId)}
              isChosen={chosen === passage.segmentId}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type RowProps = {
  name: string;
  passage: Transition["all"];
  apart?: SegmentPassage["against"]["outlier"];
  href: Route;
  isChosen: boolean;
};

function Row({ name, passage, apart = null, href, isChosen }: RowProps) {
  const { entered, lost, drop, interval, tooFew } = passage;
  return (
    <tr className={list.row} data-chosen={isChosen}>
      <td dir="auto">
        <Link href={href} scroll={false} aria-current={isChosen ? "true" : undefined}>
          {name}
        </Link>
      </td>
      <td className="numeric">
        {lost === null || entered === null ? "–" : `${lost.toLocaleString("en")} of ${entered.toLocaleString("en")}`}
      </td>
      <td>
        {drop === null || interval === null ? (
          <span className={list.quiet}>not known</span>
        ) : tooFew ? (
          <span className={list.quiet}>too few</span>
        ) : (
          <>
            <IntervalTrack share={drop} interval={interval} />
            <span className="caption">
              {percent(drop)} % ({percent(interval[0])}–{percent(interval[1])})
              {apart ? <b className={styles.attention}> {apart === "above" ? "apart: loses more" : "apart: loses less"}</b> : null}
            </span>
          </>
        )}
      </td>
    </tr>
  );
}
