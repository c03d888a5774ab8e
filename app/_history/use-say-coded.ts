"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback } from "react";
import type { HistoryStepDone } from "@/lib/history/schema";
import { sayCoded } from "./coding-steps";

/** Says what was coded in a study, once it is stored; its Undo is the server's. `onUndone` is told what an undo touched. */
export function useSayCoded(studyId: string): (message: string, onUndone?: (done: HistoryStepDone) => void) => void {
  const queries = useQueryClient();
  return useCallback((message, onUndone) => sayCoded({ queries, studyId, onUndone }, message), [queries, studyId]);
}
