"use client";

import { useEffect, useState } from "react";
import type { DocumentText } from "@/lib/interviews/schema";
import { ConflictPanel } from "./_saving/conflict-panel";
import { SaveStateLine } from "./_saving/save-state-line";
import { useSavedText } from "./_saving/use-saved-text";
import styles from "./notes-editor.module.css";

/** Notes as they are typed: plain text, saved a second after the last key, never over what somebody else saved meanwhile. */
export function NotesEditor({ studyId, document }: { studyId: string; document: DocumentText }) {
  const { initial, state, typed, flush, onIncoming, settle } = useSavedText({ studyId, document });
  const [text, setText] = useState(initial);
  useEffect(() => onIncoming(setText), [onIncoming]);

  return (
    <div className={styles.notes}>
      {state.kind === "conflict" ? <ConflictPanel collisions={state.collisions} onSettle={settle} /> : null}
      <textarea
        className={styles.text}
        aria-label="Notes"
        placeholder="Type what you hear. It is saved as you type."
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          typed(event.currentTarget.value);
        }}
        onBlur={() => void flush()}
      />
      <div className={styles.state}>
        <SaveStateLine state={state} />
      </div>
    </div>
  );
}
