import { and, eq, lt } from "drizzle-orm";
import { idempotencyKeys } from "./schema";
import { now } from "./stamp";
import type { Db } from "./types";

const KEPT_FOR_MS = 7 * 24 * 3600 * 1000;

/** The answer kept for a key and target (method and path), or null. */
export function findKeptAnswer(
  db: Db,
  { key, target }: { key: string; target: string },
): { bodyHash: string; status: number; body: string } | null {
  const row = db
    .select({ bodyHash: idempotencyKeys.bodyHash, status: idempotencyKeys.status, body: idempotencyKeys.body })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.key, key), eq(idempotencyKeys.target, target)))
    .get();
  return row ?? null;
}

/** Keeps an answer for a week, inside the transaction of the change that it answers, and lets older ones go. */
export function keepAnswer(db: Db, answer: { key: string; target: string; bodyHash: string; status: number; body: string }): void {
  const at = now();
  const oldest = new Date(Date.parse(at) - KEPT_FOR_MS).toISOString();
  db.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, oldest)).run();
  db.insert(idempotencyKeys)
    .values({ ...answer, createdAt: at })
    .run();
}
