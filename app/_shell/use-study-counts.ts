"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { countsQuery } from "@/app/_data/counts";
import type { StudyCounts } from "@/lib/studies/schema";

/**
 * The counts, which follow what the program is at: texts being read or gone through again, a decision learned from. When the last text is read, all of the
 * study is read anew; when the last thing is learned, its suggestions are.
 */
export function useStudyCounts(studyId: string): StudyCounts {
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(countsQuery(studyId));
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
