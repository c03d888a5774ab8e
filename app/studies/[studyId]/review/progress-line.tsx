import { plural } from "@/app/_ui/plural";
import { timeLeft } from "@/lib/suggestions/time-left";
import styles from "./review-page.module.css";

type Props = { decided: number; open: number; secondsEach: number | null };

/** How far the deciding is, and how long the rest takes at the pace of late. */
export function ProgressLine({ decided, open, secondsEach }: Props) {
  const all = decided + open;
  const left = timeLeft(open, secondsEach);
  return (
    <div className={styles.progress}>
      <p role="status">
        <b>{decided.toLocaleString("en")}</b> decided today, <b>{open.toLocaleString("en")}</b> open{left ? `, ${left}` : ""}
      </p>
      <div
        role="progressbar"
        aria-label={`${plural(decided, "suggestion")} of ${all} decided today`}
        aria-valuemin={0}
        aria-valuemax={all}
        aria-valuenow={decided}
        className={styles.track}
      >
        <span style={{ width: `${all === 0 ? 0 : (decided / all) * 100}%` }} />
      </div>
    </div>
  );
}
