import { AppError } from "@/lib/errors";
import { requireStep } from "@/lib/journey/edit-steps";
import { generalStep, type StudyJourney, stageOfStep } from "@/lib/journey/study-journey";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Direction, Point, Severity } from "./vocabulary";

/** What is said about a span: at most one step and one point (rule 6). */
export type Coding = { step: StepSlug | null; point: Point | null; direction: Direction | null; severity: Severity | null };

export type CodingPatch = { [K in keyof Coding]?: Coding[K] | undefined } & { stage?: string | null | undefined };

export const NO_CODING: Coding = { step: null, point: null, direction: null, severity: null };

/**
 * The coding after a change, under the study's journey. Choosing only a stage stores its general step (rule 7). A point that changes drops the
 * direction or severity that went with the other. Throws REFUSED for a direction without a trigger, a severity without a failure,
 * a stage or a step that the study does not have, or a step that does not lie in the stage given with it.
 */
export function changedCoding(current: Coding, patch: CodingPatch, journey: StudyJourney): Coding {
  const point = patch.point === undefined ? current.point : patch.point;
  if (patch.direction && point !== "trigger")
    throw refused("direction", "A direction says what a trigger moves towards. Mark these words as a trigger first.");
  if (patch.severity && point !== "failure")
    throw refused("severity", "A severity says how bad a failure is. Mark these words as a failure first.");
  return {
    step: changedStep(current.step, patch, journey),
    point,
    direction: point === "trigger" ? (patch.direction === undefined ? current.direction : patch.direction) : null,
    severity: point === "failure" ? (patch.severity === undefined ? current.severity : patch.severity) : null,
  };
}

function changedStep(current: StepSlug | null, { stage, step }: CodingPatch, journey: StudyJourney): StepSlug | null {
  if (step) {
    if (step !== current) requireStep(step, journey);
    const home = stageOfStep(step, journey);
    if (stage && stage !== home)
      throw refused("step", `The step "${step}" lies in the stage "${home}", not in "${stage}". Give one of the two.`);
    return step;
  }
  if (stage) return generalStep(stage, journey);
  return stage === undefined && step === undefined ? current : null;
}

function refused(path: string, sentence: string): AppError {
  return new AppError("REFUSED", sentence, { errors: [{ path, message: "does not go with the rest" }] });
}
