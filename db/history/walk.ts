import { eq } from "drizzle-orm";
import { standsAt } from "@/db/highlights/return";
import { followTakingBack } from "@/db/learning/taken-back";
import { actions } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { ActionChange, HistoryStepDone } from "@/lib/history/schema";
import { type PutBack, requireAsLeft, type SamePlace } from "./as-left";
import { entryOf } from "./entry";
import { type Image, imagesOf, narrowed, type Place, type ThingKind } from "./images";
import { type ActionRow, findAction, latestDone, latestUndone } from "./log";
import { putCodes, removeCodes } from "./put-codes";
import { putHighlights, removeHighlights } from "./put-highlights";
import { putSuggestions } from "./put-suggestions";
import { type Texts, textReader } from "./texts";

type Step = { studyId: string; actionId?: string | undefined };
type Way = "undo" | "redo";

/**
 * Takes back the person's latest action in a study, or the one named; one that was taken back already is answered the same. Another person's later
 * change of something else is kept. Throws CONFLICT, naming the thing, where what the action changed was changed again since, or where nothing is left
 * to undo: then nothing is changed, and the action stays in the log.
 */
export function undoAction(db: Db, { studyId, actionId }: Step): HistoryStepDone {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const action = actionId === undefined ? latestDone(tx, { studyId }) : findAction(tx, { studyId, actionId });
    if (!action) throw nothingTo("undo", actionId);
    return action.undoneAt === null ? go(tx, { action, way: "undo" }) : doneOf(tx, action);
  });
}

/** Does again what was undone last in a study, or the action named, under the same conditions as `undoAction`. A new action ends this. Throws CONFLICT. */
export function redoAction(db: Db, { studyId, actionId }: Step): HistoryStepDone {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const action = actionId === undefined ? latestUndone(tx, { studyId }) : findAction(tx, { studyId, actionId });
    if (!action) throw nothingTo("redo", actionId);
    return action.undoneAt === null ? doneOf(tx, action) : go(tx, { action, way: "redo" });
  });
}

function nothingTo(way: Way, actionId: string | undefined): AppError {
  if (actionId === undefined) return new AppError("CONFLICT", `There is nothing left to ${way} in this study.`);
  return new AppError(
    "CONFLICT",
    `This can no longer be ${way === "undo" ? "undone" : "redone"}: too much was done since. Nothing was changed.`,
  );
}

function doneOf(tx: Db, action: ActionRow): HistoryStepDone {
  const ids = (of: ThingKind) => action.changes.filter((change) => change.of === of).map(({ id }) => id);
  return { action: entryOf(tx, action), highlights: ids("highlight"), suggestions: ids("suggestion"), codes: ids("code") };
}

function go(tx: Db, { action, way }: { action: ActionRow; way: Way }): HistoryStepDone {
  const { studyId } = action;
  const steps = stepsOf(tx, { action, way });
  const texts = textReader(tx, studyId);
  const samePlace = placeComparer(texts);
  for (const step of steps) requireAsLeft(step, samePlace);
  const of = (kind: ThingKind) => steps.filter((step) => step.of === kind);
  putCodes(tx, { action, steps: of("code") });
  putHighlights(tx, { action, steps: of("highlight"), texts });
  putSuggestions(tx, { studyId, steps: of("suggestion"), texts });
  removeHighlights(tx, { action, steps: of("highlight"), texts });
  removeCodes(tx, { action, steps: of("code") });
  followTakingBack(tx, {
    studyId,
    kind: action.kind,
    changes: steps.map(({ of, id, left, target }) => ({ of, id, before: left, after: target })),
  });
  const changes = keptChanges(tx, { action, steps, way });
  tx.update(actions)
    .set({ changes, undoneAt: way === "undo" ? now() : null })
    .where(eq(actions.id, action.id))
    .run();
  return doneOf(tx, action);
}

const KINDS: readonly ThingKind[] = ["code", "highlight", "suggestion"];

function currentImages(tx: Db, { studyId, changes }: Pick<ActionRow, "studyId" | "changes">): Record<ThingKind, Map<string, Image>> {
  const read = (of: ThingKind) => imagesOf(tx, { studyId, of, ids: changes.filter((change) => change.of === of).map(({ id }) => id) });
  return { code: read("code"), highlight: read("highlight"), suggestion: read("suggestion") };
}

function stepsOf(tx: Db, { action, way }: { action: ActionRow; way: Way }): PutBack[] {
  const current = currentImages(tx, action);
  const sides = ({ before, after }: ActionChange) => (way === "undo" ? { left: after, target: before } : { left: before, target: after });
  return KINDS.flatMap((kind) => action.changes.filter(({ of }) => of === kind)).map((change) => {
    const { left, target } = sides(change) as { left: Image | null; target: Image | null };
    return { of: change.of, id: change.id, left, target, current: current[change.of].get(change.id) ?? null };
  });
}

function placeComparer(texts: Texts): SamePlace {
  return (current, left) => {
    const at = current.place as Place;
    if (at.quote === left.quote && at.start === left.start) return true;
    if (at.quote !== left.quote) return false;
    if (at.lost) return true;
    const span = standsAt(texts(current.documentId as string).text, { ...left });
    return span !== null && span.start === at.start && span.end === at.end;
  };
}

/** The action with what it left now: a later redo or undo compares with it, and finds what was taken out whole. */
function keptChanges(tx: Db, { action, steps, way }: { action: ActionRow; steps: readonly PutBack[]; way: Way }): ActionChange[] {
  const stands = currentImages(tx, action);
  return steps.map(({ of, id, left, target, current }) => {
    const reached = stands[of].get(id);
    const to = target === null || !reached ? target : current === null ? reached : narrowed(reached, Object.keys(target));
    const from = target === null ? current : left;
    return way === "undo" ? { of, id, before: to, after: from } : { of, id, before: from, after: to };
  });
}
