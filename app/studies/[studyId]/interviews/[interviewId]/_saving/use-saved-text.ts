"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useMyAccess } from "@/app/_data/access";
import { countsQuery } from "@/app/_data/counts";
import { documentQuery, saveText } from "@/app/_data/documents";
import { interviewQuery } from "@/app/_data/interviews";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { DocumentSaved, DocumentText } from "@/lib/interviews/schema";
import { browserJournal, type Sending } from "./journal";
import type { SavedText } from "./saved-text";
import { makeTextSaver } from "./text-saver";
import { useOpenDraft } from "./use-open-draft";
import { useOtherTabs } from "./use-other-tabs";
import { useStoredMarks } from "./use-stored-marks";

/** One text that is being written: kept in this browser as it is typed, stored a second after a pause and whenever the page is left. */
export function useSavedText({ studyId, document }: { studyId: string; document: DocumentText }): SavedText {
  const queries = useQueryClient();
  const { id: documentId, interviewId } = document;
  const { me } = useMyAccess(studyId);
  const tell = useOtherTabs(studyId, documentId);
  const { stored, takeBack } = useStoredMarks(studyId, documentId);

  function arrived({ orphaned, returned: _returned, marked: _marked, ...saved }: DocumentSaved): void {
    const { queryKey } = documentQuery(studyId, documentId);
    // an answer given twice may be older than what is shown
    queries.setQueryData(queryKey, (shown) => (shown && shown.version > saved.version ? shown : saved));
    void queries.invalidateQueries({ queryKey: countsQuery(studyId).queryKey });
    if (interviewId !== null) void queries.invalidateQueries({ queryKey: interviewQuery(studyId, interviewId).queryKey, exact: true });
    tell(saved.version);
    if (orphaned.length > 0) {
      showToast({ message: `${plural(orphaned.length, "highlight")} lost the words they stood on. They come back when the words do.` });
    }
  }

  async function send(save: Sending) {
    const saved = await saveText({ studyId, documentId }, { ...save, marks: save.marks.map(({ key: _key, ...mark }) => mark) });
    arrived(saved);
    stored(save.marks, saved.marked);
    return { version: saved.version, text: saved.text };
  }

  const [saver] = useState(() =>
    makeTextSaver({
      id: crypto.randomUUID(),
      documentId,
      user: me.id,
      opened: { version: document.version, text: document.text },
      send,
      journal: browserJournal,
      onMarksRefused: showFailure,
    }),
  );
  const state = useSyncExternalStore(saver.listen, saver.state, saver.state);
  useOpenDraft(saver, documentId);
  useEffect(() => saver.follow({ version: document.version, text: document.text }), [saver, document.version, document.text]);

  return {
    initial: saver.opened,
    state,
    typed: saver.typed,
    flush: saver.flush,
    onIncoming: saver.onIncoming,
    mark: saver.mark,
    unmark: (key) => {
      if (!saver.unmark(key)) takeBack(key);
    },
    settle: saver.settle,
  };
}
