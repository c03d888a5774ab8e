import { and, asc, desc, eq, isNull } from "drizzle-orm";
import { STARTER_CODES } from "@/lib/codebook/starter";
import { AppError } from "@/lib/errors";
import { studyJourney } from "@/lib/journey/study-journey";
import { DEFAULT_AUDIENCE_MINIMUM, DEFAULT_TARGET } from "@/lib/personas/target";
import type { Study, StudyInput, StudyPatch } from "@/lib/studies/schema";
import { codes, studies } from "./schema";
import { newRecord, now } from "./stamp";
import type { Db } from "./types";
import { requireVersion } from "./version";
import { write } from "./write";

/** A study as stored. */
export type StudyRow = typeof studies.$inferSelect;

/** The stored study, with its preset and counters. Throws NOT_FOUND for an unknown or deleted one; every function that takes a study id asks here first. */
export function requireStudy(db: Db, studyId: string): StudyRow {
  const row = db
    .select()
    .from(studies)
    .where(and(eq(studies.id, studyId), isNull(studies.deletedAt)))
    .get();
  if (!row)
    throw new AppError("NOT_FOUND", "There is no study with this id. It may have been deleted; the list of studies shows what there is.");
  return row;
}

function toStudy(row: StudyRow): Study {
  const { id, version, createdAt, updatedAt, name, question, decision, journeyPreset, audienceMinimum, brief, reviewMonths, sample } = row;
  const target = { min: row.targetMin, max: row.targetMax };
  return {
    id,
    version,
    createdAt,
    updatedAt,
    name,
    question,
    decision,
    journeyPreset,
    journey: studyJourney(row),
    target,
    audienceMinimum,
    brief,
    reviewMonths,
    sample,
  };
}

/** Every study that is not deleted, the one changed last first. */
export function listStudies(db: Db): Study[] {
  return db.select().from(studies).where(isNull(studies.deletedAt)).orderBy(desc(studies.updatedAt), asc(studies.id)).all().map(toStudy);
}

/** One study. Throws NOT_FOUND. */
export function getStudy(db: Db, studyId: string): Study {
  return toStudy(requireStudy(db, studyId));
}

/** Opens a study with its starter codebook; `sample` marks our own fictional one, which brings its codes. The target is 15 to 20 unless given (rule 10). */
export function createStudy(db: Db, { input, sample = false }: { input: StudyInput; sample?: boolean }): Study {
  const { min, max } = input.target ?? DEFAULT_TARGET;
  return write(db, (tx) => {
    const row = tx
      .insert(studies)
      .values({
        ...newRecord(),
        name: input.name,
        question: input.question ?? "",
        decision: input.decision ?? "",
        journeyPreset: input.journeyPreset,
        targetMin: min,
        targetMax: max,
        audienceMinimum: input.audienceMinimum ?? DEFAULT_AUDIENCE_MINIMUM,
        sample,
      })
      .returning()
      .get();
    const starters = STARTER_CODES.map((code) => ({ ...newRecord(), studyId: row.id, ...code }));
    if (!sample) tx.insert(codes).values(starters).run();
    return toStudy(row);
  });
}

/** Changes what a study asks, decides, aims at, or its journey preset: evidence hangs on steps, so no highlight moves (rule 7). Throws STALE_VERSION. */
export function updateStudy(db: Db, { studyId, version, patch }: { studyId: string; version: number; patch: StudyPatch }): Study {
  return write(db, (tx) => {
    const current = getStudy(tx, studyId);
    requireVersion(current, version);
    const { target, ...rest } = patch;
    const row = tx
      .update(studies)
      .set({ ...rest, ...(target && { targetMin: target.min, targetMax: target.max }), version: version + 1, updatedAt: now() })
      .where(eq(studies.id, studyId))
      .returning()
      .get();
    return toStudy(row);
  });
}

/** Puts a study with everything in it aside; `restoreStudy` brings it back whole. Throws STALE_VERSION. */
export function deleteStudy(db: Db, { studyId, version }: { studyId: string; version: number }): void {
  write(db, (tx) => {
    const current = getStudy(tx, studyId);
    requireVersion(current, version);
    const at = now();
    tx.update(studies)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(eq(studies.id, studyId))
      .run();
  });
}

/** Brings a deleted study back; one that was never deleted stays as it is. Throws NOT_FOUND for an unknown one. */
export function restoreStudy(db: Db, studyId: string): Study {
  return write(db, (tx) => {
    const row = tx.select().from(studies).where(eq(studies.id, studyId)).get();
    if (!row) throw new AppError("NOT_FOUND", "There is no study with this id, so there is nothing to restore.");
    if (row.deletedAt === null) return toStudy(row);
    const back = tx
      .update(studies)
      .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
      .where(eq(studies.id, studyId))
      .returning()
      .get();
    return toStudy(back);
  });
}
