import { Button } from "@mantine/core";
import type { Sending } from "@/app/_data/send-form";
import { plural } from "@/app/_ui/plural";
import { showBytes } from "@/app/_ui/show-bytes";
import styles from "./progress.module.css";

type Props = {
  /** how far the files are on the way; null before the first of it is */
  sending: Sending | null;
  files: number;
  /** what follows once all is sent */
  then: string;
  onStop?: () => void;
};

/** How much of the files is sent, and then that they are being read; both can be stopped. */
export function SendingProgress({ sending, files, then, onStop }: Props) {
  const isSent = sending !== null && sending.sent >= sending.total;
  return (
    <section className={styles.progress} aria-label="Progress">
      <span role="status">{isSent || sending === null ? `${then} ${plural(files, "file")}…` : `Sending ${plural(files, "file")}…`}</span>
      <span className={styles.count}>{sending ? `${showBytes(sending.sent)} of ${showBytes(sending.total)}` : ""}</span>
      {isSent || sending === null ? (
        <progress className={styles.track} aria-label={then} />
      ) : (
        <progress className={styles.track} max={sending.total} value={sending.sent} aria-label="Sent" />
      )}
      {onStop ? (
        <Button size="compact-sm" onClick={onStop}>
          Stop
        </Button>
      ) : null}
    </section>
  );
}
