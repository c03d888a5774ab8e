import { PeopleDots } from "@/app/_marks/people-dots";
import styles from "./people-of.module.css";

type Props = {
  people: number;
  of: number;
  /** the figure under the people: two of these stand side by side */
  stacked?: boolean;
  quiet?: boolean;
};

/** How many people of how many: the exact figure, and one disc for each, or a bar where they are too many to draw. */
export function PeopleOf({ people, of, stacked = false, quiet = false }: Props) {
  return (
    <span className={styles.people} data-stacked={stacked || undefined}>
      <span className={styles.of}>
        <b>{people}</b> of {of}
      </span>
      {of <= 30 ? (
        <span className={styles.dots} aria-hidden="true">
          <PeopleDots people={people} of={of} {...(quiet && { colour: "var(--ink-3)" })} />
        </span>
      ) : (
        <span className={styles.bar} aria-hidden="true">
          <i style={{ width: `${(people / of) * 100}%` }} data-quiet={quiet || undefined} />
        </span>
      )}
    </span>
  );
}
