import { percent } from "@/app/_marks/percent";
import { FEW } from "@/lib/themes/wilson";
import styles from "./tables.module.css";

type Props = { people: number; of: number; share: number; interval: [number, number] };

/** The three cells that every share of people ends with: how many of how many, the share, where it could lie. */
export function ShareCells({ people, of, share, interval: [low, high] }: Props) {
  const few = of < FEW;
  return (
    <>
      <td className={styles.right}>
        <b>{people.toLocaleString("en")}</b> <span className={styles.soft}>of {of.toLocaleString("en")}</span>
      </td>
      <td className={styles.right}>{few ? <span className={styles.soft}>few</span> : `${percent(share)} %`}</td>
      <td className={`${styles.right} ${styles.soft}`}>{few ? "" : `${percent(low)}–${percent(high)}`}</td>
    </>
  );
}

export function ShareHeads({ first = "People" }: { first?: string }) {
  return (
    <>
      <th scope="col" className={styles.right}>
        {first}
      </th>
      <th scope="col" className={styles.right}>
        Share
      </th>
      <th scope="col" className={styles.right}>
        95 %
      </th>
    </>
  );
}
