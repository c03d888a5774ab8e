import { and, eq, isNull, lt } from "drizzle-orm";
import { survivors } from "@/db/participants/rows";
import { consentRecords } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { followConsent, recordsOf } from "./keep";

export type Expired = { studyId: string; participantId: string };

/**
 * Lets consents end whose last day has passed on `day`: whose latest it was is refused from now on. Answers who; once a day is enough, and asked again it
 * does nothing. By `consent_records_by_expiry`.
 */
export function expireConsents(db: Db, { day }: { day: string }): Expired[] {
  const isOver = and(lt(consentRecords.expiresOn, day), isNull(consentRecords.withdrawnOn), isNull(consentRecords.expiredAt));
  if (!db.select({ id: consentRecords.id }).from(consentRecords).where(isOver).limit(1).get()) return [];
  return write(db, (tx) => {
    const over = tx.select().from(consentRecords).where(isOver).all();
    return over.flatMap(({ id, studyId, participantId }) => {
      tx.update(consentRecords).set({ expiredAt: now() }).where(eq(consentRecords.id, id)).run();
      const survivorId = survivors(tx, studyId).get(participantId)?.survivorId ?? participantId;
      if (recordsOf(tx, { studyId, participantId: survivorId })[0]?.id !== id) return [];
      followConsent(tx, { studyId, participantId: survivorId, day });
      return [{ studyId, participantId: survivorId }];
    });
  });
}
