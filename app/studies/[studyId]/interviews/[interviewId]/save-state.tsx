import styles from "./save-state.module.css";

/** How far what was typed has got. */
export type SaveState = { kind: "saved"; at: Date | null } | { kind: "saving" } | { kind: "failed"; message: string };

export function SaveStateLine({ state }: { state: SaveState }) {
  if (state.kind === "failed") {
    return (
      <span className={styles.failed} role="status">
        {state.message}
      </span>
    );
  }
  const time = state.kind === "saved" && state.at ? state.at.toLocaleTimeString("en-GB") : null;
  return (
    <span className="caption" role="status">
      {state.kind === "saving" ? "Saving…" : time ? `✓ Saved ${time}` : "✓ Saved"}
    </span>
  );
}
