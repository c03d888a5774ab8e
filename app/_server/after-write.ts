import type { Db } from "@/db/types";
import type { Caller } from "@/lib/team/access";

/** A write that was done: who did what where. `status` is what it answers; `pattern` the address's line in the policy, null for one it does not have. */
export type Written = {
  db: Db;
  request: Request;
  method: string;
  pattern: string | null;
  params: Readonly<Record<string, unknown>>;
  body: unknown;
  caller: Caller;
  requestId: string;
  status: number;
};

/**
 * Called once for every write that succeeded. Where the change is made in one step (whatever is not an upload and not `repeatable`), this runs inside its
 * transaction, so that both are stored or neither. What it gives back is called once all is stored.
 */
export function afterWrite(_written: Written): (() => void) | undefined {
  return undefined;
}
