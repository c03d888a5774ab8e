import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Caller } from "@/lib/team/access";
import type { Me } from "@/lib/team/schema";
import { isTeam } from "./mode";
import { requirePerson } from "./people";

/** Who asks, as they see themselves; `person` null for nobody. */
export function getMe(db: Db, { caller }: { caller: Caller }): Me {
  const team = isTeam(db);
  if (caller.kind === "nobody") return { team, person: null };
  const { id, name, email } = requirePerson(db, caller.userId);
  return { team, person: { id, name, email, admin: caller.admin } };
}

/** The same for somebody who has just signed in. Throws NOT_FOUND. */
export function meOf(db: Db, userId: string): Me {
  const { id, name, email, admin } = requirePerson(db, userId);
  return { team: isTeam(db), person: { id, name, email, admin } };
}

/** Changes the name that others see. */
export function renameMe(db: Db, { userId, name }: { userId: string; name: string }): void {
  write(db, (tx) => tx.update(users).set({ name, updatedAt: now() }).where(eq(users.id, userId)).run());
}
