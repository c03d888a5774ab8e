import type { DocumentRef } from "@/db/documents/rows";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { isUnderEyes } from "./at-hand";
import { studyModel } from "./study-model";
import { suggestAgain } from "./suggest-text";

/**
 * Goes through one text again for what was learned since it was read. Where somebody decided within the last two minutes nothing that waits is
 * withdrawn: it may be under their eyes. Throws NOT_FOUND where the text or its study is gone.
 */
export function sweepDocument(db: Db, { studyId, documentId }: DocumentRef): void {
  requireStudy(db, studyId);
  suggestAgain(db, { studyId, documentId, known: studyModel(db, { studyId }), keepOpen: isUnderEyes(db, { studyId, documentId }) });
}
