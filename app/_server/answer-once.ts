import { createHash } from "node:crypto";
import { actingPerson } from "@/db/acting";
import { type Once, runOnce } from "@/db/idempotency";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { toResponse } from "./answer";

/** What the `Idempotency-Key` of a request stands for: this person, method, path and body; another person's same key is another key. Null without one; throws MALFORMED for a key that is too long. */
export function onceOf(request: Request, body: unknown): Once | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (key.length < 1 || key.length > 200) throw new AppError("MALFORMED", "An Idempotency-Key is 1 to 200 characters long.");
  const target = `${actingPerson()} ${request.method} ${new URL(request.url).pathname}`;
  const bodyHash = createHash("sha256")
    .update(JSON.stringify(body ?? null))
    .digest("hex");
  return { key, target, bodyHash };
}

/** Runs a write once: the change and its answer are stored in one transaction, so a retry after a lost answer gets the same one. */
export function answerOnce({ db, once, status }: { db: Db; once: Once; status: number }, run: (tx: Db) => unknown): Response {
  const kept = write(db, (tx) =>
    runOnce(tx, once, () => {
      const value = run(tx);
      if (value instanceof Promise || value instanceof Response) throw new Error("only synchronous JSON handlers take an Idempotency-Key");
      return { status: value === undefined ? 204 : status, body: value === undefined ? "" : JSON.stringify(value) };
    }),
  );
  return toResponse(kept.body === "" ? undefined : JSON.parse(kept.body), kept.status);
}
