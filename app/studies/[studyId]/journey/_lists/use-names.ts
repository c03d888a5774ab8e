"use client";

import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { codesQuery } from "@/app/_data/codes";
import { touchpointsQuery } from "@/app/_data/lists";
import { personasQuery } from "@/app/_data/personas";
import { studyQuery } from "@/app/_data/studies";
import type { Choice } from "@/app/_ui/choice-select";
import { findStep, stageOfStep } from "@/lib/journey/study-journey";
import type { Names } from "./list-kind";

export type Choices = Record<"persona" | "step" | "touchpoint", Choice[]> & { code: (Choice & { kind: string })[] };

/** The names and choices of what a study's lists refer to: personas, steps, touchpoints, codes. */
export function useNames(studyId: string): { names: Names; choices: Choices } {
  const { data: study } = useSuspenseQuery(studyQuery(studyId));
  const { data: personas } = useSuspenseQuery(personasQuery(studyId));
  const { data: codes } = useQuery(codesQuery(studyId));
  const { data: touchpoints } = useQuery(touchpointsQuery(studyId));
  const { journey } = study;
  const named = (items: readonly { id: string; name: string }[] | undefined, none: string) => {
    const byId = new Map((items ?? []).map(({ id, name }) => [id, name]));
    return (id: string | null) => (id === null ? none : (byId.get(id) ?? "deleted"));
  };
  return {
    names: {
      persona: named(personas.items, "everybody"),
      touchpoint: named(touchpoints?.items, ""),
      code: named(codes?.items, ""),
      step: (slug) => findStep(slug, journey)?.name ?? "",
      stageOf: (slug) => stageOfStep(slug, journey),
    },
    choices: {
      persona: personas.items.map(({ id, name }) => ({ value: id, name })),
      step: journey.steps.map(({ slug, name }) => ({ value: slug, name })),
      touchpoint: (touchpoints?.items ?? []).map(({ id, name }) => ({ value: id, name })),
      code: (codes?.items ?? []).map(({ id, name, kind }) => ({ value: id, name, kind })),
    },
  };
}
