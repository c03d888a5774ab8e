import "server-only";
import { db } from "@/app/_server/db";
import { type Taught, whenTaught } from "@/app/_server/taught";
import { changeStamp } from "@/db/learning/change-stamp";
import { type Measured, measureModel } from "@/db/learning/measure";
import { askToLearn, askToMeasure, isTesting, measuredOf } from "./host";
import { markTold } from "./learning-state";

/** One after the other in this time are learned from together. */
const PAUSE_MS = 300;
/** Whoever decides without a pause is learned from all the same. */
const LONGEST_MS = 2000;

type Coming = { documentIds: Set<string>; since: number; timer: NodeJS.Timeout };
const coming = new Map<string, Coming>();

/** Has a study learned from in the worker thread once 0.3 s pass without another change, and at the latest 2 s after the first. */
export function learnSoon({ studyId, documentIds }: Taught): void {
  const known = coming.get(studyId);
  if (known) clearTimeout(known.timer);
  const number = markTold(studyId);
  const since = known?.since ?? performance.now();
  const wait = Math.max(0, Math.min(PAUSE_MS, since + LONGEST_MS - performance.now()));
  const timer = setTimeout(() => {
    const texts = [...(coming.get(studyId)?.documentIds ?? [])];
    coming.delete(studyId);
    askToLearn({ studyId, documentIds: texts, number });
  }, wait).unref();
  coming.set(studyId, { documentIds: new Set([...(known?.documentIds ?? []), ...documentIds]), since, timer });
}

// Whoever loads this module last learns: in development each change of the code loads it anew.
whenTaught(learnSoon);

/** What was measured of a study's model, worked out in the worker thread where something changed since: then `isOld`, null where there is none yet. */
export function measuredQuality(studyId: string): { measured: Measured | null; isOld: boolean } {
  if (isTesting()) return { measured: measureModel(db(), { studyId }), isOld: false };
  const measured = measuredOf(studyId);
  if (measured?.stamp === changeStamp(db(), { studyId })) return { measured, isOld: false };
  askToMeasure(studyId);
  return { measured, isOld: measured !== null };
}
