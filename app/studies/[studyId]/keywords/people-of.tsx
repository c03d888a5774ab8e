import type { Heard } from "@/app/_marks/heard-words";
import { PeopleDots } from "@/app/_marks/people-dots";
import { plural } from "@/app/_ui/plural";
import styles from "./people-of.module.css";

type Props = {
  said: Heard;
  of: Heard;
  /** the figure under the people: two of these stand side by side */
  stacked?: boolean;
  quiet?: boolean;
};

/** How many people of how many: the exact figure, and one disc for each, or a bar where they are too many to draw; respondents beside them, never added. */
export function PeopleOf({ said, of, stacked = false, quiet = false }: Props) {
  if (of.respondents === 0) return <Figure count={said.people} of={of.people} stacked={stacked} quiet={quiet} />;
  return (
    <span className={styles.both}>
      {of.people > 0 ? <Figure count={said.people} of={of.people} stacked={stacked} quiet={quiet} /> : null}
      <span className={styles.replied}>
        <b>{said.respondents.toLocaleString("en")}</b> of {plural(of.respondents, "respondent")}
      </span>
    </span>
  );
}

type FigureProps = { count: number; of: number; stacked: boolean; quiet: boolean };

function Figure({ count, of, stacked, quiet }: FigureProps) {
  return (
    <span className={styles.people} data-stacked={stacked || undefined}>
      <span className={styles.of}>
        <b>{count}</b> of {of}
      </span>
      {of <= 30 ? (
        <span className={styles.dots} aria-hidden="true">
          <PeopleDots people={count} of={of} {...(quiet && { colour: "var(--ink-3)" })} />
        </span>
      ) : (
        <span className={styles.bar} aria-hidden="true">
          <i style={{ width: `${(count / of) * 100}%` }} data-quiet={quiet || undefined} />
        </span>
      )}
    </span>
  );
}
