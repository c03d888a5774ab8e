"use client";

import { useState } from "react";
import type { CodingChange, CodingValue } from "@/app/studies/[studyId]/interviews/[interviewId]/coding-editor";
import type { StepSlug } from "@/lib/journey/vocabulary";

type Draft = { of: string; value: CodingValue };

/** What is about to be said of the answer that is read: empty for each but for the question's usual step. */
export function useDraft(of: string, step: StepSlug | null) {
  const empty: CodingValue = { point: null, step, direction: null, severity: null, codeIds: [] };
  const [draft, setDraft] = useState<Draft>({ of, value: empty });
  const value = draft.of === of ? draft.value : empty;
  const change = (part: CodingChange) => setDraft((before) => ({ of, value: { ...(before.of === of ? before.value : empty), ...part } }));
  const toggle = (codeId: string) =>
    setDraft((before) => {
      const now = before.of === of ? before.value : empty;
      const codeIds = now.codeIds.includes(codeId) ? now.codeIds.filter((id) => id !== codeId) : [...now.codeIds, codeId];
      return { of, value: { ...now, codeIds } };
    });
  return {
    value,
    saysSomething: value.codeIds.length > 0 || value.point !== null,
    change,
    toggle,
    clear: () => setDraft({ of, value: empty }),
  };
}

export type DraftState = ReturnType<typeof useDraft>;
