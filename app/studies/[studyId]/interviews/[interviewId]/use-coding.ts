"use client";

import { useQueryClient } from "@tanstack/react-query";
import { documentQuery } from "@/app/_data/documents";
import { useCreateHighlight, useDeleteHighlight, useRestoreHighlight, useUpdateHighlight } from "@/app/_data/highlights";
import { useAcceptSuggestion, useDecideSuggestions } from "@/app/_data/suggestions";
import { plural } from "@/app/_ui/plural";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Highlight, HighlightInput, HighlightPatch } from "@/lib/highlights/schema";
import type { Suggestion } from "@/lib/suggestions/schema";
import type { CodingValue } from "./coding-editor";

type Span = { start: number; end: number };

type Params = { studyId: string; documentId: string; onReopened: (suggestionId: string) => void };

/** Every act of coding, each with its way back. */
export function useCoding({ studyId, documentId, onReopened }: Params) {
  const queries = useQueryClient();
  const create = useCreateHighlight(studyId);
  const update = useUpdateHighlight(studyId);
  const remove = useDeleteHighlight(studyId);
  const restore = useRestoreHighlight(studyId);
  const accept = useAcceptSuggestion(studyId);
  const decide = useDecideSuggestions(studyId);

  // an undo may run long after the act: it goes against the highlight as it is then, not as it was
  const asItIs = (id: string) => queries.getQueryData(documentQuery(studyId, documentId).queryKey)?.highlights.find((one) => one.id === id);

  async function mark(span: Span, coding: Omit<HighlightInput, "documentId" | "start" | "end">): Promise<Highlight | null> {
    try {
      const made = await create.mutateAsync({ documentId, ...span, ...coding });
      const undo = () => remove.mutate(asItIs(made.id) ?? made, { onError: showFailure });
      showToast({ message: coding.point ? `Marked as ${coding.point}` : "Highlighted", undo });
      return made;
    } catch (error) {
      showFailure(error);
      return null;
    }
  }

  function change(highlight: Highlight, patch: HighlightPatch) {
    const keys = Object.keys(patch) as (keyof HighlightPatch)[];
    const before = Object.fromEntries(keys.map((key) => [key === "stage" ? "step" : key, highlight[key === "stage" ? "step" : key]]));
    const undo = () => {
      const now = asItIs(highlight.id);
      if (now) update.mutate({ id: now.id, version: now.version, patch: before as HighlightPatch }, { onError: showFailure });
    };
    const version = asItIs(highlight.id)?.version ?? highlight.version;
    update.mutate(
      { id: highlight.id, version, patch },
      { onSuccess: () => showToast({ message: changeSentence(patch), undo }), onError: showFailure },
    );
  }

  function erase(highlight: Highlight) {
    const undo = () => restore.mutate(highlight.id, { onError: showFailure });
    remove.mutate(asItIs(highlight.id) ?? highlight, {
      onSuccess: () => showToast({ message: "Highlight deleted", undo }),
      onError: showFailure,
    });
  }

  function reopen(ids: string[]) {
    const done = () => {
      showToast({ message: ids.length === 1 ? "The suggestion is open again" : `${plural(ids.length, "suggestion")} are open again` });
      if (ids[0]) onReopened(ids[0]);
    };
    decide.mutate({ reopen: ids }, { onSuccess: done, onError: showFailure });
  }

  function acceptOne(suggestion: Suggestion, draft: CodingValue | null, participantIds?: string[]) {
    const undo = () => reopen([suggestion.id]);
    accept.mutate(
      { id: suggestion.id, corrections: { ...draft, participantIds } },
      { onSuccess: () => showToast({ message: draft ? "Accepted as changed" : "Accepted", undo }), onError: showFailure },
    );
  }

  function decideMany(ids: string[], decision: "accept" | "reject") {
    const undo = () => reopen(ids);
    const done = ids.length === 1 ? "Suggestion" : plural(ids.length, "suggestion");
    const message = `${done} ${decision === "accept" ? "accepted" : "rejected"}`;
    decide.mutate({ [decision]: ids }, { onSuccess: () => showToast({ message, undo }), onError: showFailure });
  }

  return { mark, change, erase, acceptOne, decideMany };
}

function changeSentence(patch: HighlightPatch): string {
  if (patch.starred !== undefined) return patch.starred ? "Starred" : "Star taken away";
  if (patch.hidden !== undefined) return patch.hidden ? "Hidden from summaries" : "Shown in summaries again";
  if (patch.codeIds) return "Codes changed";
  if (patch.comment !== undefined) return "Comment saved";
  if (patch.point !== undefined) return patch.point ? `Marked as ${patch.point}` : "Neither trigger nor failure";
  return "Stage changed";
}
