import { createHash } from "node:crypto";
import { actingPerson } from "@/db/acting";
import { type Once, runOnce } from "@/db/idempotency";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Caller, StudyAccess } from "@/lib/team/access";
import { toResponse } from "./answer";

type Sent = { body: unknown; caller: Caller; access: StudyAccess };

/**
 * What the `Idempotency-Key` of a request stands for: this person with what they came with and may see, method, path and body; another person's same key is
 * another key, and an answer that held names is none for somebody who sees them no more. Null without one; throws MALFORMED for a key that is too long.
 */
export function onceOf(request: Request, { body, caller, access }: Sent): Once | null {
  const key = request.headers.get("idempotency-key");
  if (key === null) return null;
  if (key.length < 1 || key.length > 200) throw new AppError("MALFORMED", "An Idempotency-Key is 1 to 200 characters long.");
  const by = caller.kind === "person" && caller.token ? `${actingPerson()}/${caller.token.id}` : actingPerson();
  const target = `${by} ${access.seesIdentities ? "whole" : "masked"} ${request.method} ${new URL(request.url).pathname}`;
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
