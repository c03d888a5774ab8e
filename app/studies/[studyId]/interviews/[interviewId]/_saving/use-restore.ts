"use client";

import { useQueryClient } from "@tanstack/react-query";
import { documentQuery } from "@/app/_data/documents";
import { useRestoreRevision } from "@/app/_data/revisions";
import { showFailure, showToast } from "@/app/_ui/toast";
import { useShowMoment } from "@/app/_ui/use-show-moment";
import type { DocumentText, Revision } from "@/lib/interviews/schema";

type Restoring = { studyId: string; document: DocumentText; flush: () => Promise<boolean> };

/** Makes an earlier version the text again, with its way back: nothing of the history goes. */
export function useRestore({ studyId, document, flush }: Restoring) {
  const queries = useQueryClient();
  const showMoment = useShowMoment();
  const of = { studyId, documentId: document.id };
  const { mutateAsync, isPending } = useRestoreRevision(of);

  /** An undo may run long after: it goes against the text as it is then. */
  async function bringBack({ id }: Revision): Promise<void> {
    const { version } = await queries.fetchQuery({ ...documentQuery(studyId, document.id), staleTime: 0 });
    await mutateAsync({ id, version });
  }

  async function restore(revision: Revision, newest: Revision): Promise<void> {
    try {
      if (!(await flush())) throw new Error("What was typed last is not stored yet, so nothing was restored. Try again once it is.");
      await bringBack(revision);
      showToast({
        message: `The text is as of ${showMoment(revision.savedAt)} again`,
        undo: () => void bringBack(newest).catch(showFailure),
      });
    } catch (error) {
      showFailure(error);
    }
  }

  return { restore, isRestoring: isPending };
}
