import "server-only";
import { takeOutName } from "@/db/erasure/take-out-name";
import type { Db } from "@/db/types";
import type { NameTakenOut } from "@/lib/erasure/schema";
import type { Caller } from "@/lib/team/access";
import { actorOf } from "./after-write";
import { makeItLast, noteBytes } from "./erasing";
import { wakeUp } from "./jobs/queue";
import { publishChange } from "./live/hub";

/** Takes a name that is kept to be hidden out of every text, and its bytes out of the file. It names nobody whom a copy from before could be rid of: backups keep it. */
export function takeNameOutForGood(
  db: Db,
  { studyId, nameId, caller }: { studyId: string; nameId: string; caller: Caller },
): Omit<NameTakenOut, "examples"> {
  const { texts, fields } = takeOutName(db, { studyId, nameId, actor: actorOf(caller), note: noteBytes });
  publishChange({ studyId, by: caller.kind === "person" ? caller.userId : null, tab: null });
  makeItLast(db, []);
  wakeUp();
  return { texts, fields };
}
