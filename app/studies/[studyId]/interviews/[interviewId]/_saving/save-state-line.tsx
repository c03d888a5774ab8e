import { plural } from "@/app/_ui/plural";
import styles from "./save-state-line.module.css";
import type { SavedNote, SaveState } from "./saved-text";

const NOTES: Record<SavedNote, string> = {
  merged: "merged with changes made elsewhere",
  "brought-back": "with what this browser had kept",
};

/** How far what was typed has got, in one line: it is always there. */
export function SaveStateLine({ state }: { state: SaveState }) {
  const isWell = state.kind === "saved" || state.kind === "saving";
  return (
    <span className={isWell ? styles.well : styles.waiting} role="status" data-state={state.kind}>
      {sentenceOf(state)}
    </span>
  );
}

function sentenceOf(state: SaveState): string {
  switch (state.kind) {
    case "saved":
      return ["✓ Saved", state.at && ` ${state.at.toLocaleTimeString("en-GB")}`, state.note && `, ${NOTES[state.note]}`].join("");
    case "saving":
      return "Saving…";
    case "offline":
      return `Offline${where(state.kept)} Saved as soon as the network is back.`;
    case "trying":
      return `Not saved yet, trying again${where(state.kept)}`;
    case "refused":
      return `Not saved${where(state.kept)} ${state.message}`;
    case "conflict":
      return `Not saved: ${plural(state.collisions.length, "paragraph")} changed here and elsewhere. Yours are kept in this browser.`;
  }
}

const where = (kept: boolean) => (kept ? ", kept in this browser." : ". This browser has no room to keep it: leave the page open.");
