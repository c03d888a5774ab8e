import { Button } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import styles from "@/app/studies/[studyId]/import/progress.module.css";
import type { ImportReport } from "@/lib/import/schema";

type Props = { processing: ImportReport["processing"]; isStopping: boolean; onStop: () => void };

/** Long work says how far it is, and can be stopped with what is done kept. */
export function ReadingProgress({ processing: { state, done, total }, isStopping, onStop }: Props) {
  if (total === 0) return null;
  if (state !== "running") {
    return (
      <p className={styles.read} role="status">
        {ENDINGS[state](done, total)}
      </p>
    );
  }
  return (
    <section className={styles.progress} aria-label="Reading">
      <span>Reading {plural(total, "text")} for keyphrases and suggestions</span>
      <span className={styles.count} role="status">
        {done} of {total}
      </span>
      <progress className={styles.track} max={total} value={done} aria-label="Texts read" />
      <Button size="compact-sm" loading={isStopping} onClick={onStop}>
        {done === 0 ? "Stop" : `Stop, keep the ${done}`}
      </Button>
    </section>
  );
}

const ENDINGS: Record<"done" | "cancelled" | "failed", (done: number, total: number) => string> = {
  done: (_, total) => `${plural(total, "text")} read for keyphrases and suggestions.`,
  cancelled: (done, total) => `Stopped: ${done} of ${total} texts were read for suggestions. The texts themselves are all here.`,
  failed: (done, total) =>
    `${done} of ${total} texts were gone through, and not all of them could be read for suggestions. The texts themselves are all here.`,
};
