import { Button } from "@mantine/core";
import type { Questionnaire } from "@/lib/questionnaires/schema";
import type { SavingState } from "./_state/use-saving";
import styles from "./builder.module.css";

type Props = {
  state: SavingState;
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  onSettle: (keep: "ours" | "theirs", theirs: Questionnaire) => void;
};

/** Whether everything is stored; where it is not, why, and what now. */
export function SaveLine({ state, canUndo, canRedo, onUndo, onRedo, onSettle }: Props) {
  if (state.kind === "conflict") {
    return (
      <div className={styles.trouble} role="alert">
        <p>It was changed elsewhere while you worked here, so nothing was overwritten. Which one shall stay?</p>
        <Button onClick={() => onSettle("ours", state.theirs)}>Mine</Button>
        <Button onClick={() => onSettle("theirs", state.theirs)}>The other one</Button>
        <p className="caption">Ctrl Z brings yours back after that.</p>
      </div>
    );
  }
  if (state.kind === "failed" && state.refused) {
    return (
      <div className={styles.trouble} role="alert">
        <p>Not saved. {state.message}</p>
        {canUndo ? <Button onClick={onUndo}>Take the last change back</Button> : null}
      </div>
    );
  }
  return (
    <div className={styles.line}>
      <p className={styles.saved} role="status" data-failed={state.kind === "failed"}>
        {wordsOf(state)}
      </p>
      <div className={styles.steps}>
        <Button size="compact-sm" variant="subtle" disabled={!canUndo} onClick={onUndo} rightSection={<kbd>Ctrl Z</kbd>}>
          Undo
        </Button>
        <Button size="compact-sm" variant="subtle" disabled={!canRedo} onClick={onRedo}>
          Redo
        </Button>
      </div>
    </div>
  );
}

function wordsOf(state: SavingState): string {
  if (state.kind === "failed") return state.message;
  if (state.kind === "saving") return "Saving …";
  if (state.kind === "saved") return `✓ Saved ${two(state.at.getHours())}:${two(state.at.getMinutes())}`;
  return "Saved as you write";
}

function two(part: number): string {
  return String(part).padStart(2, "0");
}
