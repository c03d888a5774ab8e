"use client";

import { Button } from "@mantine/core";
import { ErrorNote } from "@/app/_ui/error-note";
import styles from "./import-page.module.css";
import { SendingProgress } from "./sending-progress";
import type { ImportDraft } from "./use-import-draft";

/** The first look at a batch: how far it is, that it was stopped, or why it failed. */
export function Looking({ draft }: { draft: ImportDraft }) {
  const { preview, state, isStopped } = draft;
  if (state.files.length === 0) return null;
  if (isStopped || preview.error) {
    return (
      <div className={styles.stopped}>
        {isStopped ? (
          <p role="status">Stopped before the files were read. Nothing is stored.</p>
        ) : (
          <ErrorNote title="These files could not be looked at.">{preview.error?.message}</ErrorNote>
        )}
        <Button onClick={draft.goOn}>{isStopped ? "Read them" : "Try again"}</Button>
      </div>
    );
  }
  if (preview.data && !preview.isPlaceholderData) return null;
  return preview.isFetching ? (
    <SendingProgress sending={draft.sending} files={state.files.length} then="Reading" onStop={draft.stop} />
  ) : null;
}
