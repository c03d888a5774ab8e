import { and, eq } from "drizzle-orm";
import { setFindingsOfCode } from "@/db/findings/codes";
import { codes, highlightCodes } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { sameCodeName, wouldCycle } from "@/lib/codebook/tree";
import { changedSince, type PutBack } from "./as-left";
import { flagsOf } from "./flags";
import type { Image } from "./images";
import { type ActionRow, touchedLater } from "./log";
import { flagsNaming, putNaming, takeNaming } from "./naming-codes";

type Codes = { action: ActionRow; steps: readonly PutBack[] };
type Stored = typeof codes.$inferSelect;

/** Puts codes back that an action made, took away, changed or hung elsewhere, and then looks whether the codebook can be so. Throws CONFLICT. */
export function putCodes(tx: Db, { action, steps }: Codes): void {
  const { studyId } = action;
  for (const { id, target, current } of steps) {
    if (target === null) continue;
    const { version: _version, ...fields } = columnsOf(target);
    // a parent may itself come back only with a later row of this action
    if (current === null)
      tx.insert(codes)
        .values({ ...asRow(columnsOf(target)), parentId: null, id, studyId, updatedAt: now() })
        .run();
    else
      tx.update(codes)
        .set({
          ...(fields as Partial<Stored>),
          parentId: current.parentId as string | null,
          version: current.version + 1,
          updatedAt: now(),
        })
        .where(and(eq(codes.studyId, studyId), eq(codes.id, id)))
        .run();
    setFindingsOfCode(tx, { studyId, codeId: id, ...flagsOf(target, "finding") });
  }
  nameAgain(tx, { studyId, steps });
  for (const step of steps) hang(tx, { studyId, step });
  const book = tx.select().from(codes).where(eq(codes.studyId, studyId)).all();
  for (const step of steps) {
    if (wouldCycle(book, { id: step.id, parentId: book.find(({ id }) => id === step.id)?.parentId ?? null })) {
      throw changedSince(step, "the code it hung under hangs below it by now");
    }
    requireRoom(tx, { action, step, book });
  }
}

/** What on the journey named codes names them again: taken from one first, so that the other may have it. */
function nameAgain(tx: Db, { studyId, steps }: { studyId: string; steps: readonly PutBack[] }): void {
  const namings = steps.flatMap(({ id, target }) => (target === null ? [] : [{ studyId, codeId: id, image: target }]));
  for (const naming of namings) takeNaming(tx, naming);
  for (const naming of namings) putNaming(tx, naming);
}

const asRow = (image: Image) => image as unknown as Stored;

/** An image without the flags of what stands under the code. */
function columnsOf({ version, ...image }: Image): Image {
  return { version, ...Object.fromEntries(Object.entries(image).filter(([field]) => !field.includes(":"))) };
}

function hang(tx: Db, { studyId, step }: { studyId: string; step: PutBack }): void {
  const { id, target } = step;
  if (target === null || !("parentId" in target)) return;
  const parentId = target.parentId as string | null;
  const parent =
    parentId === null
      ? true
      : tx
          .select({ id: codes.id })
          .from(codes)
          .where(and(eq(codes.studyId, studyId), eq(codes.id, parentId)))
          .get();
  if (!parent) throw changedSince(step, "the code it hung under was deleted for good");
  tx.update(codes)
    .set({ parentId })
    .where(and(eq(codes.studyId, studyId), eq(codes.id, id)))
    .run();
}

/** Two codes of one name in one place may stand where they did so before; not because another took the name meanwhile. */
function requireRoom(tx: Db, { action, step, book }: { action: ActionRow; step: PutBack; book: readonly Stored[] }): void {
  const own = book.find(({ id }) => id === step.id);
  if (!own || own.deletedAt !== null || step.target === null) return;
  const taken = book.find(
    ({ id, parentId, name, deletedAt }) => id !== own.id && deletedAt === null && parentId === own.parentId && sameCodeName(name, own.name),
  );
  if (taken && touchedLater(tx, { action, id: taken.id })) throw changedSince(step, "another code has its name and place by now");
}

/** Takes codes out again whose making is undone; one that something hangs on by now stays. Throws CONFLICT. */
export function removeCodes(tx: Db, { action, steps }: Codes): void {
  // ids sort by time of making: a code made under another of the same action goes before it
  for (const step of [...steps].sort((a, b) => (a.id < b.id ? 1 : -1))) {
    if (step.target !== null) continue;
    const where = and(eq(codes.studyId, action.studyId), eq(codes.id, step.id));
    if (isUsed(tx, { studyId: action.studyId, codeId: step.id }))
      throw changedSince(step, "highlights, other codes or things on the journey hang on it by now");
    tx.delete(codes).where(where).run();
  }
}

function isUsed(tx: Db, { studyId, codeId }: { studyId: string; codeId: string }): boolean {
  const carried = tx
    .select({ id: highlightCodes.codeId })
    .from(highlightCodes)
    .where(and(eq(highlightCodes.studyId, studyId), eq(highlightCodes.codeId, codeId)))
    .get();
  const above = tx
    .select({ id: codes.id })
    .from(codes)
    .where(and(eq(codes.studyId, studyId), eq(codes.parentId, codeId)))
    .get();
  return carried !== undefined || above !== undefined || flagsNaming(tx, { studyId, ids: [codeId] }).length > 0;
}
