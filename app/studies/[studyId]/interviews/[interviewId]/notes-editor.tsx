"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { countsQuery } from "@/app/_data/counts";
import { documentQuery, saveNotes } from "@/app/_data/documents";
import { interviewQuery } from "@/app/_data/interviews";
import { plural } from "@/app/_ui/plural";
import { showToast } from "@/app/_ui/toast";
import type { DocumentText } from "@/lib/interviews/schema";
import { readKept } from "./kept-text";
import styles from "./notes-editor.module.css";
import { SaveStateLine } from "./save-state";
import { TwoVersions } from "./two-versions";
import { useAutosave } from "./use-autosave";

/** Notes as they are typed: plain text, saved a second after the last key, never over what somebody else saved meanwhile. */
export function NotesEditor({ studyId, document }: { studyId: string; document: DocumentText }) {
  const queries = useQueryClient();
  const [text, setText] = useState(document.text);
  const save = useCallback(
    async (typed: string, version: number) => {
      const { orphaned, ...saved } = await saveNotes({ studyId, documentId: document.id, text: typed, version });
      queries.setQueryData(documentQuery(studyId, document.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: countsQuery(studyId).queryKey });
      void queries.invalidateQueries({ queryKey: interviewQuery(studyId, document.interviewId).queryKey, exact: true });
      if (orphaned.length > 0) {
        showToast({ message: `${plural(orphaned.length, "highlight")} lost the words they stood on. They come back when the words do.` });
      }
      return saved;
    },
    [queries, studyId, document.id, document.interviewId],
  );
  const { state, typed, flush, oppose, settle, follow } = useAutosave({ documentId: document.id, version: document.version, save });

  const opened = useRef(false);
  useEffect(() => {
    if (opened.current) return;
    opened.current = true;
    const kept = readKept(document.id);
    if (!kept || kept.text === document.text) return;
    setText(kept.text);
    if (kept.base >= document.version) typed(kept.text);
    else oppose(kept.text, document);
  }, [document, typed, oppose]);

  useEffect(() => {
    if (follow(document.version)) setText(document.text);
  }, [document.version, document.text, follow]);

  function settleWith(keep: "ours" | "theirs") {
    if (keep === "theirs" && state.kind === "conflict") setText(state.theirs.text);
    settle(keep);
  }

  return (
    <div className={styles.notes}>
      {state.kind === "conflict" ? <TwoVersions theirs={state.theirs.text} onSettle={settleWith} /> : null}
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
