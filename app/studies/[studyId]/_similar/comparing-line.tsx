import { useHoldComparing } from "@/app/_data/meaning";
import { plural } from "@/app/_ui/plural";
import { showFailure } from "@/app/_ui/toast";
import type { ComparingState } from "@/lib/meaning/schema";
import styles from "./similar.module.css";

type Props = { studyId: string; comparing: { state: ComparingState; done: number; total: number } };

/** How far the comparing of the study's sentences has come, with a way to stop it; nothing once all are compared. */
export function ComparingLine({ studyId, comparing: { state, done, total } }: Props) {
  const { mutate, isPending } = useHoldComparing(studyId);
  if (state === "ready") return null;
  const isHeld = state === "held";
  const place = `${done} of ${plural(total, "text")}`;
  return (
    <p className={styles.comparing} role="status">
      {isHeld ? `Comparing was stopped at ${place}: there may be more.` : `Still comparing: ${place} so far. There may be more.`}{" "}
      <button type="button" disabled={isPending} onClick={() => mutate(!isHeld, { onError: showFailure })}>
        {isHeld ? "Go on" : "Stop"}
      </button>
    </p>
  );
}
