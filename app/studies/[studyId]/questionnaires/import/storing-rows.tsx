import { Button } from "@mantine/core";
import { plural } from "@/app/_ui/plural";
import progress from "@/app/studies/[studyId]/import/progress.module.css";
import { SendingProgress } from "@/app/studies/[studyId]/import/sending-progress";
import type { useStoreAnswers } from "./use-store-answers";

type Props = { store: ReturnType<typeof useStoreAnswers>; files: number };

/** Files on their way, then rows: how many are in, and the way to stop, which leaves nothing behind. */
export function StoringRows({ store: { sending, rows, isStopping, stop }, files }: Props) {
  if (!rows) return <SendingProgress sending={sending} files={files} then="Storing" onStop={stop} />;
  return (
    <section className={progress.progress} aria-label="Progress">
      <span role="status">Storing {plural(rows.total, "row")}…</span>
      <span className={progress.count}>
        {rows.done.toLocaleString("en")} of {rows.total.toLocaleString("en")}
      </span>
      <progress className={progress.track} max={Math.max(1, rows.total)} value={rows.done} aria-label="Rows stored" />
      <Button size="compact-sm" loading={isStopping} onClick={stop}>
        Stop, keep nothing
      </Button>
    </section>
  );
}
