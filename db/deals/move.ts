import { and, eq } from "drizzle-orm";
import { considered, dealDrivers } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";

type Move = { studyId: string; from: string; to: string };

/**
 * Carries the reasons and competitors of an account over to the one that takes its people, where that one has none such; of two primary reasons of a side
 * the other account's stays. Inside the transaction of whoever deletes it.
 */
export function moveDeal(tx: Db, move: Move): void {
  moveDrivers(tx, move);
  moveConsidered(tx, move);
}

function moveDrivers(tx: Db, { studyId, from, to }: Move): void {
  const of = (accountId: string) =>
    tx
      .select()
      .from(dealDrivers)
      .where(and(eq(dealDrivers.studyId, studyId), eq(dealDrivers.accountId, accountId)))
      .all();
  const held = of(to);
  for (const row of of(from)) {
    const side = held.filter(({ source }) => source === row.source);
    if (side.some(({ driver }) => driver === row.driver)) continue;
    const isPrimary = row.isPrimary && !side.some((one) => one.isPrimary);
    tx.update(dealDrivers)
      .set({ accountId: to, isPrimary, version: row.version + 1, updatedAt: now() })
      .where(eq(dealDrivers.id, row.id))
      .run();
  }
}

function moveConsidered(tx: Db, { studyId, from, to }: Move): void {
  const of = (accountId: string) =>
    tx
      .select()
      .from(considered)
      .where(and(eq(considered.studyId, studyId), eq(considered.accountId, accountId)))
      .all();
  const held = new Set(of(to).map(({ competitorId }) => competitorId));
  for (const row of of(from)) {
    if (held.has(row.competitorId)) continue;
    tx.update(considered)
      .set({ accountId: to, version: row.version + 1, updatedAt: now() })
      .where(eq(considered.id, row.id))
      .run();
  }
}
