"use client";

import { useQueryClient } from "@tanstack/react-query";
import { interviewQuery, useUpdateInterview } from "@/app/_data/interviews";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Interview, InterviewPatch } from "@/lib/interviews/schema";
import { inTurn } from "./in-turn";
import { patchBack } from "./patch-back";

type Words = { message: string; afterUndo?: () => Promise<unknown> };

/** Changes an interview, one change after the other, each with its way back. Answers the interview as it is then, or null where it failed. */
export function useInterviewChange(studyId: string, interviewId: string) {
  const queries = useQueryClient();
  const { mutateAsync } = useUpdateInterview(studyId);
  const query = interviewQuery(studyId, interviewId);

  async function takeBack(before: Interview, patch: InterviewPatch, afterUndo: Words["afterUndo"]): Promise<void> {
    // an undo may run long after the act: it goes against the interview as it is then
    const { id, version } = await queries.fetchQuery({ ...query, staleTime: 0 });
    await mutateAsync({ id, version, patch: patchBack(before, patch) });
    await afterUndo?.();
  }

  async function send(patch: InterviewPatch, { message, afterUndo }: Words): Promise<Interview | null> {
    try {
      const before = await queries.ensureQueryData(query);
      const changed = await mutateAsync({ id: before.id, version: before.version, patch });
      showToast({ message, undo: () => void inTurn(() => takeBack(before, patch, afterUndo)).catch(showFailure) });
      return changed;
    } catch (error) {
      showFailure(error);
      return null;
    }
  }

  return (patch: InterviewPatch, words: Words): Promise<Interview | null> => inTurn(() => send(patch, words));
}

export type InterviewChange = ReturnType<typeof useInterviewChange>;
