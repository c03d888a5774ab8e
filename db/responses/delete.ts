import { and, eq, ne } from "drizzle-orm";
import { livingLinks } from "@/db/participants/links";
import { isQuestionnaire } from "@/db/questionnaires/rows";
import { questionnaires, responses } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Response } from "@/lib/responses/schema";
import { isResponse, type ResponseRef, type ResponseRow, requireResponse, toResponse } from "./rows";

/** Before the key of a reply that an undone import took back: the same row may come in again as another reply. */
export const TAKEN_BACK = "undone:";

/**
 * Puts a reply aside with its open answers; importing its file again does not bring it back, `restoreResponse` does. `updatedAt` says when somebody last
 * put right what it says, and stays. Throws STALE_VERSION, NOT_FOUND.
 */
export function deleteResponse(db: Db, { studyId, responseId, version }: ResponseRef & { version: number }): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    const row = requireResponse(tx, { studyId, responseId });
    requireVersion(toResponse(tx, row), version);
    tx.update(responses)
      .set({ deletedAt: now(), version: version + 1 })
      .where(isResponse({ studyId, responseId }))
      .run();
  });
}

/** Brings a deleted reply back with its open answers. Throws NOT_FOUND; CONFLICT where its questionnaire is deleted, or the same row came in again since. */
export function restoreResponse(db: Db, { studyId, responseId }: ResponseRef): Response {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const row = tx.select().from(responses).where(isResponse({ studyId, responseId })).get();
    if (!row) throw new AppError("NOT_FOUND", "There was never a reply with this id in this study, so there is nothing to restore.");
    if (row.deletedAt === null) return toResponse(tx, row);
    requireHome(tx, row);
    const back = tx
      .update(responses)
      .set({ deletedAt: null, key: freeKey(tx, row), ...livingLinks(tx, row), version: row.version + 1 })
      .where(isResponse({ studyId, responseId }))
      .returning()
      .get();
    return toResponse(tx, back);
  });
}

function requireHome(tx: Db, { studyId, questionnaireId }: ResponseRow): void {
  const home = tx
    .select({ deletedAt: questionnaires.deletedAt })
    .from(questionnaires)
    .where(isQuestionnaire({ studyId, questionnaireId }))
    .get();
  if (home?.deletedAt !== null) {
    throw new AppError("CONFLICT", "The questionnaire of this reply is deleted. Restore the questionnaire: its replies come back with it.");
  }
}

function freeKey(tx: Db, { id, questionnaireId, key }: ResponseRow): string {
  if (!key.startsWith(TAKEN_BACK)) return key;
  const own = key.slice(key.indexOf(":", TAKEN_BACK.length) + 1);
  const taken = tx
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.questionnaireId, questionnaireId), eq(responses.key, own), ne(responses.id, id)))
    .get();
  if (taken)
    throw new AppError("CONFLICT", "This reply was taken back with its import, and came in again with a later one. That one stands.");
  return own;
}
