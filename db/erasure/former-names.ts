import { eq } from "drizzle-orm";
import { formerNamesOf } from "@/db/privacy/former-names";
import { formerNames } from "@/db/schema";
import type { Db } from "@/db/types";
import type { TakenOut } from "@/lib/erasure/taken-out";
import { ERASED_WORDS } from "@/lib/erasure/vocabulary";
import { personKey } from "@/lib/import/labels";

/**
 * Takes a person out of the spellings that a study keeps to hide them: those that are their name go, also where they are nobody's, and of others' goes the
 * part that went from every text.
 */
export function takeOutOfFormerNames(
  tx: Db,
  { studyId, names, strings }: { studyId: string; names: readonly string[]; strings: TakenOut },
): void {
  const keyOf = (name: string) => personKey(name) ?? name;
  const own = new Set(names.map(keyOf));
  for (const { id, name } of formerNamesOf(tx, studyId)) {
    const left = own.has(keyOf(name)) ? "" : strings.whole(name).replaceAll(ERASED_WORDS, " ").replace(/\s+/gu, " ").trim();
    const isIt = eq(formerNames.id, id);
    if (!/\p{L}/u.test(left)) tx.delete(formerNames).where(isIt).run();
    else if (left !== name) tx.update(formerNames).set({ name: left }).where(isIt).run();
  }
}
