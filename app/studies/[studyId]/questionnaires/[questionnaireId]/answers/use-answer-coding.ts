"use client";

import { useEffect, useEffectEvent } from "react";
import { useCreateHighlight } from "@/app/_data/highlights";
import { useSayCoded } from "@/app/_history/use-say-coded";
import { takesText } from "@/app/_ui/takes-text";
import { showFailure } from "@/app/_ui/toast";
import type { HighlightInput } from "@/lib/highlights/schema";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Span } from "@/lib/text/sentences";

type Params = {
  studyId: string;
  documentId: string;
  step: StepSlug | null;
  selected: Span | null;
  onMarked: (highlightId: string) => void;
};
type Said = Pick<HighlightInput, "point" | "stage">;

/** Marks words of an answer, under the question's usual step unless a stage is named; T, F and H do it by key while words are selected. */
export function useAnswerCoding({ studyId, documentId, step, selected, onMarked }: Params) {
  const create = useCreateHighlight(studyId);
  const say = useSayCoded(studyId);
  function mark({ start, end }: Span, said: Said = {}) {
    const where = said.stage ? { stage: said.stage } : { step: step ?? undefined };
    create.mutate(
      { documentId, start, end, point: said.point, ...where },
      {
        onSuccess: ({ id }) => {
          say(said.point ? `Marked as ${said.point}` : "Highlighted");
          onMarked(id);
        },
        onError: showFailure,
      },
    );
  }
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!selected || event.ctrlKey || event.metaKey || event.altKey || takesText(event.target)) return;
    const points = { t: { point: "trigger" }, f: { point: "failure" }, h: {} } as const;
    const said = points[event.key.toLowerCase() as keyof typeof points];
    if (!said) return;
    event.preventDefault();
    mark(selected, said);
  });
  useEffect(() => {
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);
  return { mark };
}
