import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { textsAfter } from "@/db/jobs";
import { codes, jobs } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { digestOf } from "@/lib/learning/said-keys";
import { listLevels } from "./levels";
import { codebookTexts, type StudyModel } from "./study-model";

const OPEN = ["waiting", "running"] as const;
/** Enough was learned once the labels grew by so many, and by a tenth. */
const LEAST_GROWTH = 10;
const SHARE_GROWTH = 0.1;

type SweepRow = typeof jobs.$inferSelect;

/**
 * Puts all texts of a study in line to be gone through again where enough was learned since the last time (ten labels and a tenth more), or where the
 * codebook or "more" and "fewer" changed. A sweep that is not finished begins anew. Answers whether one was put in line.
 */
export function planSweep(db: Db, { studyId, known }: { studyId: string; known: StudyModel }): boolean {
  const labels = known.model.labels;
  const book = digestOf(JSON.stringify([codebookTexts(db, { studyId }), listLevels(db, { studyId })]));
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const last = lastSweep(tx, studyId);
    if (!isDue(tx, { studyId, last, labels, book })) return false;
    const total = textsAfter(tx, { studyId, after: "" }).length;
    if (total === 0) return false;
    const payload = { documentIds: [], after: "", labels, book };
    const at = now();
    if (last && (last.state === "waiting" || last.state === "running")) {
      tx.update(jobs).set({ payload, done: 0, total, updatedAt: at }).where(eq(jobs.id, last.id)).run();
    } else {
      tx.insert(jobs).values({ id: newId(), studyId, kind: "sweep", payload, total, createdAt: at, updatedAt: at }).run();
    }
    return true;
  });
}

/** Stops the going-through again; the text being gone through is finished, what was learned in the others stays. Throws NOT_FOUND. */
export function cancelSweep(db: Db, { studyId }: { studyId: string }): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    tx.update(jobs)
      .set({ state: "cancelled", updatedAt: now() })
      .where(and(eq(jobs.studyId, studyId), eq(jobs.kind, "sweep"), inArray(jobs.state, OPEN)))
      .run();
  });
}

function lastSweep(tx: Db, studyId: string): SweepRow | undefined {
  return tx
    .select()
    .from(jobs)
    .where(and(eq(jobs.studyId, studyId), eq(jobs.kind, "sweep")))
    .orderBy(desc(jobs.createdAt), desc(jobs.id))
    .limit(1)
    .get();
}

type Due = { studyId: string; last: SweepRow | undefined; labels: number; book: string };

function isDue(tx: Db, { studyId, last, labels, book }: Due): boolean {
  const before = last?.payload.labels ?? 0;
  const growth = Math.abs(labels - before);
  if (growth >= LEAST_GROWTH && growth >= before * SHARE_GROWTH) return true;
  return last ? last.payload.book !== book : isBookYounger(tx, studyId);
}

/** Whether the codebook was changed after the first text was read by it. */
function isBookYounger(tx: Db, studyId: string): boolean {
  const first = tx
    .select({ at: jobs.createdAt })
    .from(jobs)
    .where(and(eq(jobs.studyId, studyId), eq(jobs.kind, "read-documents")))
    .orderBy(asc(jobs.createdAt))
    .limit(1)
    .get();
  const changed = tx
    .select({ at: sql<string | null>`max(${codes.updatedAt})` })
    .from(codes)
    .where(eq(codes.studyId, studyId))
    .get();
  return first !== undefined && (changed?.at ?? "") > first.at;
}
