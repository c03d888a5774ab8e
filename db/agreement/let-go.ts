import { and, eq, inArray, sql } from "drizzle-orm";
import { agreementMarks, agreementSettlements } from "@/db/schema";
import type { Db } from "@/db/types";

/** Lets settlements go, with the agreed marks that stood for them: their disagreements are open again. The study's highlights are not touched. */
export function letGoOfSettlements(tx: Db, { studyId, settlementIds }: { studyId: string; settlementIds: readonly string[] }): void {
  if (settlementIds.length === 0) return;
  const ofThese = and(eq(agreementMarks.studyId, studyId), inArray(agreementMarks.settlementId, [...settlementIds]));
  tx.delete(agreementMarks)
    .where(and(ofThese, eq(agreementMarks.seat, "agreed")))
    .run();
  tx.update(agreementMarks).set({ settlementId: null }).where(ofThese).run();
  tx.delete(agreementSettlements)
    .where(and(eq(agreementSettlements.studyId, studyId), inArray(agreementSettlements.id, [...settlementIds])))
    .run();
}

/** The settlements of a study that one of these acts of the coding log wrote. */
export function settlementsOf(db: Db, { studyId, actionIds }: { studyId: string; actionIds: readonly string[] }): string[] {
  if (actionIds.length === 0) return [];
  const wrote = sql`exists (select 1 from json_each(${agreementSettlements.actionIds}) where value in (select value from json_each(${JSON.stringify(actionIds)})))`;
  return db
    .select({ id: agreementSettlements.id })
    .from(agreementSettlements)
    .where(and(eq(agreementSettlements.studyId, studyId), wrote))
    .all()
    .map(({ id }) => id);
}
