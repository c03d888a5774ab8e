import { and, eq } from "drizzle-orm";
import { memberships, studies } from "@/db/schema";
import type { Db } from "@/db/types";
import { type Caller, EVERYTHING, type StudyAccess } from "@/lib/team/access";
import type { StudyRole } from "@/lib/team/vocabulary";

/**
 * What a caller may in a study, deleted or not; null for one that is not theirs or that there never was, which nobody can tell apart. A workspace admin
 * owns every study. A token narrows its person: to one study where it is bound to one, and to identities only where both have that right.
 */
export function accessTo(db: Db, { caller, studyId }: { caller: Caller; studyId: string }): StudyAccess | null {
  if (caller.kind === "nobody") return null;
  if (caller.solo) return EVERYTHING;
  const { token } = caller;
  if (token && token.studyId !== null && token.studyId !== studyId) return null;
  const access = caller.admin ? ownedByAdmin(db, studyId) : membershipIn(db, { userId: caller.userId, studyId });
  if (!access || !token) return access;
  return { ...access, seesIdentities: access.seesIdentities && token.seesIdentities };
}

/** The ids of the studies that are a caller's, or of those among them where they have this role; null where all are. Deleted ones are among them. */
export function studiesOf(db: Db, { caller, role }: { caller: Caller; role?: StudyRole }): string[] | null {
  if (caller.kind === "nobody") return [];
  if (caller.solo) return null;
  const bound = caller.token?.studyId ?? null;
  if (caller.admin) return bound === null ? null : [bound];
  return db
    .select({ studyId: memberships.studyId })
    .from(memberships)
    .where(
      and(
        eq(memberships.userId, caller.userId),
        role && eq(memberships.role, role),
        bound === null ? undefined : eq(memberships.studyId, bound),
      ),
    )
    .all()
    .map(({ studyId }) => studyId);
}

function ownedByAdmin(db: Db, studyId: string): StudyAccess | null {
  const row = db.select({ id: studies.id }).from(studies).where(eq(studies.id, studyId)).get();
  return row ? EVERYTHING : null;
}

function membershipIn(db: Db, { userId, studyId }: { userId: string; studyId: string }): StudyAccess | null {
  const row = db
    .select({ role: memberships.role, seesIdentities: memberships.seesIdentities })
    .from(memberships)
    .where(and(eq(memberships.studyId, studyId), eq(memberships.userId, userId)))
    .get();
  return row ?? null;
}
