import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { memberships, users } from "@/db/schema";
import { isTeam } from "@/db/team/mode";
import type { Db } from "@/db/types";

export type Person = { id: string; name: string; isMe: boolean };

/** Who may code in a study: its owners and editors and the workspace's admins; without a team the one person there is. */
export function peopleWhoCode(db: Db, studyId: string): Person[] {
  const me = actingPerson();
  const members = db
    .select({ id: memberships.userId })
    .from(memberships)
    .where(and(eq(memberships.studyId, studyId), inArray(memberships.role, ["owner", "editor"])));
  const rows = db
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(isTeam(db) ? and(isNull(users.disabledAt), or(eq(users.admin, true), inArray(users.id, members))) : eq(users.id, me))
    .orderBy(asc(users.name), asc(users.id))
    .all();
  return rows.map((row) => ({ ...row, isMe: row.id === me }));
}

/** Names of people by their ids, whether they may still sign in or not. */
export function namesOf(db: Db, ids: readonly string[]): Map<string, string> {
  const rows =
    ids.length === 0
      ? []
      : db
          .select({ id: users.id, name: users.name })
          .from(users)
          .where(inArray(users.id, [...ids]))
          .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
