import { AudienceGlyph } from "@/app/_marks/audience-glyph";
import { PointGlyph } from "@/app/_marks/point-glyph";
import { plural } from "@/app/_ui/plural";
import type { useAddress } from "@/app/_ui/use-address";
import { COVERED_AUDIENCES } from "@/lib/participants/vocabulary";
import type { StageThemes } from "@/lib/themes/schema";
import type { PointName } from "./theme-address";
import { namingIn, type ThemeReading } from "./theme-reading";
import styles from "./theme-table.module.css";
import { ThemeTableRow } from "./theme-table-row";

const AUDIENCE_HEADS = { prospect: "Prospects", customer: "Customers", churned: "Churned" };

type Props = { reading: ThemeReading; address: ReturnType<typeof useAddress> };

/** A stage's themes, counted as people: a disc for each who said it, by audience, and the share of everyone heard with its interval; respondents beside. */
export function ThemeTable({ reading, address }: Props) {
  const { persona, stage, rows, row: chosen, side, beside } = reading;
  const groups: { point: PointName; title: string; aside: string }[] = [
    { point: "failure", title: "What stops them", aside: naming(reading, "failure") },
    { point: "trigger", title: "What moves them on", aside: naming(reading, "trigger") },
    { point: "none", title: "Also heard", aside: "neither trigger nor failure" },
  ];
  const shown = groups.filter(({ point }) => rows.some((row) => row.point === point));
  return (
    <div className={styles.wrap}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{everyone(reading)}, each counted once</th>
            {COVERED_AUDIENCES.map((audience) => (
              <th scope="col" key={audience} className={styles.audience}>
                <AudienceGlyph audience={audience} /> {AUDIENCE_HEADS[audience]}
              </th>
            ))}
            <th scope="col">{side === "people" ? "All heard, 95 % interval" : "All asked, 95 % interval"}</th>
            {beside ? (
              <th scope="col" className={styles.beside}>
                Respondents
              </th>
            ) : null}
          </tr>
        </thead>
        {shown.map(({ point, title, aside }) => (
          <tbody key={point}>
            <tr className={styles.group} data-point={point}>
              <th scope="rowgroup" colSpan={beside ? 6 : 5}>
                <PointGlyph point={point === "none" ? null : point} /> <b>{title}</b> <span>{aside}</span>
              </th>
            </tr>
            {rows
              .filter((row) => row.point === point)
              .map((row) => (
                <ThemeTableRow
                  key={row.key}
                  row={row}
                  reading={reading}
                  current={row.key === chosen?.key}
                  choose={() => address.replace({ stage: stage.stage, row: row.key, all: null })}
                />
              ))}
          </tbody>
        ))}
      </table>
      {rows.length === 0 ? (
        <p className={styles.none}>Nothing was marked in this stage yet. {everyone(reading)}; their words may still be uncoded.</p>
      ) : null}
      <SeveralAudiences codes={persona.severalAudiences} />
      <Respondents reading={reading} />
      <p className={styles.foot}>
        A disc said it, a dot did not. The interval is where the share could lie if these people were a random draw (Wilson, 95 %). Fewer
        than 8 people: counts only, no share.
      </p>
    </div>
  );
}

function everyone({ persona: { of, respondentsOf }, side }: Pick<ThemeReading, "persona" | "side">): string {
  return side === "people" ? `${plural(of, "person", "people")} heard` : `${plural(respondentsOf, "respondent")} asked`;
}

/** "9 of 17 name at least one, and 38 of 112 respondents". */
function naming({ persona, stage, side, beside }: ThemeReading, point: keyof ReturnType<typeof namingIn>): string {
  const count = (of: StageThemes) => namingIn(side, of)[point];
  const first = `${count(stage)} of ${side === "people" ? persona.of : persona.respondentsOf} name at least one`;
  if (!beside) return first;
  return `${first}, and ${namingIn("respondents", stage)[point]} of ${persona.respondentsOf} respondents`;
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

/** Who respondents are, and which of them stand in no audience's column. */
function Respondents({ reading: { persona, side, beside } }: Pick<Props, "reading">) {
  if (side === "people" && !beside) return null;
  const without = side === "respondents" ? persona.respondentsWithoutAudience : 0;
  return (
    <p className={styles.foot}>
      Respondents replied to a questionnaire with open questions, whatever they wrote.{" "}
      {beside ? "They stand beside, and are never added. " : null}
      {without > 0 ? `${without} of them said no audience, and stand in none of the columns.` : null}
    </p>
  );
}
