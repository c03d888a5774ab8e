import { and, count, eq, isNull, sql } from "drizzle-orm";
import { moveDeal } from "@/db/deals/move";
import { standing } from "@/db/participants/standing";
import type { Account, AccountInput, AccountPatch } from "@/lib/accounts/schema";
import { AppError } from "@/lib/errors";
import { requireStep } from "@/lib/journey/edit-steps";
import { studyJourney } from "@/lib/journey/study-journey";
import { counted } from "@/lib/text/counted";
import { accounts, participants, responses } from "./schema";
import { newRecord, now } from "./stamp";
import { requireStudy } from "./studies";
import type { Db } from "./types";
import { requireVersion } from "./version";
import { write } from "./write";

type AccountRow = typeof accounts.$inferSelect;
type AccountRef = { studyId: string; accountId: string };

const isAccount = ({ studyId, accountId }: AccountRef) => and(eq(accounts.studyId, studyId), eq(accounts.id, accountId));

function requireAccount(db: Db, ref: AccountRef): AccountRow {
  const row = db
    .select()
    .from(accounts)
    .where(and(isAccount(ref), isNull(accounts.deletedAt)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no account with this id in this study. It may have been deleted.");
  return row;
}

/** People per account; deleted people and those merged into another are left out. */
function peopleCounts(db: Db, studyId: string): Map<string | null, number> {
  const rows = db
    .select({ id: participants.accountId, people: count() })
    .from(participants)
    .where(standing(studyId))
    .groupBy(participants.accountId)
    .all();
  return new Map(rows.map(({ id, people }) => [id, people]));
}

function toAccount(row: AccountRow, people: number): Account {
  const { studyId: _study, importId: _import, deletedAt: _deleted, createdBy: _by, ...account } = row;
  return { ...account, participants: people };
}

/** The accounts of a study by name, each with how many people it has. Throws NOT_FOUND. */
export function listAccounts(db: Db, { studyId }: { studyId: string }): Account[] {
  requireStudy(db, studyId);
  const people = peopleCounts(db, studyId);
  return db
    .select()
    .from(accounts)
    .where(and(eq(accounts.studyId, studyId), isNull(accounts.deletedAt)))
    .all()
    .map((row) => toAccount(row, people.get(row.id) ?? 0))
    .toSorted((a, b) => a.name.localeCompare(b.name, "en") || (a.id < b.id ? -1 : 1));
}

/** One account. Throws NOT_FOUND. */
export function getAccount(db: Db, ref: AccountRef): Account {
  requireStudy(db, ref.studyId);
  return toAccount(requireAccount(db, ref), peopleCounts(db, ref.studyId).get(ref.accountId) ?? 0);
}

/** The account that goes by this name, letter case and outer blanks aside; null where there is none. For imports, so that a company is not made twice. */
export function findAccountByName(db: Db, { studyId, name }: { studyId: string; name: string }): Account | null {
  const wanted = name.trim().toLowerCase();
  return listAccounts(db, { studyId }).find((account) => account.name.toLowerCase() === wanted) ?? null;
}

function requireSteps(tx: Db, studyId: string, { lastStep, stuckStep }: AccountPatch): void {
  const journey = studyJourney(requireStudy(tx, studyId));
  for (const step of [lastStep, stuckStep]) requireStep(step, journey);
}

/** Adds an account. Two may share a name: companies do. Throws NOT_FOUND, REFUSED for a step that the study does not have. */
export function createAccount(db: Db, { studyId, input }: { studyId: string; input: AccountInput }): Account {
  return write(db, (tx) => {
    requireSteps(tx, studyId, input);
    const row = tx
      .insert(accounts)
      .values({ ...newRecord(), studyId, ...input })
      .returning()
      .get();
    return toAccount(row, 0);
  });
}

/** Changes an account; null means "not known". Throws STALE_VERSION, NOT_FOUND, REFUSED for a step that the study does not have. */
export function updateAccount(db: Db, { version, patch, ...ref }: AccountRef & { version: number; patch: AccountPatch }): Account {
  return write(db, (tx) => {
    requireVersion(getAccount(tx, ref), version);
    requireSteps(tx, ref.studyId, patch);
    tx.update(accounts)
      .set({ ...patch, version: version + 1, updatedAt: now() })
      .where(isAccount(ref))
      .run();
    return getAccount(tx, ref);
  });
}

/**
 * Deletes an account. Where it has people or replies, `moveTo` says which account they go to, or "none" (rule 14): without it, CONFLICT with how many
 * there are, and nothing is changed. Reasons and competitors of its deal go to that account too, for good. Throws STALE_VERSION, NOT_FOUND.
 */
export function deleteAccount(db: Db, { version, moveTo, ...ref }: AccountRef & { version: number; moveTo?: string }): void {
  write(db, (tx) => {
    const account = getAccount(tx, ref);
    requireVersion(account, version);
    if (moveTo !== undefined) movePeople(tx, ref, moveTo);
    else if (account.participants + countReplies(tx, ref) > 0) {
      const replies = countReplies(tx, ref);
      const has = [counted(account.participants, "person", "people"), ...(replies > 0 ? [counted(replies, "reply", "replies")] : [])];
      const detail = `${account.name} has ${has.join(" and ")}. Say where they go: another account, or none. To another one the reasons and competitors of its deal go along, for good.`;
      throw new AppError("CONFLICT", detail, { extra: { participants: account.participants, replies } });
    }
    const at = now();
    tx.update(accounts)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(isAccount(ref))
      .run();
  });
}

function countReplies(tx: Db, { studyId, accountId }: AccountRef): number {
  const where = and(eq(responses.studyId, studyId), eq(responses.accountId, accountId), isNull(responses.deletedAt));
  return tx.select({ n: count() }).from(responses).where(where).get()?.n ?? 0;
}

/** Moves also people who are deleted or merged, so that they come back to where the others went. */
function movePeople(tx: Db, { studyId, accountId }: AccountRef, moveTo: string): void {
  if (moveTo === accountId) throw new AppError("REFUSED", "People cannot move to the account that is being deleted. Choose another.");
  const to = moveTo === "none" ? null : requireAccount(tx, { studyId, accountId: moveTo }).id;
  tx.update(participants)
    .set({ accountId: to, version: sql`${participants.version} + 1`, updatedAt: now() })
    .where(and(eq(participants.studyId, studyId), eq(participants.accountId, accountId)))
    .run();
  tx.update(responses)
    .set({ accountId: to, version: sql`${responses.version} + 1`, updatedAt: now() })
    .where(and(eq(responses.studyId, studyId), eq(responses.accountId, accountId)))
    .run();
  if (to !== null) moveDeal(tx, { studyId, from: accountId, to });
}

/** Brings a deleted account back; people, and reasons and competitors of its deal, that were moved stay where they went. Throws NOT_FOUND. */
export function restoreAccount(db: Db, ref: AccountRef): Account {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const row = tx.select().from(accounts).where(isAccount(ref)).get();
    if (!row) throw new AppError("NOT_FOUND", "There was never an account with this id in this study, so there is nothing to restore.");
    if (row.deletedAt !== null) {
      tx.update(accounts)
        .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
        .where(isAccount(ref))
        .run();
    }
    return getAccount(tx, ref);
  });
}
