import { IntervalTrack } from "@/app/_marks/interval-track";
import { PeopleDots } from "@/app/_marks/people-dots";
import { shareText } from "@/lib/themes/share";
import { FEW } from "@/lib/themes/wilson";
import type { ThemeRow } from "./theme-address";
import { countsOn, inAudiences, type ThemeReading } from "./theme-reading";
import styles from "./theme-table.module.css";

const COLOUR = { failure: "var(--failure-mark)", trigger: "var(--trigger-mark)", none: "var(--ink)" };

type Props = { row: ThemeRow; reading: Pick<ThemeReading, "side" | "beside">; current: boolean; choose: () => void };

/** One theme: its statement opens the quotes behind it. */
export function ThemeTableRow({ row: { point, theme }, reading: { side, beside }, current, choose }: Props) {
  const { statement, codeId } = theme;
  const { people, of, interval } = countsOn(side, theme);
  return (
    <tr data-current={current || undefined}>
      <th scope="row">
        <button
          type="button"
          className={styles.statement}
          aria-pressed={current}
          data-uncoded={codeId === null || undefined}
          onClick={choose}
        >
          {statement}
        </button>
      </th>
      {inAudiences(side, theme.byAudience).map((one) => (
        <td key={one.audience} className={styles.audience}>
          {one.of === 0 ? (
            <span className={styles.count}>{side === "people" ? "none heard" : "none asked"}</span>
          ) : (
            <>
              <PeopleDots people={one.people} of={one.of} colour={COLOUR[point]} />
              <span className={styles.count}>
                {one.people} of {one.of}
              </span>
            </>
          )}
        </td>
      ))}
      <td>
        <div className={styles.share}>
          <span className={styles.of}>
            <b>{people}</b> of {of}
          </span>
          <IntervalTrack share={of === 0 ? 0 : people / of} interval={interval} colour={COLOUR[point]} few={of < FEW} />
        </div>
        <span className={styles.count}>{shareText(people, of, interval)}</span>
      </td>
      {beside ? <Beside theme={theme} /> : null}
    </tr>
  );
}

/** The respondents of a theme, in a column of their own. */
function Beside({ theme: { respondents, respondentsOf, respondentsInterval } }: { theme: ThemeRow["theme"] }) {
  return (
    <td className={styles.beside}>
      <span className={styles.of}>
        <b>{respondents}</b> of {respondentsOf}
      </span>
      <span className={styles.count}>{shareText(respondents, respondentsOf, respondentsInterval)}</span>
    </td>
  );
}
