import { Button } from "@mantine/core";
import { useState } from "react";
import { useCreateItem } from "@/app/_data/lists";
import { EditorsOnly } from "@/app/_team/editors-only";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { useAddress } from "@/app/_ui/use-address";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import { cellKey } from "@/lib/journey-map/differences";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { DrawnMap, Unknown } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import styles from "./lists.module.css";
import { StateGlyph } from "./state-glyph";

type Props = { studyId: string; map: DrawnMap; address: ReturnType<typeof useAddress> };

const SHOWN = 12;

/** Where most is to be learned: what is not known well, by how much it matters, each with why and what can be made of it. */
export function Unknowns({ studyId, map, address }: Props) {
  const [all, setAll] = useState(false);
  const shown = all ? map.unknowns : map.unknowns.slice(0, SHOWN);
  return (
    <section className={styles.section} aria-labelledby="unknowns">
      <h2 id="unknowns">Where we do not know: {map.unknowns.length} cells</h2>
      <p className="caption">
        By impact times uncertainty: how many spoke of the stage, failed there and did not go on; nothing known before assumptions before
        what is old.
      </p>
      <ol className={styles.list}>
        {shown.map((one) => (
          <Line key={`${one.lane}.${one.column}`} studyId={studyId} map={map} one={one} address={address} />
        ))}
      </ol>
      {map.unknowns.length > SHOWN && !all ? <Button onClick={() => setAll(true)}>Show all {map.unknowns.length}</Button> : null}
    </section>
  );
}

function Line({ studyId, map, one, address }: Props & { one: Unknown }) {
  const createGap = useCreateItem(studyId, "gaps");
  const column = map.columns.find(({ key }) => key === one.column);
  if (!column) return null;
  const name = `${LANE_WORDS[one.lane].name}, ${column.name}`;
  const cell = cellKey({ personaId: map.personaId, step: column.step, lane: one.lane });
  const makeGap = () =>
    createGap.mutate(
      { kind: "untracked-data", statement: `${name}: ${STATE_NAMES[one.state]}`, step: column.step, personaId: map.personaId },
      { onSuccess: () => showToast({ message: "Gap added. It stands under Gaps and actions." }), onError: showFailure },
    );
  return (
    <li>
      <span className={styles.score}>{one.score}</span>
      <StateGlyph state={one.state} />
      <button type="button" className={styles.name} onClick={() => address.push({ cell: `${one.lane}.${one.column}` })}>
        {name}
      </button>
      <span className={styles.reason}>
        {STATE_NAMES[one.state]}. {one.reason}
      </span>
      <span className={styles.acts}>
        <MakeAction
          studyId={studyId}
          about={{
            subject: "cell",
            subjectId: `${map.map.id}:${cell}`,
            step: column.step,
            personaId: map.personaId,
            type: "research",
            title: `Find out: ${name}`,
          }}
        />
        <EditorsOnly>
          <Button size="compact-sm" onClick={makeGap}>
            Note a gap
          </Button>
        </EditorsOnly>
      </span>
    </li>
  );
}
