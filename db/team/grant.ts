import { and, eq } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { memberships, studies, users } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Caller } from "@/lib/team/access";
import type { LinkGrant, OpenedLink } from "@/lib/team/schema";
import { STUDY_ROLES, type StudyRole } from "@/lib/team/vocabulary";
import { accessTo } from "./access";

type StudyGrant = LinkGrant["studies"][number];

/**
 * Refuses what the caller may not hand on: only those who look after the workspace make others look after it, an owner lets into their own studies only, and
 * nobody lets see names who does not see them. Throws FORBIDDEN, and NOT_FOUND for a study that is not theirs.
 */
export function requireMayGrant(db: Db, { caller, grant }: { caller: Caller; grant: LinkGrant }): void {
  const admin = caller.kind === "person" && caller.admin;
  if (grant.admin && !admin)
    throw new AppError("FORBIDDEN", "Only those who look after this workspace may let somebody else look after it.");
  if (grant.studies.length === 0 && !admin) throw new AppError("FORBIDDEN", "Say which of your studies to invite them into.");
  for (const study of grant.studies) requireMayGrantStudy(db, { caller, study });
}

function requireMayGrantStudy(db: Db, { caller, study }: { caller: Caller; study: StudyGrant }): void {
  const { studyId, seesIdentities } = study;
  const access = accessTo(db, { caller, studyId });
  if (access) requireStudy(db, studyId);
  if (!access) throw new AppError("NOT_FOUND", "There is no study with this id among yours.");
  if (access.role !== "owner") throw new AppError("FORBIDDEN", "Only an owner of a study may invite somebody into it.");
  if (seesIdentities && !access.seesIdentities) {
    throw new AppError("FORBIDDEN", "You do not see the names of participants in this study, so you cannot let somebody else see them.");
  }
}

/** What of a grant its maker could still hand on today: who was disabled or owns a study no longer gives nothing by a link made before. Null for nothing at all. */
export function stillGranted(db: Db, { grant, createdBy }: { grant: LinkGrant; createdBy: string }): LinkGrant | null {
  const maker = db.select({ admin: users.admin, disabledAt: users.disabledAt }).from(users).where(eq(users.id, createdBy)).get();
  if (!maker || maker.disabledAt !== null) return null;
  const caller: Caller = { kind: "person", userId: createdBy, admin: maker.admin, solo: false, sessionId: null, token: null };
  const given = grant.studies.flatMap((study) => stillGrantedIn(db, { caller, study }));
  return maker.admin || given.length > 0 ? { admin: grant.admin && maker.admin, studies: given } : null;
}

function stillGrantedIn(db: Db, { caller, study }: { caller: Caller; study: StudyGrant }): StudyGrant[] {
  const access = accessTo(db, { caller, studyId: study.studyId });
  return access?.role === "owner" ? [{ ...study, seesIdentities: study.seesIdentities && access.seesIdentities }] : [];
}

/** The studies of a grant, for whoever reads the invite; deleted ones are left out. */
export function namesOf(db: Db, grant: LinkGrant): OpenedLink["studies"] {
  return grant.studies.flatMap(({ studyId, role, seesIdentities }) => {
    const study = db.select({ name: studies.name, deletedAt: studies.deletedAt }).from(studies).where(eq(studies.id, studyId)).get();
    return study && study.deletedAt === null ? [{ id: studyId, name: study.name, role, seesIdentities }] : [];
  });
}

/**
 * Gives a person what a grant says, each study with its entry in the activity, by whoever made the grant. Rights that they have already are added to, never
 * taken from. Callers hold the write lock.
 */
export function giveRights(tx: Db, { userId, grant, createdBy }: { userId: string; grant: LinkGrant; createdBy: string }): void {
  if (grant.admin) giveAdmin(tx, { userId, createdBy });
  for (const study of grant.studies) giveStudy(tx, { userId, study, createdBy });
}

function giveAdmin(tx: Db, { userId, createdBy }: { userId: string; createdBy: string }): void {
  const { changes } = tx
    .update(users)
    .set({ admin: true, updatedAt: now() })
    .where(and(eq(users.id, userId), eq(users.admin, false)))
    .run();
  const actor = { kind: "person", userId: createdBy } as const;
  if (changes > 0) recordAudit(tx, { actor, action: "change person of the team", thingId: userId, fields: ["admin"] });
}

function giveStudy(tx: Db, { userId, study, createdBy }: { userId: string; study: StudyGrant; createdBy: string }): void {
  const here = and(eq(memberships.studyId, study.studyId), eq(memberships.userId, userId));
  const held = tx.select().from(memberships).where(here).get();
  if (!held) {
    tx.insert(memberships)
      .values({ ...newRecord(), createdBy, userId, ...study })
      .run();
    recordGiven(tx, { action: "add member", userId, study, createdBy });
    return;
  }
  const rights = { role: higher(held.role, study.role), seesIdentities: held.seesIdentities || study.seesIdentities };
  if (rights.role === held.role && rights.seesIdentities === held.seesIdentities) return;
  tx.update(memberships)
    .set({ ...rights, version: held.version + 1, updatedAt: now() })
    .where(here)
    .run();
  recordGiven(tx, { action: "change member", userId, study, createdBy });
}

type Given = { action: "add member" | "change member"; userId: string; study: StudyGrant; createdBy: string };

function recordGiven(tx: Db, { action, userId, study, createdBy }: Given): void {
  const actor = { kind: "person", userId: createdBy } as const;
  recordAudit(tx, { actor, action, studyId: study.studyId, thingId: userId, fields: ["role", "seesIdentities"] });
}

/** The role that may more: the vocabulary names them from owner down. */
function higher(one: StudyRole, other: StudyRole): StudyRole {
  return STUDY_ROLES.find((role) => role === one || role === other) ?? one;
}
