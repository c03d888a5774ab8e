"use client";

import { useDebouncedValue } from "@mantine/hooks";
import { keepPreviousData, useQuery, useQueryClient } from "@tanstack/react-query";
import { type Dispatch, useMemo, useReducer, useState } from "react";
import { sendFiles } from "@/app/_data/imports";
import type { Sending } from "@/app/_data/send-form";
import type { ImportOptions } from "@/lib/import/schema";
import { type DraftState, type DraftStep, EMPTY_DRAFT, nextDraft, optionsOf } from "./draft-state";

const PAUSE_MS = 350;

/** The files chosen, what was said about them (`mapping`: about how exports of answers are read), and what the program makes of both: asked for anew after each correction, nothing stored. */
export function useImportDraft(studyId: string, mapping?: ImportOptions["mapping"]) {
  const queries = useQueryClient();
  const [state, step] = useReducer(nextDraft, EMPTY_DRAFT);
  const [sending, setSending] = useState<Sending | null>(null);
  const [stoppedBatch, setStoppedBatch] = useState<number | null>(null);
  const options = useMemo(() => ({ ...optionsOf(state), ...(mapping && { mapping }) }), [state, mapping]);
  const [asked] = useDebouncedValue(options, PAUSE_MS);
  const { files, batch } = state;
  const isStopped = stoppedBatch === batch;
  const queryKey = ["import-preview", studyId, batch];
  const preview = useQuery({
    queryKey: [...queryKey, asked],
    queryFn: ({ signal }) => sendFiles(studyId, { files, options: { ...asked, dryRun: true }, signal, onSending: setSending }),
    enabled: files.length > 0 && !isStopped,
    placeholderData: keepPreviousData,
    retry: false,
    gcTime: 0,
    staleTime: Number.POSITIVE_INFINITY,
  });
  return {
    state,
    step,
    options,
    preview,
    sending: preview.isFetching ? sending : null,
    isStale: preview.isFetching || asked !== options,
    isStopped,
    stop: () => {
      setStoppedBatch(batch);
      void queries.cancelQueries({ queryKey });
    },
    goOn: () => {
      setStoppedBatch(null);
      void preview.refetch();
    },
  };
}

export type ImportDraft = ReturnType<typeof useImportDraft>;
export type { DraftState };
export type Step = Dispatch<DraftStep>;
