import { and, asc, eq, isNull, max } from "drizzle-orm";
import { guideQuestions } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { GuideQuestion, GuideQuestionInput, GuideQuestionPatch } from "@/lib/guide/schema";

type QuestionRow = typeof guideQuestions.$inferSelect;
type QuestionRef = { studyId: string; questionId: string };

const isQuestion = ({ studyId, questionId }: QuestionRef) => and(eq(guideQuestions.studyId, studyId), eq(guideQuestions.id, questionId));

function toQuestion({ id, version, createdAt, updatedAt, question }: QuestionRow): GuideQuestion {
  return { id, version, createdAt, updatedAt, question };
}

function rowsInOrder(db: Db, studyId: string): QuestionRow[] {
  return db
    .select()
    .from(guideQuestions)
    .where(and(eq(guideQuestions.studyId, studyId), isNull(guideQuestions.deletedAt)))
    .orderBy(asc(guideQuestions.position), asc(guideQuestions.id))
    .all();
}

/** The questions of a study's interview guide, in the order they are asked. Throws NOT_FOUND. */
export function listGuideQuestions(db: Db, { studyId }: { studyId: string }): GuideQuestion[] {
  requireStudy(db, studyId);
  return rowsInOrder(db, studyId).map(toQuestion);
}

/** One question. Throws NOT_FOUND. */
export function getGuideQuestion(db: Db, ref: QuestionRef): GuideQuestion {
  requireStudy(db, ref.studyId);
  const row = db
    .select()
    .from(guideQuestions)
    .where(and(isQuestion(ref), isNull(guideQuestions.deletedAt)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no such question in this study's guide. It may have been deleted.");
  return toQuestion(row);
}

/** Adds a question after the others. Throws NOT_FOUND. */
export function createGuideQuestion(db: Db, { studyId, input }: { studyId: string; input: GuideQuestionInput }): GuideQuestion {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const last = tx
      .select({ position: max(guideQuestions.position) })
      .from(guideQuestions)
      .where(eq(guideQuestions.studyId, studyId))
      .get();
    const row = tx
      .insert(guideQuestions)
      .values({ ...newRecord(), studyId, ...input, position: (last?.position ?? -1) + 1 })
      .returning()
      .get();
    return toQuestion(row);
  });
}

/** Changes a question's words or its place; the others make room and keep their versions. Throws STALE_VERSION, NOT_FOUND. */
export function updateGuideQuestion(
  db: Db,
  { version, patch, ...ref }: QuestionRef & { version: number; patch: GuideQuestionPatch },
): GuideQuestion {
  return write(db, (tx) => {
    requireVersion(getGuideQuestion(tx, ref), version);
    const { position, ...words } = patch;
    if (position !== undefined) place(tx, { ...ref, position });
    tx.update(guideQuestions)
      .set({ ...words, version: version + 1, updatedAt: now() })
      .where(isQuestion(ref))
      .run();
    return getGuideQuestion(tx, ref);
  });
}

function place(tx: Db, { position, ...ref }: QuestionRef & { position: number }): void {
  const ids = rowsInOrder(tx, ref.studyId)
    .map(({ id }) => id)
    .filter((id) => id !== ref.questionId);
  ids.splice(Math.min(position, ids.length), 0, ref.questionId);
  for (const [at, questionId] of ids.entries()) {
    tx.update(guideQuestions)
      .set({ position: at })
      .where(isQuestion({ ...ref, questionId }))
      .run();
  }
}

/** Takes a question out of the guide; its ticks wait for it to come back. Throws STALE_VERSION, NOT_FOUND. */
export function deleteGuideQuestion(db: Db, { version, ...ref }: QuestionRef & { version: number }): void {
  write(db, (tx) => {
    requireVersion(getGuideQuestion(tx, ref), version);
    const at = now();
    tx.update(guideQuestions)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(isQuestion(ref))
      .run();
  });
}

/** Puts a deleted question back in its place, with its ticks. Throws NOT_FOUND. */
export function restoreGuideQuestion(db: Db, ref: QuestionRef): GuideQuestion {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const row = tx.select().from(guideQuestions).where(isQuestion(ref)).get();
    if (!row) throw new AppError("NOT_FOUND", "There was never such a question in this study's guide, so there is nothing to restore.");
    if (row.deletedAt !== null) {
      tx.update(guideQuestions)
        .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
        .where(isQuestion(ref))
        .run();
    }
    return getGuideQuestion(tx, ref);
  });
}
