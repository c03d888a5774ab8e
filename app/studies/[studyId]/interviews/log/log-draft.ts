import type { Audience } from "@/lib/participants/vocabulary";

/** What was answered so far: somebody the study knows, or somebody new of whom a name may be kept. `planned`: the planned interview that this is. */
export type LogDraft = { participantId: string | null; typed: string; audience: Audience | null; planned: string | null };

export const NO_DRAFT: LogDraft = { participantId: null, typed: "", audience: null, planned: null };

const name = (studyId: string) => `verbatim.log.${studyId}`;

/** What this tab had answered before it was read anew. */
export function readDraft(studyId: string): LogDraft {
  try {
    return { ...NO_DRAFT, ...JSON.parse(sessionStorage.getItem(name(studyId)) ?? "{}") };
  } catch {
    return NO_DRAFT;
  }
}

/** Keeps the answers in this tab alone; null lets go of them. */
export function keepDraft(studyId: string, draft: LogDraft | null): void {
  try {
    if (draft) sessionStorage.setItem(name(studyId), JSON.stringify(draft));
    else sessionStorage.removeItem(name(studyId));
  } catch {
    // without storage the two questions are asked again
  }
}
