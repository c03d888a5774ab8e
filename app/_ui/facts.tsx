import type { ReactNode } from "react";
import styles from "./facts.module.css";

/** What is noted of something under a name. Nothing where nobody noted it: null, no words, no items. */
export type Fact = { label: string; value: ReactNode };

/** What is noted of something, to be read: name and value; what nobody noted is not named. `none`: said where nothing is noted at all. */
export function Facts({ facts, none = null }: { facts: readonly Fact[]; none?: ReactNode }) {
  const noted = facts.filter(({ value }) => isNoted(value));
  if (noted.length === 0) return none;
  return (
    <dl className={styles.facts}>
      {noted.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Whether anybody noted it. */
export function isNoted(value: ReactNode): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null && value !== undefined && value !== "" && value !== false;
}
