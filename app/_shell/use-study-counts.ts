"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { countsQuery } from "@/app/_data/counts";
import type { StudyCounts } from "@/lib/studies/schema";

const LOOK_AGAIN_MS = 1500;

/**
 * The counts; while texts are being read or gone through again, or a decision is learned from, it looks again and again. When the last text is read, all
 * of the study is read anew; when the last thing is learned, its suggestions are.
 */
export function useStudyCounts(studyId: string): StudyCounts {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery({
    ...countsQuery(studyId),
    refetchInterval: ({ state }) => (state.data && (state.data.reading > 0 || learns(state.data)) ? LOOK_AGAIN_MS : false),
  });
  const isReading = data.reading > 0;
  const isLearning = learns(data);
  const before = useRef({ isReading, isLearning });
  useEffect(() => {
    const was = before.current;
    if (was.isReading && !isReading) void queries.invalidateQueries({ queryKey: ["studies", studyId] });
    else if (was.isLearning && !isLearning) void queries.invalidateQueries({ queryKey: ["studies", studyId, "suggestions"] });
    before.current = { isReading, isLearning };
  }, [isReading, isLearning, queries, studyId]);
  return data;
}

function learns({ learning, sweeping }: StudyCounts): boolean {
  return learning || sweeping > 0;
}
