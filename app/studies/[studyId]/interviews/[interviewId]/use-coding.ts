"use client";

import { useQueryClient } from "@tanstack/react-query";
import { documentQuery } from "@/app/_data/documents";
import { useCreateHighlight, useDeleteHighlight, useTagHighlight, useUpdateHighlight } from "@/app/_data/highlights";
import { useAcceptSuggestion, useDecideSuggestions } from "@/app/_data/suggestions";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { plural } from "@/app/_ui/plural";
import { showFailure } from "@/app/_ui/toast";
import type { Highlight, HighlightInput, HighlightPatch } from "@/lib/highlights/schema";
import { SEVERITY_NAMES } from "@/lib/highlights/vocabulary";
import type { HistoryStepDone } from "@/lib/history/schema";
import type { Suggestion } from "@/lib/suggestions/schema";
import type { CodingValue } from "./coding-editor";

type Span = { start: number; end: number };

type Params = { studyId: string; documentId: string; onReopened: (suggestionId: string) => void };

/** Every act of coding; the server's log takes each of them back. */
export function useCoding({ studyId, documentId, onReopened }: Params) {
  const queries = useQueryClient();
  const say = useSayCoded(studyId);
  const create = useCreateHighlight(studyId);
  const update = useUpdateHighlight(studyId);
  const tag = useTagHighlight(studyId);
  const remove = useDeleteHighlight(studyId);
  const accept = useAcceptSuggestion(studyId);
  const decide = useDecideSuggestions(studyId);

  // the page may show a highlight of an earlier version than the one it just stored
  const asItIs = (id: string) => queries.getQueryData(documentQuery(studyId, documentId).queryKey)?.highlights.find((one) => one.id === id);

  async function mark(span: Span, coding: Omit<HighlightInput, "documentId" | "start" | "end">): Promise<Highlight | null> {
    try {
      const made = await create.mutateAsync({ documentId, ...span, ...coding });
      say(coding.point ? `Marked as ${coding.point}` : "Highlighted");
      return made;
    } catch (error) {
      showFailure(error);
      return null;
    }
  }

  /** Codes alone go as a command, which commutes with those of others. Settles once it is stored, or was refused. */
  function change(highlight: Highlight, patch: HighlightPatch): Promise<unknown> {
    const { codeIds, ...said } = patch;
    const { id } = highlight;
    const stored =
      codeIds && Object.keys(said).length === 0
        ? tag.mutateAsync({ id, ...codesChanged(highlight.codeIds, codeIds) })
        : update.mutateAsync({ id, version: asItIs(id)?.version ?? highlight.version, patch });
    return stored.then(() => say(changeSentence(patch)), showFailure);
  }

  function erase(highlight: Highlight) {
    remove.mutate(asItIs(highlight.id) ?? highlight, { onSuccess: () => say("Highlight deleted"), onError: showFailure });
  }

  function reopened({ suggestions }: HistoryStepDone) {
    if (suggestions[0]) onReopened(suggestions[0]);
  }

  function acceptOne(suggestion: Suggestion, draft: CodingValue | null, participantIds?: string[]) {
    accept.mutate(
      { id: suggestion.id, corrections: { ...draft, participantIds } },
      { onSuccess: () => say(draft ? "Accepted as changed" : "Accepted", reopened), onError: showFailure },
    );
  }

  function decideMany(ids: string[], decision: "accept" | "reject") {
    const done = ids.length === 1 ? "Suggestion" : plural(ids.length, "suggestion");
    const message = `${done} ${decision === "accept" ? "accepted" : "rejected"}`;
    decide.mutate({ [decision]: ids }, { onSuccess: () => say(message, reopened), onError: showFailure });
  }

  return { mark, change, erase, acceptOne, decideMany };
}

function codesChanged(before: readonly string[], after: readonly string[]): { add: string[]; remove: string[] } {
  return { add: after.filter((id) => !before.includes(id)), remove: before.filter((id) => !after.includes(id)) };
}

function changeSentence(patch: HighlightPatch): string {
  if (patch.starred !== undefined) return patch.starred ? "Starred" : "Star taken away";
  if (patch.hidden !== undefined) return patch.hidden ? "Hidden from summaries" : "Shown in summaries again";
  if (patch.start !== undefined || patch.end !== undefined) return "Edges moved";
  if (patch.codeIds) return "Codes changed";
  if (patch.comment !== undefined) return "Comment saved";
  if (patch.point !== undefined) return patch.point ? `Marked as ${patch.point}` : "Neither trigger nor failure";
  return degreeSentence(patch) ?? "Stage changed";
}

function degreeSentence({ severity, direction }: HighlightPatch): string | null {
  if (severity !== undefined) return severity ? `How bad: ${SEVERITY_NAMES[severity]}` : "How bad: not said";
  if (direction !== undefined) return direction ? `Towards ${direction}` : "Towards what: not said";
  return null;
}
