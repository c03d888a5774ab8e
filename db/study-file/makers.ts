import { eq } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { users } from "@/db/schema";
import { isTeam } from "@/db/team/mode";
import type { Db } from "@/db/types";

/**
 * Who counts as the maker of a row of a study's file, by whom the file names: in a team whoever brings it in, for a file can name anybody; those who look after
 * the workspace, and the one person of a workbench without a team, bring the names in as they stand, where such a person is here.
 */
export function makersOf(tx: Db): (named: unknown) => string {
  const importer = actingPerson();
  const isTrusted = !isTeam(tx) || tx.select({ admin: users.admin }).from(users).where(eq(users.id, importer)).get()?.admin === true;
  if (!isTrusted) return () => importer;
  const here = new Set(
    tx
      .select({ id: users.id })
      .from(users)
      .all()
      .map(({ id }) => id),
  );
  return (named) => (typeof named === "string" && here.has(named) ? named : importer);
}
