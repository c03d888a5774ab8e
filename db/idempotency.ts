import { and, eq, like, lt, or, sql } from "drizzle-orm";
import { AppError } from "@/lib/errors";
import { idempotencyKeys } from "./schema";
import { now } from "./stamp";
import type { Db } from "./types";

const MINUTE_MS = 60_000;
const KEPT_FOR_MS = 7 * 24 * 60 * MINUTE_MS;
/** A save of a long text answers with it whole: such answers are kept only as long as a lost one is asked for again. */
const LARGE_KEPT_FOR_MS = 5 * MINUTE_MS;
const LARGE_BYTES = 16_384;

/** A write that may be sent again: its key, where it went (method and path), and a hash of what it said. */
export type Once = { key: string; target: string; bodyHash: string };

/** What a write answered, as it went out; the body is JSON, empty for none. */
export type KeptAnswer = { status: number; body: string };

/**
 * Runs a write once per key and target: sent again, it is answered the same and nothing is done. Callers hold the write lock, so that the change and
 * its answer are stored together. Throws REFUSED where a key comes back with another body.
 */
export function runOnce(tx: Db, { key, target, bodyHash }: Once, run: () => KeptAnswer): KeptAnswer {
  const earlier = answeredBefore(tx, { key, target, bodyHash });
  if (earlier) return earlier;
  const answer = run();
  const at = now();
  sweep(tx, at);
  tx.insert(idempotencyKeys)
    .values({ key, target, bodyHash, ...answer, createdAt: at })
    .run();
  return answer;
}

/** What this write was answered, if it was made already; null where it was not. Throws REFUSED where its key was used for another one. */
export function answeredBefore(db: Db, { key, target, bodyHash }: Once): KeptAnswer | null {
  const earlier = db
    .select({ bodyHash: idempotencyKeys.bodyHash, status: idempotencyKeys.status, body: idempotencyKeys.body })
    .from(idempotencyKeys)
    .where(and(eq(idempotencyKeys.key, key), eq(idempotencyKeys.target, target)))
    .get();
  if (earlier && earlier.bodyHash !== bodyHash) {
    throw new AppError("REFUSED", "This Idempotency-Key was used for another request. Take a new key for a new change.");
  }
  return earlier ? { status: earlier.status, body: earlier.body } : null;
}

let sweptAt = 0;

/** Lets old answers go, at most once a minute. */
function sweep(tx: Db, at: string): void {
  const time = Date.parse(at);
  if (Math.abs(time - sweptAt) < MINUTE_MS) return;
  sweptAt = time;
  const before = (ms: number) => lt(idempotencyKeys.createdAt, new Date(time - ms).toISOString());
  const isLarge = sql`octet_length(${idempotencyKeys.body}) > ${LARGE_BYTES}`;
  tx.delete(idempotencyKeys)
    .where(or(before(KEPT_FOR_MS), and(before(LARGE_KEPT_FOR_MS), isLarge)))
    .run();
}

/** Lets go of the kept answers of a study that hold one of these names. */
export function forgetAnswersNaming(tx: Db, { studyId, names }: { studyId: string; names: readonly string[] }): void {
  const isOfStudy = or(like(idempotencyKeys.target, `%/api/studies/${studyId}%`), sql`instr(${idempotencyKeys.body}, ${studyId}) > 0`);
  // as a name is written in JSON
  const written = JSON.stringify(names.map((name) => JSON.stringify(name).slice(1, -1)));
  const isNaming = sql`exists (select 1 from json_each(${written}) where instr(${idempotencyKeys.body}, value) > 0)`;
  tx.delete(idempotencyKeys).where(and(isOfStudy, isNaming)).run();
}

/**
 * Lets all kept answers of a study go: they hold texts and names as they were. Those to the study's own addresses, and those to others (a study that was
 * opened or brought in) that say which study it is. For whatever takes words out of a study for good (redaction, erasure).
 */
export function forgetAnswers(tx: Db, { studyId }: { studyId: string }): void {
  tx.delete(idempotencyKeys)
    .where(or(like(idempotencyKeys.target, `%/api/studies/${studyId}%`), sql`instr(${idempotencyKeys.body}, ${studyId}) > 0`))
    .run();
}
