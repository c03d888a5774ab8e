"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useImportFiles, useUndoImport } from "@/app/_data/imports";
import type { Sending } from "@/app/_data/send-form";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { ImportOptions, ImportReport } from "@/lib/import/schema";
import { summarizeImport } from "@/lib/import/summary";
import { isForQuestionnaires } from "./answer-files";
import type { ImportDraft } from "./use-import-draft";

/** Stores the files as they were understood and corrected, then goes to the report, with the way back in the toast. */
export function useStoreImport(studyId: string, draft: ImportDraft) {
  const router = useRouter();
  const store = useImportFiles(studyId);
  const undo = useUndoImport(studyId);
  const [sending, setSending] = useState<Sending | null>(null);
  const stopping = useRef<AbortController | null>(null);

  function sayStored(report: ImportReport) {
    const { id } = report;
    if (id === null) return;
    // the toast outlives this page: the promise answers where a callback of the left page no longer would
    const takeBack = () => void undo.mutateAsync(id).then(() => showToast({ message: "The import was taken back, whole." }), showFailure);
    showToast({ message: `${storedWords(report)}.`, undo: takeBack });
    router.push(places.importReport(studyId, id));
  }

  function storeNow() {
    const controller = new AbortController();
    stopping.current = controller;
    setSending(null);
    store.mutate(
      { files: draft.state.files, options: withoutAnswers(draft), signal: controller.signal, onSending: setSending },
      { onSuccess: sayStored },
    );
  }

  const isStopped = store.error instanceof DOMException && store.error.name === "AbortError";
  const isOnItsWay = store.isPending && (sending === null || sending.sent < sending.total);
  return {
    storeNow,
    sending,
    isStoring: store.isPending,
    isStored: store.isSuccess,
    error: isStopped ? null : store.error,
    /** while the files are on their way nothing is stored yet, and it can be stopped */
    stop: isOnItsWay ? () => stopping.current?.abort() : undefined,
  };
}

/** Answers to questionnaires are not stored from here, where nobody has seen how they are read. */
function withoutAnswers({ options, preview }: ImportDraft): ImportOptions {
  const answers = (preview.data?.files ?? []).filter(isForQuestionnaires).map(({ name }) => ({ file: name, leaveOut: true }));
  return { ...options, files: [...(options.files ?? []).filter(({ file }) => !answers.some((one) => one.file === file)), ...answers] };
}

function storedWords(report: ImportReport): string {
  const { interviews, updated, rowsUpdated, refused } = summarizeImport(report);
  const parts = [
    interviews > 0 ? `${plural(interviews, "interview")} imported` : null,
    updated > 0 ? `${plural(updated, "text")} replaced` : null,
    rowsUpdated > 0 ? `${plural(rowsUpdated, "row of the table", "rows of the table")} used` : null,
    refused > 0 ? `${plural(refused, "file")} refused` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(", ") : "Nothing new was stored";
}
