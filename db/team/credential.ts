import { signInCredentials } from "@/db/schema";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";

/** Gives a person this password, in place of the one they had (one each, by `sign_in_credentials_by_user`). Callers hold the write lock. */
export function setPassword(tx: Db, { userId, passwordHash }: { userId: string; passwordHash: string }): void {
  const at = now();
  tx.insert(signInCredentials)
    .values({ id: newId(), userId, providerId: "credential", accountId: userId, password: passwordHash, createdAt: at, updatedAt: at })
    .onConflictDoUpdate({
      target: [signInCredentials.userId, signInCredentials.providerId],
      set: { password: passwordHash, updatedAt: at },
    })
    .run();
}
