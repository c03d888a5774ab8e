import { and, eq } from "drizzle-orm";
import { relinkResponse } from "@/db/documents/relink-response";
import { participants, responses } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Participant } from "@/lib/participants/schema";
import { livingLinks } from "./links";
import { toParticipant } from "./list";
import { findStoredParticipant, type ParticipantRef, requireParticipant } from "./rows";

/** Puts a person aside; their interviews and words stay, and count for nobody until they are restored. Throws STALE_VERSION, NOT_FOUND. */
export function deleteParticipant(db: Db, { studyId, participantId, version }: ParticipantRef & { version: number }): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    const row = requireParticipant(tx, { studyId, participantId });
    requireVersion(toParticipant(tx, { row }), version);
    const at = now();
    tx.update(participants)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(and(eq(participants.studyId, studyId), eq(participants.id, participantId)))
      .run();
  });
}

/** Brings a deleted person back under their own code; a persona or account deleted meanwhile is left empty. Throws NOT_FOUND, CONFLICT for one who was merged. */
export function restoreParticipant(db: Db, { studyId, participantId }: ParticipantRef): Participant {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const row = findStoredParticipant(tx, { studyId, participantId });
    if (row.mergedInto !== null) {
      throw new AppError("CONFLICT", `${row.code} is merged into another person. Split them again instead of restoring.`);
    }
    if (row.deletedAt === null) return toParticipant(tx, { row });
    const back = tx
      .update(participants)
      .set({ deletedAt: null, ...livingLinks(tx, row), version: row.version + 1, updatedAt: now() })
      .where(and(eq(participants.studyId, studyId), eq(participants.id, participantId)))
      .returning()
      .get();
    relinkReplies(tx, { studyId, participantId });
    return toParticipant(tx, { row: back });
  });
}

/** What was marked in their replies while they were deleted is theirs again. */
function relinkReplies(tx: Db, { studyId, participantId }: ParticipantRef): void {
  const theirs = tx
    .select({ id: responses.id })
    .from(responses)
    .where(and(eq(responses.studyId, studyId), eq(responses.participantId, participantId)))
    .all();
  for (const { id } of theirs) relinkResponse(tx, { studyId, responseId: id });
}
