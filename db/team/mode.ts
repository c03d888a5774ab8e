import { signInCredentials } from "@/db/schema";
import type { Db } from "@/db/types";

/** Whether people sign in here. Until somebody has a password the workbench has one local owner, who is asked for nothing; from then on everybody is. */
export function isTeam(db: Db): boolean {
  return db.select({ id: signInCredentials.id }).from(signInCredentials).limit(1).get() !== undefined;
}
