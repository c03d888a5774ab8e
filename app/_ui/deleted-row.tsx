import { Button } from "@mantine/core";
import styles from "./deleted-row.module.css";
import { useShowMoment } from "./use-show-moment";

type DeletedRowProps = { what: string; name: string; deletedAt: string; onRestore: () => void; pending: boolean };

/** One deleted thing of a list: what it is, what it is called, when it went, and its way back. */
export function DeletedRow({ what, name, deletedAt, onRestore, pending }: DeletedRowProps) {
  const showMoment = useShowMoment();
  return (
    <li className={styles.row}>
      <div className={styles.words}>
        <p>{name}</p>
        <p className="caption">
          {what}, deleted {showMoment(deletedAt)}
        </p>
      </div>
      <Button size="xs" loading={pending} onClick={onRestore} aria-label={`Restore: ${what}, ${name}`}>
        Restore
      </Button>
    </li>
  );
}
