import { and, eq, inArray, isNull } from "drizzle-orm";
import { codes, interviews, participants } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { MemoSubject } from "@/lib/memos/vocabulary";

type Subject = { studyId: string; subject: MemoSubject; subjectId: string };

const WORDS: Record<MemoSubject, string> = { study: "study", interview: "interview", participant: "person", code: "code" };

/** Throws NOT_FOUND unless what a memo is about is in the study and not deleted. */
export function requireSubject(db: Db, { studyId, subject, subjectId }: Subject): void {
  const isThere = subject === "study" ? subjectId === studyId : findSubject(db, { studyId, subject, subjectId });
  if (isThere) return;
  throw new AppError("NOT_FOUND", `There is no ${WORDS[subject]} with this id in this study, so no memo was written about it.`);
}

function findSubject(db: Db, { studyId, subject, subjectId }: Subject & { subject: Exclude<MemoSubject, "study"> }): boolean {
  const table = { interview: interviews, participant: participants, code: codes }[subject];
  const row = db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.studyId, studyId), eq(table.id, subjectId), isNull(table.deletedAt)))
    .get();
  return row !== undefined;
}

/** These ids, and those of the people who were merged into one of them, also in turn. */
export function withMerged(db: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }): string[] {
  const all = new Set(ids);
  let latest = [...ids];
  while (latest.length > 0) {
    const under = db
      .select({ id: participants.id })
      .from(participants)
      .where(and(eq(participants.studyId, studyId), inArray(participants.mergedInto, latest)))
      .all();
    latest = under.map(({ id }) => id).filter((id) => !all.has(id));
    for (const id of latest) all.add(id);
  }
  return [...all];
}
