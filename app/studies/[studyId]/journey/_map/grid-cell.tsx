import { isIn, type Spot } from "@/lib/journey-map/block";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { DrawnMap, MapCell } from "@/lib/journey-map/schema";
import { NOT_KNOWN } from "@/lib/journey-map/vocabulary";
import { CellEditor } from "./cell-editor";
import { CellFace } from "./cell-face";
import { FeelingLine } from "./feeling-line";
import styles from "./map-grid.module.css";
import type { useGridKeys } from "./use-grid-keys";

type Props = {
  map: DrawnMap;
  spot: Spot;
  keys: ReturnType<typeof useGridKeys>;
  /** what is known is dimmed */
  dims: boolean;
  onOpen: (cell: MapCell) => void;
};

/** One cell of the map: what it shows, the way to what is behind it, and what is typed into it. */
export function GridCell({ map, spot, keys, dims, onOpen }: Props) {
  const cell = keys.cellAt(spot);
  if (!cell) return null;
  const { at } = keys.chosen;
  const here = at.row === spot.row && at.column === spot.column;
  const isKnown = cell.state === null || !NOT_KNOWN.has(cell.state);
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: inside role=grid a td is a gridcell
    <td
      tabIndex={here ? 0 : -1}
      data-spot={`${spot.row}.${spot.column}`}
      data-state={cell.state ?? "settled"}
      data-dim={(dims && isKnown) || undefined}
      aria-selected={isIn(keys.block, spot)}
    >
      {cell.lane === "feeling" && spot.column === 0 ? (
        <FeelingLine cells={map.columns.map((_, column) => keys.cellAt({ row: spot.row, column }))} />
      ) : null}
      <CellFace cell={cell} kind={map.map.kind} />
      {here ? (
        <button type="button" tabIndex={-1} className={styles.open} aria-label="What is behind this cell" onClick={() => onOpen(cell)}>
          Open
        </button>
      ) : null}
      <Typing map={map} spot={spot} lane={cell.lane} keys={keys} />
    </td>
  );
}

function Typing({
  map,
  spot: { row, column },
  lane,
  keys: { editing, commit, cancel },
}: Pick<Props, "map" | "spot" | "keys"> & { lane: MapCell["lane"] }) {
  if (editing?.row !== row || editing.column !== column) return null;
  const label = `${LANE_WORDS[lane].name}, ${map.columns[column]?.name}`;
  return <CellEditor label={label} text={editing.text} onCommit={commit} onCancel={cancel} />;
}
