import { Button } from "@mantine/core";
import styles from "./deleted-row.module.css";
import { plural } from "./plural";
import { useShowMoment } from "./use-show-moment";

type DeletedRowProps = {
  what: string;
  name: string;
  deletedAt: string;
  daysLeft: number;
  onRestore: () => void;
  /** after it was asked whether that is meant; null for who may not */
  onDeleteForGood: (() => void) | null;
  pending: boolean;
};

/** One deleted thing of a list: what it is, what it is called, when it went and when it goes for good, its way back and its way out. */
export function DeletedRow({ what, name, deletedAt, daysLeft, onRestore, onDeleteForGood, pending }: DeletedRowProps) {
  const showMoment = useShowMoment();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p>{name}</p>
        <p className="caption">
          {what}, deleted {showMoment(deletedAt)} · {daysLeft === 0 ? "goes for good today" : `${plural(daysLeft, "day")} left`}
        </p>
      </div>
      <div className={styles.ways}>
        <Button size="xs" loading={pending} onClick={onRestore} aria-label={`Restore: ${what}, ${name}`}>
          Restore
        </Button>
        {onDeleteForGood ? (
          <Button size="xs" variant="subtle" disabled={pending} onClick={onDeleteForGood} aria-label={`Delete for good: ${what}, ${name}`}>
            Delete for good
          </Button>
        ) : null}
      </div>
    </li>
  );
}
