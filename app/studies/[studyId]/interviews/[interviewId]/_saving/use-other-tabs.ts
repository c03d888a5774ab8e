"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef } from "react";
import { documentQuery } from "@/app/_data/documents";

/** Another tab of this browser that has the same text open reads it again when this one has stored it, and the other way round. */
export function useOtherTabs(studyId: string, documentId: string): (version: number) => void {
  const queries = useQueryClient();
  const channel = useRef<BroadcastChannel | null>(null);
  useEffect(() => {
    const opened = new BroadcastChannel(`verbatim.document.${documentId}`);
    const { queryKey } = documentQuery(studyId, documentId);
    opened.onmessage = ({ data }: MessageEvent<number>) => {
      const shown = queries.getQueryData(queryKey);
      if (shown && shown.version < data) void queries.invalidateQueries({ queryKey, exact: true });
    };
    channel.current = opened;
    return () => {
      opened.close();
      channel.current = null;
    };
  }, [queries, studyId, documentId]);
  return useCallback((version: number) => channel.current?.postMessage(version), []);
}
