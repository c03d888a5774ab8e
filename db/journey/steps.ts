import { newShortId } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { addStep, changeStep, removeStep, requireOwn, requireStep, withSteps } from "@/lib/journey/edit-steps";
import type { OwnStepInput, OwnStepPatch, StepRemoved, StepUse } from "@/lib/journey/schema";
import { findStep } from "@/lib/journey/study-journey";
import { wordsOfUse } from "@/lib/journey/use-words";
import type { StepSlug } from "@/lib/journey/vocabulary";
import type { Study } from "@/lib/studies/schema";
import { moveStep } from "./move-step";
import { editJourney, type JourneyEdit } from "./stages";
import { countStepUse } from "./step-use";

type StepEdit = JourneyEdit & { step: string };

/** Adds a step of the study's own under a built-in one, with a slug never given before; with `slug` one that was taken away comes back. Throws STALE_VERSION, REFUSED, NOT_FOUND. */
export function createStep(db: Db, { input, ...edit }: JourneyEdit & { input: OwnStepInput }): Study {
  const made = { ...input, tail: newShortId() };
  return write(db, (tx) => editJourney(tx, edit, ({ journey }) => withSteps(journey, addStep(journey?.steps ?? [], made).steps)));
}

/**
 * Renames an own step, says otherwise what it means, or puts it elsewhere: among its siblings, or under another built-in step, where all that stands
 * on it goes along. Throws STALE_VERSION, REFUSED, NOT_FOUND.
 */
export function updateStep(db: Db, { step, patch, ...edit }: StepEdit & { patch: OwnStepPatch }): Study {
  return write(db, (tx) => {
    const { journey } = requireStudy(tx, edit.studyId);
    const { steps, changed, moved } = changeStep(journey?.steps ?? [], { slug: step, patch, tail: newShortId() });
    const study = editJourney(tx, edit, () => withSteps(journey, steps));
    if (moved) moveStep(tx, { studyId: edit.studyId, ...moved, label: `move of the step “${changed.name}”` });
    return study;
  });
}

/**
 * Takes an own step away. Where anything stands on it, `moveTo` says to which step that goes: without it, CONFLICT with how much there is, and nothing
 * is changed. Throws STALE_VERSION, REFUSED, NOT_FOUND.
 */
export function deleteStep(db: Db, { step, moveTo, ...edit }: StepEdit & { moveTo?: StepSlug | undefined }): StepRemoved {
  return write(db, (tx) => {
    const { studyId } = edit;
    const own = requireOwn(requireStudy(tx, studyId).journey?.steps ?? [], step);
    const study = editJourney(tx, edit, ({ journey }) => withSteps(journey, removeStep(journey?.steps ?? [], step)));
    const use = countStepUse(tx, { studyId, step: own.slug });
    const words = wordsOfUse(use);
    if (moveTo === undefined && words !== null) throw stillUsed(own.name, { words, use });
    if (moveTo === own.slug)
      throw new AppError("REFUSED", "What stands on a step cannot go to the step that is taken away. Choose another.");
    requireStep(moveTo, study.journey);
    const to = moveTo ?? null;
    const label = `move of “${own.name}” to “${findStep(to, study.journey)?.name ?? ""}”`;
    return { actionId: to === null ? null : moveStep(tx, { studyId, from: own.slug, to, label }) };
  });
}

function stillUsed(name: string, { words, use }: { words: string; use: StepUse }): AppError {
  return new AppError("CONFLICT", `On "${name}" stand ${words}. Say to which step they go. Nothing was changed.`, { extra: { use } });
}

/** How much stands on an own step: what has to go elsewhere before it is taken away. Throws NOT_FOUND. */
export function getStepUse(db: Db, { studyId, step }: { studyId: string; step: string }): StepUse {
  const study = requireStudy(db, studyId);
  const { slug } = requireOwn(study.journey?.steps ?? [], step);
  return countStepUse(db, { studyId, step: slug });
}
