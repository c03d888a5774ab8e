"use client";

import { usePlaceHighlight } from "@/app/_data/highlights";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { Highlight } from "@/lib/highlights/schema";
import type { Workspace } from "./use-workspace";

/** Puts a highlight that an edit set aside on the selected words; with nothing selected on its own, where they stand in the text again. */
export function usePlaceOrphan(studyId: string, { text, document, choose }: Workspace) {
  const { mutate } = usePlaceHighlight(studyId);
  const say = useSayCoded(studyId);

  return async (orphan: Highlight) => {
    const again = document.text.indexOf(orphan.quote);
    const span = text.hasSelection()
      ? await text.storedSelection()
      : again >= 0 && (await text.isStored())
        ? { start: again, end: again + orphan.quote.length }
        : null;
    if (!span) return showToast({ message: "Select the words it belongs to first, then place it." });
    const placed = (highlight: Highlight) => {
      choose(highlight.id);
      say("Placed again");
    };
    mutate({ id: orphan.id, start: span.start, end: span.end }, { onSuccess: placed, onError: showFailure });
  };
}
