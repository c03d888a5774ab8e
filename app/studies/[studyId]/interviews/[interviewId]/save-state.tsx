import styles from "./save-state.module.css";

/** The text that somebody else stored meanwhile. */
export type Theirs = { text: string; version: number };

/** How far what was typed has got. */
export type SaveState =
  | { kind: "saved"; at: Date | null }
  | { kind: "saving" }
  | { kind: "failed"; message: string }
  | { kind: "conflict"; theirs: Theirs };

export function SaveStateLine({ state }: { state: SaveState }) {
  if (state.kind === "failed" || state.kind === "conflict") {
    return (
      <span className={styles.failed} role="status">
        {state.kind === "failed" ? state.message : "Not saved: two versions. Yours is kept in this browser."}
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
