import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { walkHistory } from "@/app/_data/history";
import { stepUseQuery, useAddStep, useRemoveStep } from "@/app/_data/stages";
import { showFailure, showToast } from "@/app/_ui/toast";
import type { StepUse } from "@/lib/journey/schema";
import { baseStep } from "@/lib/journey/study-journey";
import { wordsOfUse } from "@/lib/journey/use-words";
import type { Step, StepSlug } from "@/lib/journey/vocabulary";

/** Taking an own step away: at once where nothing stands on it, else asked first where that goes; with a way back for the step and its highlights. */
export function useRemoval(studyId: string, step: Step) {
  const queries = useQueryClient();
  const remove = useRemoveStep(studyId);
  const add = useAddStep(studyId);
  const [use, setUse] = useState<StepUse | null>(null);
  const [isAsking, setAsking] = useState(false);

  async function bringBack(actionId: string | null) {
    const { slug, name, definition } = step;
    const base = baseStep(slug);
    if (!base) return;
    await add.mutateAsync({ base, name, definition, slug: slug as `${typeof base}.${string}` });
    if (actionId) await walkHistory(queries, { studyId, way: "undo", actionId });
  }

  function act(moveTo?: StepSlug) {
    remove.mutate(
      { step: step.slug, ...(moveTo && { moveTo }) },
      {
        onSuccess: ({ actionId }) =>
          showToast({ message: `${step.name} is taken away`, undo: () => void bringBack(actionId).catch(showFailure) }),
      },
    );
  }

  async function ask() {
    if (use) return setUse(null);
    setAsking(true);
    try {
      const found = await queries.fetchQuery(stepUseQuery(studyId, step.slug));
      if (wordsOfUse(found) === null) act();
      else setUse(found);
    } catch (error) {
      showFailure(error);
    } finally {
      setAsking(false);
    }
  }

  return { use, isAsking, error: remove.error, ask, act, cancel: () => setUse(null) };
}

export type Removal = ReturnType<typeof useRemoval>;
