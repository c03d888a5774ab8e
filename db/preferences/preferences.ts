import { eq } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { users } from "@/db/schema";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { keysRefusal } from "@/lib/preferences/keys";
import type { Preferences } from "@/lib/preferences/schema";

/** How the person who asks works; empty where nothing was changed. */
export function getPreferences(db: Db): Preferences {
  const row = db.select({ preferences: users.preferences }).from(users).where(eq(users.id, actingPerson())).get();
  return row?.preferences ?? {};
}

/** Changes some of the preferences; `keys` replaces all own letters, so `{}` gives every command its usual one. Throws REFUSED where two commands would share a letter. */
export function updatePreferences(db: Db, { patch }: { patch: Preferences }): Preferences {
  const refusal = patch.keys ? keysRefusal(patch.keys) : null;
  if (refusal) throw new AppError("REFUSED", refusal, { errors: [{ path: "keys", message: refusal }] });
  const keys = patch.keys && Object.fromEntries(Object.entries(patch.keys).map(([id, key]) => [id, key.toLowerCase()]));
  return write(db, (tx) => {
    const preferences = { ...getPreferences(tx), ...patch, ...(keys && { keys }) };
    tx.update(users).set({ preferences }).where(eq(users.id, actingPerson())).run();
    return preferences;
  });
}
