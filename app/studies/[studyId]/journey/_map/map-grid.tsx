import type { CSSProperties } from "react";
import type { useAddress } from "@/app/_ui/use-address";
import { laneCaption } from "@/lib/journey-map/cell-text";
import { LANE_WORDS } from "@/lib/journey-map/lanes";
import type { DrawnMap, MapCell } from "@/lib/journey-map/schema";
import { GoalNode } from "./goal-node";
import { GridCell } from "./grid-cell";
import { GridHead } from "./grid-head";
import type { MapAddress } from "./map-address";
import styles from "./map-grid.module.css";
import { useGridKeys } from "./use-grid-keys";
import { useMapWrites } from "./use-map-writes";

type Props = { studyId: string; map: DrawnMap; chosen: MapAddress; address: ReturnType<typeof useAddress> };

/** The map as a grid that keys walk and write: lanes down, stages or steps across. */
export function MapGrid({ studyId, map, chosen: shown, address }: Props) {
  const { write } = useMapWrites(studyId, map);
  const open = (cell: MapCell) => address.replace({ cell: `${cell.lane}.${cell.column}` });
  const keys = useGridKeys({ map, opened: shown.cell, write, onMove: (cell) => shown.cell && open(cell), onOpen: open });
  const size = { "--columns": map.columns.length } as CSSProperties;
  return (
    <div className={styles.scroll}>
      <table
        ref={keys.grid}
        className={styles.grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are walked by keys is a grid (ARIA practices)
        role="grid"
        aria-multiselectable="true"
        aria-label={map.map.name}
        style={size}
        {...keys.handlers}
      >
        <GridHead map={map} />
        <tbody>
          {map.lanes.map((lane, row) => (
            <tr key={lane} data-lane={lane}>
              <th scope="row">
                {LANE_WORDS[lane].name}
                <small>{laneCaption(lane, map)}</small>
              </th>
              {map.columns.map(({ key }, column) => (
                <GridCell key={key} map={map} spot={{ row, column }} keys={keys} dims={shown.unknown} onOpen={open} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <GoalNode key={map.map.id} studyId={studyId} map={map.map} />
    </div>
  );
}
