import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { PointGlyph } from "@/app/_marks/point-glyph";
import type { useAddress } from "@/app/_ui/use-address";
import { COVERED_AUDIENCES } from "@/lib/participants/vocabulary";
import type { PointName } from "./theme-address";
import type { ThemeReading } from "./theme-reading";
import styles from "./theme-table.module.css";
import { ThemeTableRow } from "./theme-table-row";

const AUDIENCE_HEADS = { prospect: "Prospects", customer: "Customers", churned: "Churned" };

type Props = { reading: ThemeReading; address: ReturnType<typeof useAddress> };

/** A stage's themes, counted as people: a disc for each who said it, by audience, and the share of everyone heard with its interval. */
export function ThemeTable({ reading: { persona, stage, rows, row: chosen }, address }: Props) {
  const groups: { point: PointName; title: string; aside: string }[] = [
    { point: "failure", title: "What stops them", aside: `${stage.failurePeople} of ${persona.of} name at least one` },
    { point: "trigger", title: "What moves them on", aside: `${stage.triggerPeople} of ${persona.of} name at least one` },
    { point: "none", title: "Also heard", aside: "neither trigger nor failure" },
  ];
  const shown = groups.filter(({ point }) => rows.some((row) => row.point === point));
  return (
    <div className={styles.wrap}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{persona.of} people heard, each counted once</th>
            {COVERED_AUDIENCES.map((audience) => (
              <th scope="col" key={audience} className={styles.audience}>
                <AudienceGlyph audience={audience} /> {AUDIENCE_HEADS[audience]}
              </th>
            ))}
            <th scope="col">All heard, 95 % interval</th>
          </tr>
        </thead>
        {shown.map(({ point, title, aside }) => (
          <tbody key={point}>
            <tr className={styles.group} data-point={point}>
              <th scope="rowgroup" colSpan={5}>
                <PointGlyph point={point === "none" ? null : point} /> <b>{title}</b> <span>{aside}</span>
              </th>
            </tr>
            {rows
              .filter((row) => row.point === point)
              .map((row) => (
                <ThemeTableRow
                  key={row.key}
                  row={row}
                  current={row.key === chosen?.key}
                  choose={() => address.replace({ stage: stage.stage, row: row.key, all: null })}
                />
              ))}
          </tbody>
        ))}
      </table>
      {rows.length === 0 ? (
        <p className={styles.none}>
          Nothing was marked in this stage yet. {persona.of} people were heard; their words may still be uncoded.
        </p>
      ) : null}
      <SeveralAudiences codes={persona.severalAudiences} />
      <p className={styles.foot}>
        A disc said it, a dot did not. The interval is where the share could lie if these people were a random draw (Wilson, 95 %). Fewer
        than 8 people: counts only, no share.
      </p>
    </div>
  );
}

/** Why the columns may add up to more people than were heard (rule 8). */
function SeveralAudiences({ codes }: { codes: readonly string[] }) {
  if (codes.length === 0) return null;
  const one = codes.length === 1;
  return (
    <p className={styles.foot}>
      {one ? "One person was" : `${codes.length} people were`} heard under more than one audience ({codes.join(", ")}), and{" "}
      {one ? "stands" : "stand"} in each of those columns.
    </p>
  );
}
