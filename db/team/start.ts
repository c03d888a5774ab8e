import { eq } from "drizzle-orm";
import { users } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { LOCAL_PERSON } from "@/lib/team/access";
import { setPassword } from "./credential";
import { makeOwnerOfAll } from "./members";
import { isTeam } from "./mode";

type Start = { name: string; email: string; passwordHash: string };

/** Makes a team of one: the local person, with all that is theirs, signs in from now on and looks after the workspace. Throws REFUSED where there is a team. */
export function startTeam(db: Db, { name, email, passwordHash }: Start): void {
  write(db, (tx) => {
    if (isTeam(tx)) throw new AppError("REFUSED", "There is a team already. Whoever looks after it can invite you.");
    tx.update(users).set({ name, email, admin: true, updatedAt: now() }).where(eq(users.id, LOCAL_PERSON)).run();
    setPassword(tx, { userId: LOCAL_PERSON, passwordHash });
    makeOwnerOfAll(tx, { userId: LOCAL_PERSON });
  });
}
