"use client";

import { useEffect } from "react";
import { ownDraft, whenLeft } from "./draft-owner";
import { browserJournal } from "./journal";
import type { TextSaver } from "./text-saver";

/** While a text is open: what other pages left of it unsaved is taken in, and what is typed is kept and sent whenever the page is left. */
export function useOpenDraft(saver: TextSaver, documentId: string): void {
  useEffect(() => {
    const closed = new AbortController();
    const letGo = ownDraft(saver.id);
    saver.resume();
    void takeOver(saver, documentId, closed.signal);
    const leave = () => saver.leave();
    const hide = () => document.visibilityState === "hidden" && saver.leave();
    const retry = () => void saver.flush();
    window.addEventListener("pagehide", leave);
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", hide);
      closed.abort();
      void saver.end().finally(letGo);
    };
  }, [saver, documentId]);
}

/** Another page's draft is taken in once that page is gone. It is read again then: somebody else may have had it first. */
async function takeOver(saver: TextSaver, documentId: string, signal: AbortSignal): Promise<void> {
  const drafts = await browserJournal.of(documentId).catch(() => []);
  for (const { id } of drafts.filter((draft) => draft.id !== saver.id && draft.user === saver.user)) {
    void whenLeft(id, signal, async () => {
      const draft = (await browserJournal.of(documentId).catch(() => [])).find((one) => one.id === id);
      if (draft && !signal.aborted) await saver.adopt(draft);
    });
  }
}
