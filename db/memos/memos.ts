import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { memos } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Memo, MemoFilter, MemoInput, MemoPatch } from "@/lib/memos/schema";
import { requireSubject, withMerged } from "./subjects";

type MemoRow = typeof memos.$inferSelect;
type MemoRef = { studyId: string; memoId: string };

const isMemo = ({ studyId, memoId }: MemoRef) => and(eq(memos.studyId, studyId), eq(memos.id, memoId));

function toMemo({ id, version, createdAt, updatedAt, subject, subjectId, text }: MemoRow): Memo {
  return { id, version, createdAt, updatedAt, subject, subjectId, text };
}

/** The memos of a study, or of those subjects, newest first; a person's include those of people merged into them (rule 11). Throws NOT_FOUND. */
export function listMemos(db: Db, { studyId, filter = {} }: { studyId: string; filter?: MemoFilter }): Memo[] {
  requireStudy(db, studyId);
  const { subject, subjectId } = filter;
  const ids = subjectId && withMerged(db, { studyId, ids: subjectId });
  return db
    .select()
    .from(memos)
    .where(
      and(
        eq(memos.studyId, studyId),
        isNull(memos.deletedAt),
        subject ? inArray(memos.subject, subject) : undefined,
        ids ? inArray(memos.subjectId, ids) : undefined,
      ),
    )
    .orderBy(desc(memos.id))
    .all()
    .map(toMemo);
}

/** One memo. Throws NOT_FOUND. */
export function getMemo(db: Db, ref: MemoRef): Memo {
  requireStudy(db, ref.studyId);
  const row = db
    .select()
    .from(memos)
    .where(and(isMemo(ref), isNull(memos.deletedAt)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no memo with this id in this study. It may have been deleted.");
  return toMemo(row);
}

/** Writes a memo on something of the study, or on the study itself. Throws NOT_FOUND where its subject is not in the study. */
export function createMemo(db: Db, { studyId, input }: { studyId: string; input: MemoInput }): Memo {
  const { subject, text, subjectId = studyId } = input;
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    requireSubject(tx, { studyId, subject, subjectId });
    const row = tx
      .insert(memos)
      .values({ ...newRecord(), studyId, subject, subjectId, text })
      .returning()
      .get();
    return toMemo(row);
  });
}

/** Changes a memo's words. Throws STALE_VERSION, NOT_FOUND. */
export function updateMemo(db: Db, { version, patch, ...ref }: MemoRef & { version: number; patch: MemoPatch }): Memo {
  return write(db, (tx) => {
    requireVersion(getMemo(tx, ref), version);
    tx.update(memos)
      .set({ ...patch, version: version + 1, updatedAt: now() })
      .where(isMemo(ref))
      .run();
    return getMemo(tx, ref);
  });
}

/** Deletes a memo, softly. Throws STALE_VERSION, NOT_FOUND. */
export function deleteMemo(db: Db, { version, ...ref }: MemoRef & { version: number }): void {
  write(db, (tx) => {
    requireVersion(getMemo(tx, ref), version);
    const at = now();
    tx.update(memos)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(isMemo(ref))
      .run();
  });
}

/** Brings a deleted memo back. Throws NOT_FOUND. */
export function restoreMemo(db: Db, ref: MemoRef): Memo {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const row = tx.select().from(memos).where(isMemo(ref)).get();
    if (!row) throw new AppError("NOT_FOUND", "There was never a memo with this id in this study, so there is nothing to restore.");
    if (row.deletedAt !== null) {
      tx.update(memos)
        .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
        .where(isMemo(ref))
        .run();
    }
    return getMemo(tx, ref);
  });
}
