import { StageNotches } from "@/app/_marks/stage-notches";
import type { DrawnMap } from "@/lib/journey-map/schema";
import styles from "./map-grid.module.css";

/** The places of the journey, each stage by its notch and name; when zoomed in, its steps under it. */
export function GridHead({ map: { columns, zoom } }: { map: DrawnMap }) {
  const stages = [...new Set(columns.map(({ stage }) => stage))];
  const nameOf = (stage: string) => columns.find((column) => column.stage === stage)?.stageName ?? stage;
  const stageRow = stages.map((stage, index) => {
    const span = columns.filter((column) => column.stage === stage).length;
    return (
      <th key={stage} scope={span > 1 ? "colgroup" : "col"} colSpan={span} className={styles.stage}>
        <span>
          <StageNotches index={index} count={stages.length} />
          <b dir="auto">{nameOf(stage)}</b>
        </span>
      </th>
    );
  });
  return (
    <thead>
      <tr>
        <th scope="col">Stage</th>
        {stageRow}
      </tr>
      {zoom === "steps" ? (
        <tr>
          <th scope="col">Step</th>
          {columns.map(({ key, short, definition }) => (
            <th key={key} scope="col" title={`${short}: ${definition}`} className={styles.step} dir="auto">
              <span>{short}</span>
            </th>
          ))}
        </tr>
      ) : null}
    </thead>
  );
}
