import { and, eq, gte } from "drizzle-orm";
import type { DocumentRef } from "@/db/documents/rows";
import { suggestions } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { studyModel } from "./study-model";
import { suggestAgain } from "./suggest-text";

/** Whoever decided in a text so lately still has it before them. */
const AT_HAND_MS = 120_000;

/**
 * Goes through one text again for what was learned since it was read. Where somebody decided within the last two minutes nothing that waits is
 * withdrawn: it may be under their eyes. Throws NOT_FOUND where the text or its study is gone.
 */
export function sweepDocument(db: Db, { studyId, documentId }: DocumentRef): void {
  requireStudy(db, studyId);
  suggestAgain(db, { studyId, documentId, known: studyModel(db, { studyId }), keepOpen: isAtHand(db, { studyId, documentId }) });
}

function isAtHand(db: Db, { studyId, documentId }: DocumentRef): boolean {
  const since = new Date(Date.parse(now()) - AT_HAND_MS).toISOString();
  const row = db
    .select({ id: suggestions.id })
    .from(suggestions)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.documentId, documentId), gte(suggestions.decidedAt, since)))
    .limit(1)
    .get();
  return row !== undefined;
}
