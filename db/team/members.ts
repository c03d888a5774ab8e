import { and, asc, eq, isNull, ne } from "drizzle-orm";
import { memberships, studies, users } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { type Caller, SIGN_IN_FIRST, type StudyAccess } from "@/lib/team/access";
import type { Member, MemberInput, MemberPatch, MyAccess } from "@/lib/team/schema";

type Ref = { studyId: string; memberId: string };
/** what whoever gives the rights has themselves */
type Given = { by: StudyAccess };

const COLUMNS = {
  id: memberships.id,
  version: memberships.version,
  createdAt: memberships.createdAt,
  updatedAt: memberships.updatedAt,
  userId: memberships.userId,
  role: memberships.role,
  seesIdentities: memberships.seesIdentities,
  name: users.name,
  email: users.email,
  disabledAt: users.disabledAt,
};

type Row = Omit<Member, "disabled"> & { disabledAt: string | null };

const toMember = ({ disabledAt, ...row }: Row): Member => ({ ...row, disabled: disabledAt !== null });

function rowsOf(db: Db, { studyId, memberId }: { studyId: string; memberId?: string }): Row[] {
  return db
    .select(COLUMNS)
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.studyId, studyId), memberId === undefined ? undefined : eq(memberships.id, memberId)))
    .orderBy(asc(users.name), asc(memberships.id))
    .all();
}

/**
 * Who is in a study, with what rights, by name; e-mail addresses for its owners alone. Workspace admins own every study and are listed only where they are
 * members besides. Throws NOT_FOUND.
 */
export function listMembers(db: Db, { studyId, to }: { studyId: string; to: StudyAccess }): Member[] {
  requireStudy(db, studyId);
  const members = rowsOf(db, { studyId }).map(toMember);
  return to.role === "owner" ? members : members.map((member) => ({ ...member, email: null }));
}

function requireMember(db: Db, ref: Ref): Member {
  requireStudy(db, ref.studyId);
  const [row] = rowsOf(db, ref);
  if (!row) throw new AppError("NOT_FOUND", "There is no member with this id in this study. They may have been taken out of it.");
  return toMember(row);
}

/** Lets a person into a study. Throws REFUSED for one who is not there or may not sign in, CONFLICT for a member, FORBIDDEN where the giver lacks the right given. */
export function addMember(db: Db, { studyId, input, by }: { studyId: string; input: MemberInput } & Given): Member {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    mayGive(by, input);
    const person = tx.select({ disabledAt: users.disabledAt }).from(users).where(eq(users.id, input.userId)).get();
    if (!person || person.disabledAt !== null) {
      throw new AppError("REFUSED", "There is no such person who can sign in here. Invite them first.", {
        errors: [{ path: "userId", message: "not a person of this workspace" }],
      });
    }
    const row = newRecord();
    const added = tx
      .insert(memberships)
      .values({ ...row, studyId, ...input })
      .onConflictDoNothing({ target: [memberships.studyId, memberships.userId] })
      .run();
    if (added.changes === 0) throw new AppError("CONFLICT", "This person is a member of this study already. Change what they may instead.");
    return requireMember(tx, { studyId, memberId: row.id });
  });
}

/** Changes what a member may. It holds from their next request on. Throws STALE_VERSION, NOT_FOUND, CONFLICT for the last owner, FORBIDDEN as `addMember`. */
export function updateMember(db: Db, { version, patch, by, ...ref }: Ref & { version: number; patch: MemberPatch } & Given): Member {
  return write(db, (tx) => {
    const current = requireMember(tx, ref);
    requireVersion(current, version);
    mayGive(by, patch);
    if (patch.role !== undefined && patch.role !== "owner") requireOtherOwner(tx, { studyId: ref.studyId, member: current });
    tx.update(memberships)
      .set({ ...patch, version: version + 1, updatedAt: now() })
      .where(eq(memberships.id, current.id))
      .run();
    return requireMember(tx, ref);
  });
}

/** Takes somebody out of a study; what they made in it stays. Answers who it was. Throws STALE_VERSION, NOT_FOUND, CONFLICT for the last owner. */
export function removeMember(db: Db, { version, ...ref }: Ref & { version: number }): { userId: string } {
  return write(db, (tx) => {
    const current = requireMember(tx, ref);
    requireVersion(current, version);
    requireOtherOwner(tx, { studyId: ref.studyId, member: current });
    tx.delete(memberships).where(eq(memberships.id, current.id)).run();
    return { userId: current.userId };
  });
}

function mayGive(by: StudyAccess, { seesIdentities }: MemberPatch): void {
  if (seesIdentities && !by.seesIdentities) {
    throw new AppError("FORBIDDEN", "Only somebody who sees names and addresses themselves can let others see them.");
  }
}

function requireOtherOwner(tx: Db, { studyId, member }: { studyId: string; member: Member }): void {
  if (member.role !== "owner") return;
  const other = tx
    .select({ id: memberships.id })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.studyId, studyId), eq(memberships.role, "owner"), ne(memberships.id, member.id), isNull(users.disabledAt)))
    .get();
  if (!other) throw new AppError("CONFLICT", "A study needs an owner. Make somebody else an owner first.");
}

/** Makes the one who just opened or brought in a study its owner, who sees names and addresses. Without a team there is nothing to say. */
export function makeOwner(db: Db, { caller, studyId }: { caller: Caller; studyId: string }): void {
  if (caller.kind === "nobody" || caller.solo) return;
  own(db, { userId: caller.userId, studyIds: [studyId] });
}

/** Makes a person the owner of every study there is: whoever turns the team on keeps what was theirs. */
export function makeOwnerOfAll(db: Db, { userId }: { userId: string }): void {
  const all = db.select({ id: studies.id }).from(studies).all();
  own(db, { userId, studyIds: all.map(({ id }) => id) });
}

function own(db: Db, { userId, studyIds }: { userId: string; studyIds: string[] }): void {
  write(db, (tx) => {
    for (const studyId of studyIds) {
      tx.insert(memberships)
        .values({ ...newRecord(), studyId, userId, role: "owner", seesIdentities: true })
        .onConflictDoNothing({ target: [memberships.studyId, memberships.userId] })
        .run();
    }
  });
}

/** What the caller may do in a study, and who they are among its people. */
export function myAccess(db: Db, { caller, access }: { caller: Caller; access: StudyAccess }): MyAccess {
  if (caller.kind === "nobody") throw new AppError("SIGN_IN", SIGN_IN_FIRST);
  const person = db.select({ id: users.id, name: users.name }).from(users).where(eq(users.id, caller.userId)).get();
  const mayWrite = caller.token?.scope !== "read";
  return {
    team: !caller.solo,
    me: { id: caller.userId, name: person?.name ?? "" },
    role: access.role,
    mayEdit: mayWrite && access.role !== "viewer",
    mayOwn: mayWrite && access.role === "owner",
    seesIdentities: access.seesIdentities,
  };
}
