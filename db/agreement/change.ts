import { and, count, eq } from "drizzle-orm";
import { agreementRounds, agreementSettlements } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import type { Round, RoundPatch } from "@/lib/agreement/schema";
import { AppError } from "@/lib/errors";
import { type RoundRef, requireRound } from "./rows";
import { getRound } from "./wire";

/** Renames a round or counts it otherwise. Throws STALE_VERSION; CONFLICT for another overlap once something is settled: what is one disagreement would change under it. */
export function updateRound(db: Db, { version, patch, ...ref }: RoundRef & { version: number; patch: RoundPatch }): Round {
  return write(db, (tx) => {
    const row = requireRound(tx, ref);
    requireVersion(getRound(tx, ref), version);
    if (patch.overlap !== undefined && patch.overlap !== row.overlap && countSettlements(tx, ref) > 0)
      throw new AppError(
        "CONFLICT",
        "What was settled already, or taken into the study, stands on how much two marks must share, so that stays as it is. Nothing was changed.",
      );
    tx.update(agreementRounds)
      .set({ ...patch, version: row.version + 1, updatedAt: now() })
      .where(eq(agreementRounds.id, row.id))
      .run();
    return getRound(tx, ref);
  });
}

/** How many segments of a round were settled, or taken into the study as both coded them alike. */
export function countSettlements(db: Db, { studyId, roundId }: RoundRef): number {
  const row = db
    .select({ value: count() })
    .from(agreementSettlements)
    .where(and(eq(agreementSettlements.studyId, studyId), eq(agreementSettlements.roundId, roundId)))
    .get();
  return row?.value ?? 0;
}

/** Deletes a round for good with its marks and settlements. What was settled stays in the study's highlights. Throws STALE_VERSION. */
export function deleteRound(db: Db, { version, ...ref }: RoundRef & { version: number }): void {
  write(db, (tx) => {
    const row = requireRound(tx, ref);
    requireVersion(getRound(tx, ref), version);
    tx.delete(agreementRounds).where(eq(agreementRounds.id, row.id)).run();
  });
}
