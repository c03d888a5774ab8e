import { createHash } from "node:crypto";
import { findKeptAnswer, keepAnswer } from "@/db/idempotency";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { toResponse } from "./answer";

type Once = { db: Db; key: string; request: Request; body: unknown; status: number };

/**
 * Runs a write once per `Idempotency-Key`: the change and its answer are stored in one transaction, so a retry after a lost
 * answer gets the same one. Throws REFUSED where a key comes back with another body, MALFORMED for a key that is too long.
 */
export async function answerOnce({ db, key, request, body, status }: Once, run: () => unknown): Promise<Response> {
  if (key.length < 1 || key.length > 200) throw new AppError("MALFORMED", "An Idempotency-Key is 1 to 200 characters long.");
  const target = `${request.method} ${new URL(request.url).pathname}`;
  const bodyHash = createHash("sha256")
    .update(JSON.stringify(body ?? null))
    .digest("hex");
  const kept = write(db, (tx) => {
    const earlier = findKeptAnswer(tx, { key, target });
    if (earlier && earlier.bodyHash !== bodyHash) {
      throw new AppError("REFUSED", "This Idempotency-Key was used for another request. Take a new key for a new change.");
    }
    if (earlier) return earlier;
    const value = run();
    if (value instanceof Promise || value instanceof Response) throw new Error("only synchronous JSON handlers take an Idempotency-Key");
    const answer = { status: value === undefined ? 204 : status, body: value === undefined ? "" : JSON.stringify(value) };
    keepAnswer(tx, { key, target, bodyHash, ...answer });
    return { bodyHash, ...answer };
  });
  return toResponse(kept.body === "" ? undefined : JSON.parse(kept.body), kept.status);
}
