import { and, eq } from "drizzle-orm";
import { participants } from "@/db/schema";
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
    return toParticipant(tx, { row: back });
  });
}
