import { and, eq } from "drizzle-orm";
import { moveLinks } from "@/db/findings/links";
import { considered, dealDrivers } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";

type Move = { studyId: string; from: string; to: string };

/**
 * Carries the reasons and competitors of an account over to the one that takes its people. A reason that this one gave already takes the quotes linked to
 * the other, and is primary where its side has no primary yet and the other was; of two primary reasons of a side the taking account's stays. Nothing of
 * this is brought back when the account is. Inside the transaction of whoever deletes it.
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
    const isPrimary = row.isPrimary && !side.some((one) => one.isPrimary);
    const equal = side.find(({ driver }) => driver === row.driver);
    if (equal) join(tx, { row, equal, isPrimary });
    else save(tx, row, { accountId: to, isPrimary });
  }
}

type DriverRow = typeof dealDrivers.$inferSelect;

/** The deleted account keeps its own row; the quotes stand with the other account from now on. */
function join(tx: Db, { row, equal, isPrimary }: { row: DriverRow; equal: DriverRow; isPrimary: boolean }): void {
  moveLinks(tx, { studyId: row.studyId, subject: "driver", from: row.id, to: equal.id });
  if (isPrimary) save(tx, equal, { isPrimary });
}

function save(tx: Db, { id, version }: DriverRow, set: Partial<DriverRow>): void {
  tx.update(dealDrivers)
    .set({ ...set, version: version + 1, updatedAt: now() })
    .where(eq(dealDrivers.id, id))
    .run();
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
