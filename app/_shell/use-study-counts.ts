"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { countsQuery } from "@/app/_data/counts";
import type { StudyCounts } from "@/lib/studies/schema";

const LOOK_AGAIN_MS = 1500;

/** The counts; while texts are being read it looks again and again, and when the last one is done, all of the study is read anew. */
export function useStudyCounts(studyId: string): StudyCounts {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery({
    ...countsQuery(studyId),
    refetchInterval: (query) => (query.state.data?.reading ? LOOK_AGAIN_MS : false),
  });
  const before = useRef(data.reading);
  useEffect(() => {
    if (before.current > 0 && data.reading === 0) void queries.invalidateQueries({ queryKey: ["studies", studyId] });
    before.current = data.reading;
  }, [data.reading, queries, studyId]);
  return data;
}
