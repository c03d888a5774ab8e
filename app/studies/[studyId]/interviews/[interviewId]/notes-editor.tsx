"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { countsQuery } from "@/app/_data/counts";
import { documentQuery, saveNotes } from "@/app/_data/documents";
import { plural } from "@/app/_ui/plural";
import { showToast } from "@/app/_ui/toast";
import type { DocumentText } from "@/lib/interviews/schema";
import styles from "./notes-editor.module.css";
import { SaveStateLine } from "./save-state";
import { useAutosave } from "./use-autosave";

/** Notes as they are typed: plain text, saved a second after the last key. */
export function NotesEditor({ studyId, document }: { studyId: string; document: DocumentText }) {
  const queries = useQueryClient();
  const [text, setText] = useState(document.text);
  const save = useCallback(
    async (typed: string, version: number) => {
      const { orphaned, ...saved } = await saveNotes({ studyId, documentId: document.id, text: typed, version });
      queries.setQueryData(documentQuery(studyId, document.id).queryKey, saved);
      void queries.invalidateQueries({ queryKey: countsQuery(studyId).queryKey });
      if (orphaned.length > 0) {
        showToast({ message: `${plural(orphaned.length, "highlight")} lost the words they stood on. They come back when the words do.` });
      }
      return saved;
    },
    [queries, studyId, document.id],
  );
  const { state, typed, flush } = useAutosave({ version: document.version, save });
  return (
    <div className={styles.notes}>
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
