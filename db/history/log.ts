import { and, asc, desc, eq, inArray, isNotNull, isNull, like, lt, lte, notInArray, or } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { letGoOfSettlements, settlementsOf } from "@/db/agreement/let-go";
import { actions } from "@/db/schema";
import type { Db } from "@/db/types";

/** An action as stored. */
export type ActionRow = typeof actions.$inferSelect;

const MOST_ACTIONS = 500;
const KEPT_MS = 30 * 24 * 3600 * 1000;
/** Kept for the whole 30 days however much was done since: the trash brings a code back with them, on the highlights that carried it. */
const KEPT_FOR_THE_TRASH = ["code-deleted", "codes-merged", "code-split"] as const;

/** Each person walks back over what they did themselves. */
const ownLog = (studyId: string) => and(eq(actions.studyId, studyId), eq(actions.createdBy, actingPerson()));

/** The person's latest action in the study that stands, or the latest before another. */
export function latestDone(db: Db, { studyId, before }: { studyId: string; before?: string | undefined }): ActionRow | undefined {
  return db
    .select()
    .from(actions)
    .where(and(ownLog(studyId), isNull(actions.undoneAt), before === undefined ? undefined : lt(actions.id, before)))
    .orderBy(desc(actions.id))
    .limit(1)
    .get();
}

/** The person's action in the study that was undone last and can be redone. */
export function latestUndone(db: Db, { studyId }: { studyId: string }): ActionRow | undefined {
  return db
    .select()
    .from(actions)
    .where(and(ownLog(studyId), isNotNull(actions.undoneAt)))
    .orderBy(desc(actions.undoneAt), asc(actions.id))
    .limit(1)
    .get();
}

/** One action of the person in the study, or undefined. */
export function findAction(db: Db, { studyId, actionId }: { studyId: string; actionId: string }): ActionRow | undefined {
  return db
    .select()
    .from(actions)
    .where(and(ownLog(studyId), eq(actions.id, actionId)))
    .get();
}

/** Lets go of what was undone: a new action was made, so it can no longer be redone. A disagreement that was settled by it is open again. */
export function dropRedo(tx: Db, { studyId }: { studyId: string }): void {
  const dropped = tx
    .delete(actions)
    .where(and(ownLog(studyId), isNotNull(actions.undoneAt)))
    .returning({ id: actions.id })
    .all();
  const settlementIds = settlementsOf(tx, { studyId, actionIds: dropped.map(({ id }) => id) });
  letGoOfSettlements(tx, { studyId, settlementIds });
}

/** Keeps the log of a person and study to 500 actions and 30 days. */
export function trimLog(tx: Db, { studyId, at }: { studyId: string; at: string }): void {
  const own = ownLog(studyId);
  const ids = tx.select({ id: actions.id }).from(actions).where(own);
  const extra = ids.orderBy(desc(actions.id)).limit(1).offset(MOST_ACTIONS).get();
  if (extra) {
    tx.delete(actions)
      .where(and(own, lte(actions.id, extra.id), notInArray(actions.kind, [...KEPT_FOR_THE_TRASH])))
      .run();
  }
  // ids grow with time: where the first is young enough, all are
  const oldest = new Date(Date.parse(at) - KEPT_MS).toISOString();
  const first = tx.select({ createdAt: actions.createdAt }).from(actions).where(own).orderBy(asc(actions.id)).limit(1).get();
  if (first && first.createdAt < oldest) {
    tx.delete(actions)
      .where(and(own, lt(actions.createdAt, oldest)))
      .run();
  }
}

/** The latest deletion or merge that took this code away and was not undone, whoever did it. */
export function deletionOfCode(db: Db, { studyId, codeId }: { studyId: string; codeId: string }): ActionRow | undefined {
  return db
    .select()
    .from(actions)
    .where(
      and(
        eq(actions.studyId, studyId),
        inArray(actions.kind, [...KEPT_FOR_THE_TRASH]),
        isNull(actions.undoneAt),
        like(actions.changes, `%"of":"code","id":${JSON.stringify(codeId)}%`),
      ),
    )
    .orderBy(desc(actions.id))
    .all()
    .find(({ changes }) =>
      changes.some(({ of, id, before, after }) => of === "code" && id === codeId && !before?.deletedAt && after?.deletedAt),
    );
}

/** Whether an action that stands and is later than this one touched a thing. */
export function touchedLater(db: Db, { action, id }: { action: ActionRow; id: string }): boolean {
  return db
    .select({ id: actions.id, changes: actions.changes })
    .from(actions)
    .where(and(eq(actions.studyId, action.studyId), isNull(actions.undoneAt), like(actions.changes, `%"id":${JSON.stringify(id)}%`)))
    .all()
    .some((later) => later.id > action.id && later.changes.some((change) => change.id === id));
}

/** Takes the actions of a text out of the log, with the words they hold: after names were blacked out of it, or it was deleted for good. */
export function forgetActions(tx: Db, { studyId, documentId }: { studyId: string; documentId: string }): void {
  const held = like(actions.changes, `%"documentId":${JSON.stringify(documentId)}%`);
  tx.delete(actions)
    .where(and(eq(actions.studyId, studyId), or(eq(actions.documentId, documentId), held)))
    .run();
}

/** The same for many texts at once. */
export function forgetActionsOn(tx: Db, { studyId, documentIds }: { studyId: string; documentIds: ReadonlySet<string> }): void {
  const rows = tx
    .select({ id: actions.id, documentId: actions.documentId, changes: actions.changes })
    .from(actions)
    .where(eq(actions.studyId, studyId))
    .all();
  for (const { id, documentId, changes } of rows) {
    const named = JSON.stringify(changes).matchAll(/"documentId":"([^"]+)"/g);
    const isOnThem = [documentId, ...[...named].map(([, one]) => one)].some((one) => one && documentIds.has(one));
    if (isOnThem) tx.delete(actions).where(eq(actions.id, id)).run();
  }
}

/** Takes the actions on one thing out of the log, with what they hold of it: it was deleted for good. */
export function forgetThing(tx: Db, { studyId, id }: { studyId: string; id: string }): void {
  tx.delete(actions)
    .where(and(eq(actions.studyId, studyId), like(actions.changes, `%"id":${JSON.stringify(id)}%`)))
    .run();
}
