"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { importQuery } from "@/app/_data/imports";

/** One import, followed while its texts are being read; once that has ended, everything shown of the study is read anew. */
export function useImport(studyId: string, importId: string) {
  const queries = useQueryClient();
  const query = useQuery(importQuery(studyId, importId));
  const state = query.data?.processing.state;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === "running" && state !== "running") void queries.invalidateQueries({ queryKey: ["studies", studyId] });
    before.current = state;
  }, [state, queries, studyId]);
  return query;
}
