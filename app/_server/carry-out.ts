import type { Once } from "@/db/idempotency";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { afterWrite, type Written } from "./after-write";
import { toResponse } from "./answer";
import { answerOnce } from "./answer-once";
import type { AnyContract } from "./contract";

type Change = {
  contract: AnyContract;
  once: Once | null;
  written: Omit<Written, "status" | "answer">;
};

/**
 * Does what a write asks, and what follows from it. A change that is made in one step is stored together with what follows, or not at all; an upload, or
 * work that takes its time, is followed up when it is done.
 */
export async function carryOut({ contract, once, written }: Change, run: () => unknown): Promise<Response> {
  const { db } = written;
  const status = contract.status ?? 200;
  const told: (() => void)[] = [];
  const follow = (tx: Db, value: unknown) => {
    const answered = value instanceof Response ? value.status : value === undefined ? 204 : status;
    // 200 where something was to be made: it was there already, or this was a look at what would be
    const isDone = answered < 400 && !(answered === 200 && status === 201);
    const tell = isDone ? afterWrite({ ...written, db: tx, status: answered, answer: value }) : undefined;
    if (tell) told.push(tell);
  };

  const answer = async (): Promise<Response> => {
    if (contract.accepts === "multipart" || contract.slow) {
      const value = await run();
      write(db, (tx) => follow(tx, value));
      return toResponse(value, status);
    }
    if (once) {
      return answerOnce({ db, once, status }, (tx) => {
        const value = run();
        follow(tx, value);
        return value;
      });
    }
    return toResponse(inOneStep(db, run, follow), status);
  };

  const response = await answer();
  for (const tell of told) tell();
  return response;
}

function inOneStep(db: Db, run: () => unknown, follow: (tx: Db, value: unknown) => void): unknown {
  return write(db, (tx) => {
    const value = run();
    if (value instanceof Promise) throw new Error("a write that takes its time says so in its contract: slow");
    follow(tx, value);
    return value;
  });
}
