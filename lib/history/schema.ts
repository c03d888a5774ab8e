import { z } from "zod";
import { idText } from "@/lib/record";

/** What a person can do to the coding of a study, and undo. */
export const ACTION_KINDS = [
  "highlight-made",
  "highlight-changed",
  "highlight-deleted",
  "highlight-restored",
  "highlights-recoded",
  "suggestions-decided",
  "code-made",
  "code-changed",
  "code-moved",
  "codes-merged",
  "code-split",
  "code-deleted",
  "code-restored",
  "step-moved",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** One stored thing before and after an action, as its own table keeps it (with what hangs on it, a highlight's codes for instance); null where it was not there. */
export type ActionChange = {
  of: "highlight" | "suggestion" | "code";
  id: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
};

/** Which action to undo or redo; without one, the latest of the person's own in the study. */
export const historyStep = z.strictObject({ actionId: idText.optional() });

/** `?before=`: an action that cannot be undone now; the history then begins with the one before it. */
export const historyQuery = z.strictObject({ before: idText.optional() });

/** One action as the toast names it: "trigger on “it stopped at row…”". */
export type HistoryEntry = { id: string; label: string; kind: ActionKind; documentId: string | null };

/** What Ctrl Z would undo, and Ctrl Shift Z redo. */
export type History = { undo: HistoryEntry | null; redo: HistoryEntry | null };

/** What was undone or redone, and the ids of the highlights, suggestions and codes that it touched. */
export type HistoryStepDone = { action: HistoryEntry; highlights: string[]; suggestions: string[]; codes: string[] };
