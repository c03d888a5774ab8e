import { EditorsOnly } from "@/app/_team/editors-only";
import { Facts } from "@/app/_ui/facts";
import { Link } from "@/app/_ui/link";
import { places } from "@/app/_ui/places";
import { Sheet } from "@/app/_ui/sheet";
import type { useAddress } from "@/app/_ui/use-address";
import { MakeAction } from "@/app/studies/[studyId]/_actions/make-action";
import { LinkedQuotes } from "@/app/studies/[studyId]/_links/linked-quotes";
import { writtenOf } from "@/lib/journey-map/cell-text";
import { cellKey } from "@/lib/journey-map/differences";
import { exampleFor } from "@/lib/journey-map/examples";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { DrawnMap, MapCell } from "@/lib/journey-map/schema";
import { STATE_NAMES } from "@/lib/journey-map/vocabulary";
import type { Persona } from "@/lib/personas/schema";
import { CellHeard } from "./cell-heard";
import styles from "./cell-sheet.module.css";
import { CellWords, cellFacts } from "./cell-words";
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
      <EditorsOnly otherwise={<CellFacts cell={cell} persona={persona?.name ?? null} />}>
        <CellWords
          key={`${map.map.id}.${cell.lane}.${cell.column}.${map.personaId}`}
          studyId={studyId}
          map={map}
          cell={cell}
          persona={persona?.name ?? null}
          example={exampleFor(cell.lane, column)}
        />
      </EditorsOnly>
      {written && lived ? (
        <section>
          <h3>Quotes linked to it</h3>
          <LinkedQuotes studyId={studyId} subject="cell" subjectId={written.id} personaId={map.personaId} step={column.step} />
        </section>
      ) : null}
      <CellHeard studyId={studyId} map={map} cell={cell} stage={column.stage} />
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

/** What the team wrote in it, to those who only read. */
function CellFacts({ cell: { lane, own, general }, persona }: { cell: MapCell; persona: string | null }) {
  return (
    <Facts facts={[...cellFacts({ lane, own, persona }), { label: "Written for all", value: persona === null ? null : general?.text }]} />
  );
}

function ListLink({ studyId, cell: { lane } }: { studyId: string; cell: MapCell }) {
  if (lane === "going-on") return <Link href={places.dropOff(studyId)}>Numbers on Drop-off</Link>;
  if (lane === "touchpoints" || lane === "content" || lane === "kpis" || lane === "milestones")
    return <Link href={places.touchpoints(studyId)}>The list on Touchpoints</Link>;
  return null;
}
