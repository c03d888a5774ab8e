"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { importQuery, useCancelImport, useImportFiles, useUndoImport } from "@/app/_data/imports";
import type { Sending } from "@/app/_data/send-form";
import { places } from "@/app/_ui/places";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { ImportReport, ReportFile } from "@/lib/import/schema";
import { summarizeImport } from "@/lib/import/summary";
import type { AnswersDraft } from "./use-answers-draft";

const POLL_MS = 500;

/** Stores the replies as they were understood and put right. Rows on their way in are counted, and can be stopped: then nothing of them is left. */
export function useStoreAnswers(studyId: string, draft: AnswersDraft) {
  const router = useRouter();
  const store = useImportFiles(studyId);
  const cancel = useCancelImport(studyId);
  const undo = useUndoImport(studyId);
  const [sending, setSending] = useState<Sending | null>(null);
  const [importId, setImportId] = useState<string | null>(null);
  const stopping = useRef<AbortController | null>(null);
  const isSent = sending !== null && sending.sent >= sending.total;
  const followed = useQuery({
    ...importQuery(studyId, importId ?? ""),
    enabled: store.isPending && isSent && importId !== null,
    refetchInterval: POLL_MS,
    retry: false,
  });

  function sayStored(report: ImportReport) {
    const { id } = report;
    if (id === null) return;
    if (report.undoneAt !== null) {
      showToast({ message: "Stopped: nothing of these files was stored." });
      return;
    }
    const takeBack = () => void undo.mutateAsync(id).then(() => showToast({ message: "The import was taken back, whole." }), showFailure);
    showToast({ message: `${storedWords(report)}.`, undo: takeBack });
    router.push(places.importReport(studyId, id));
  }

  function storeNow() {
    const controller = new AbortController();
    const id = crypto.randomUUID();
    const taken = draft.files.filter(isTaken).map(({ name }) => name);
    const out = draft.files.filter((file) => !isTaken(file)).map(({ name }) => ({ file: name, leaveOut: true }));
    const files = draft.state.files.filter(({ name }) => taken.some((one) => one === name || one.startsWith(`${name}/`)));
    stopping.current = controller;
    setSending(null);
    setImportId(id);
    const kept = out.filter(({ file }) => files.some(({ name }) => file === name || file.startsWith(`${name}/`)));
    store.mutate(
      { files, options: { ...draft.toStore(), files: kept, importId: id }, signal: controller.signal, onSending: setSending },
      { onSuccess: sayStored },
    );
  }

  function stop() {
    if (isSent && importId) cancel.mutate(importId, { onError: showFailure });
    else stopping.current?.abort();
  }

  const isAborted = store.error instanceof DOMException && store.error.name === "AbortError";
  return {
    storeNow,
    stop,
    sending,
    rows: followed.data?.storing ?? null,
    isStopping: cancel.isPending,
    isStoring: store.isPending,
    isStored: store.isSuccess && store.data.undoneAt === null,
    error: isAborted ? null : store.error,
  };
}

/** Answers and companies of which something is stored; transcripts and refused files are not sent from here. */
export function isTaken({ kind, status }: ReportFile): boolean {
  return (kind === "responses" || kind === "accounts") && (status === "stored" || status === "updated");
}

function storedWords(report: ImportReport): string {
  const { replies, repliesUpdated, accounts } = summarizeImport(report);
  const parts = [
    replies > 0 ? `${plural(replies, "reply", "replies")} stored` : null,
    repliesUpdated > 0 ? `${plural(repliesUpdated, "reply", "replies")} changed` : null,
    accounts > 0 ? `${plural(accounts, "company", "companies")} stored` : null,
  ].filter((part) => part !== null);
  return parts.length > 0 ? parts.join(", ") : "Nothing new was stored";
}
