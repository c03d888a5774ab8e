"use client";

import { useQuery } from "@tanstack/react-query";
import { openSuggestionsQuery, useAcceptSuggestion, useDecideSuggestions } from "@/app/_data/suggestions";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { showFailure } from "@/app/_ui/toast";

/** The open suggestions of the answer that is read, one after the other, and the two decisions on the first. */
export function useProposed(studyId: string, { documentId, onDecided }: { documentId: string | null; onDecided: () => void }) {
  const { data } = useQuery({ ...openSuggestionsQuery(studyId, documentId ?? ""), enabled: documentId !== null });
  const accept = useAcceptSuggestion(studyId);
  const decide = useDecideSuggestions(studyId);
  const say = useSayCoded(studyId);
  const items = documentId === null ? [] : (data?.items ?? []);
  const [first = null] = items;
  const isBusy = accept.isPending || decide.isPending;

  function take(act: "accept" | "reject") {
    if (!first || isBusy) return;
    onDecided();
    const done =
      act === "accept"
        ? accept.mutateAsync({ id: first.id, corrections: {} }).then(() => say("Accepted"))
        : decide.mutateAsync({ reject: [first.id] }).then(() => say("Rejected"));
    void done.catch(showFailure);
  }

  return { first, more: Math.max(0, items.length - 1), accept: () => take("accept"), reject: () => take("reject") };
}
