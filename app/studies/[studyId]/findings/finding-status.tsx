import { useUpdateFinding } from "@/app/_data/findings";
import { ErrorNote } from "@/app/_ui/error-note";
import { showToast } from "@/app/_ui/toast";
import type { Finding } from "@/lib/findings/schema";
import { statusDoubt } from "@/lib/findings/status";
import { FINDING_STATUSES, type FindingStatus as Status } from "@/lib/findings/vocabulary";
import { STATUS_NAMES } from "@/lib/findings/words";
import styles from "./finding-sheet.module.css";

/** Where the finding stands, and what its quotes say. Without a quote that bears it out a status is refused, in a sentence. */
export function FindingStatus({ studyId, finding }: { studyId: string; finding: Finding }) {
  const { id, status, suggested, strength } = finding;
  const update = useUpdateFinding(studyId);
  const set = (next: Status) => {
    if (next === status) return;
    update
      .mutateAsync({ id, patch: { status: next } })
      .then(() =>
        showToast({
          message: `Now called ${STATUS_NAMES[next].toLowerCase()}`,
          undo: () => void update.mutateAsync({ id, patch: { status } }).catch(() => undefined),
        }),
      )
      // a refusal stands below
      .catch(() => undefined);
  };
  const doubt = statusDoubt(status, strength);
  return (
    <fieldset className={styles.status}>
      <legend>Status</legend>
      <div className={styles.choices}>
        {FINDING_STATUSES.map((one) => (
          <label key={one} data-status={one} data-chosen={one === status || undefined}>
            <input type="radio" name={`status-${id}`} checked={one === status} onChange={() => set(one)} />
            {STATUS_NAMES[one]}
          </label>
        ))}
      </div>
      {update.error ? <ErrorNote title="Not changed.">{update.error.message}</ErrorNote> : null}
      {doubt ? <p className={styles.lost}>{doubt}</p> : null}
      {suggested === status ? null : (
        <p className="caption">
          The quotes say: {STATUS_NAMES[suggested].toLowerCase()}.{" "}
          <button type="button" className={styles.take} onClick={() => set(suggested)}>
            Call it that
          </button>
        </p>
      )}
    </fieldset>
  );
}
