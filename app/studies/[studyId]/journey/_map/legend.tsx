import type { EvidenceState } from "@/lib/journey/map-vocabulary";
import type { StateCounts } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import styles from "./legend.module.css";
import { StateGlyph } from "./state-glyph";

const ORDER: EvidenceState[] = ["evidenced", "partly", "assumption", "contradicted", "stale", "unknown"];

/** What the signs say, each with how many cells of the map carry it. */
export function Legend({ counts, months }: { counts: StateCounts; months: number }) {
  const word = (state: EvidenceState) => (state === "stale" ? `older than ${months} months` : STATE_NAMES[state]);
  return (
    <div className={styles.legend}>
      <ul>
        {ORDER.map((state) => (
          <li key={state}>
            <StateGlyph state={state} labelled={false} /> {counts[state]} {word(state)}
          </li>
        ))}
        <li>{counts.settled} decided or counted</li>
      </ul>
      <p>{counts.cells} cells. Each opens what is behind it.</p>
    </div>
  );
}
