"use client";

import { useState } from "react";
import { showToast } from "@/app/_ui/toast";
import { useCodeChoice } from "@/app/studies/[studyId]/interviews/[interviewId]/use-code-choice";
import { nextDegree } from "@/lib/highlights/degree";
import type { StudyJourney } from "@/lib/journey/study-journey";
import type { Review } from "./use-review";
import type { ReviewCommand } from "./use-review-keys";

type Params = { studyId: string; review: Review; journey: StudyJourney };

/** What each key does on the queue. Answers whether it meant anything: a key that did not is left to the browser. */
export function useRun({ studyId, review, journey }: Params) {
  const [picking, setPicking] = useState(false);
  const [help, setHelp] = useState(false);
  const { current, draft, bulk } = review;
  const codeIds = draft?.codeIds ?? current?.codeIds ?? null;
  const codeChoice = useCodeChoice({
    studyId,
    codeIds,
    hasSelection: () => false,
    onSet: (next) => review.say({ codeIds: next }),
    onMark: () => undefined,
    during: (work) => void work(),
  });

  function onDegree() {
    const degree = current && nextDegree(draft ?? current);
    if (degree) review.say(degree);
    else showToast({ message: "How bad, or towards what: that is said of a failure or a trigger." });
  }

  function onOpen() {
    if (bulk.busy) return;
    const sample = bulk.bulk?.step === "sample" ? bulk.bulk : null;
    if (bulk.bulk?.step === "ask" || sample?.drawn.every((id) => !review.isOpen(id))) bulk.look();
    else if (current) review.openInPlace();
    else review.goOn();
  }

  function run(command: ReviewCommand): boolean {
    const many = "many" in command && command.many;
    const acts: { [K in ReviewCommand["id"]]?: () => void } = {
      "suggestion-next": () => review.walk(1),
      "suggestion-before": () => review.walk(-1),
      accept: many ? review.acceptMany : review.accept,
      reject: many ? review.rejectMany : review.reject,
      change: review.change,
      trigger: () => review.say({ point: "trigger", direction: null, severity: null }),
      failure: () => review.say({ point: "failure", direction: null, severity: null }),
      highlight: () => review.say({ point: null, direction: null, severity: null }),
      degree: onDegree,
      stage: () => command.id === "stage" && review.say({ step: journey.stages[command.index]?.general ?? null }),
      codes: () => current && setPicking(true),
      code: () => command.id === "code" && codeChoice.takeCode(command.codeId),
      group: () => command.id === "group" && review.openBeside(command.step),
      mark: () => review.currentId && review.mark([review.currentId]),
      open: onOpen,
      help: () => setHelp(true),
      leave: review.giveUp,
    };
    acts[command.id]?.();
    return command.id in acts;
  }

  return { run, picking, setPicking, help, setHelp, codeIds, ...codeChoice };
}
