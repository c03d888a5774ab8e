import type { FindingStatus } from "@/lib/findings/vocabulary";
import { STATUS_NAMES } from "@/lib/findings/words";
import styles from "./finding-list.module.css";

/** Where a finding stands: dashed while it is open, solid once people hold it up, in the colour of attention where they contradict it. */
export function StatusTag({ status }: { status: FindingStatus }) {
  return (
    <span className={styles.status} data-status={status}>
      {STATUS_NAMES[status]}
    </span>
  );
}
