import { and, eq, inArray, isNotNull, isNull, ne, sql } from "drizzle-orm";
import { gaps, journeyActions } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { Action, ActionInput, Gap, GapInput, GapPatch } from "@/lib/actions/schema";
import { AppError } from "@/lib/errors";
import { requireAnswered } from "./answered";
import { listed } from "./listed";
import { without } from "./without";

type GapRow = typeof gaps.$inferSelect;
type Answers = Gap["actions"];

const storedActions = listed<typeof journeyActions.$inferSelect, ActionInput, Partial<ActionInput>, Action>({
  table: journeyActions,
  noun: "action",
  show: (rows) => rows.map(without),
});

/**
 * What is to be done, in the order it was written down. Where the last action that answers a closed gap is deleted, dropped or made to answer something
 * else, and no reason closes the gap, the gap is open again; an action that comes back closes nothing by itself.
 */
export const actionList: typeof storedActions = {
  ...storedActions,
  create: (db, { studyId, input }) =>
    write(db, (tx) => {
      const action = storedActions.create(tx, { studyId, input });
      requireAnswered(tx, { studyId, ...action });
      return action;
    }),
  update: (db, at) =>
    write(db, (tx) => {
      const before = storedActions.get(tx, at);
      const after = storedActions.update(tx, at);
      if (at.patch.subject !== undefined || at.patch.subjectId !== undefined) requireAnswered(tx, { studyId: at.studyId, ...after });
      reopenUnanswered(tx, { studyId: at.studyId, action: before });
      return after;
    }),
  remove: (db, at) =>
    write(db, (tx) => {
      const action = storedActions.get(tx, at);
      storedActions.remove(tx, at);
      reopenUnanswered(tx, { studyId: at.studyId, action });
    }),
};

/** Opens the gap that an action answered where nothing closes it any more: neither another action that stands, nor a reason. */
function reopenUnanswered(tx: Db, { studyId, action }: { studyId: string; action: Action }): void {
  if (action.subject !== "gap" || action.subjectId === null) return;
  const answering = tx
    .select({ id: journeyActions.id })
    .from(journeyActions)
    .where(and(answers({ studyId, gapIds: [action.subjectId] }), ne(journeyActions.status, "dropped")))
    .get();
  if (answering) return;
  tx.update(gaps)
    .set({ closedAt: null, version: sql`${gaps.version} + 1`, updatedAt: now() })
    .where(
      and(eq(gaps.studyId, studyId), eq(gaps.id, action.subjectId), isNotNull(gaps.closedAt), sql`coalesce(${gaps.closedReason}, '') = ''`),
    )
    .run();
}

function answers({ studyId, gapIds }: { studyId: string; gapIds: string[] }) {
  return and(
    eq(journeyActions.studyId, studyId),
    eq(journeyActions.subject, "gap"),
    inArray(journeyActions.subjectId, gapIds),
    isNull(journeyActions.deletedAt),
  );
}

const stored = listed<GapRow, GapInput, Partial<Pick<GapRow, "closedAt" | "closedReason">> & Partial<GapInput>, Gap>({
  table: gaps,
  noun: "gap",
  show: (rows, { db, study }) => {
    const answers = actionsOf(db, { studyId: study.id, gapIds: rows.map(({ id }) => id) });
    return rows.map((row) => ({ ...without(row), actions: answers.get(row.id) ?? [] }));
  },
});

/** What is missing on the journey, each with the actions that answer it. */
export const gapList = { ...stored, update: updateGap };

function actionsOf(db: Db, { studyId, gapIds }: { studyId: string; gapIds: string[] }): Map<string, Answers> {
  const rows = db
    .select({ gapId: journeyActions.subjectId, id: journeyActions.id, title: journeyActions.title, status: journeyActions.status })
    .from(journeyActions)
    .where(answers({ studyId, gapIds }))
    .all();
  const found = new Map<string, Answers>();
  for (const { gapId, ...action } of rows) {
    if (gapId !== null) found.set(gapId, [...(found.get(gapId) ?? []), action]);
  }
  return found;
}

type Change = { studyId: string; itemId: string; version: number; patch: GapPatch };

/**
 * Changes a gap. It closes only with an action that answers it, or with a reason: else REFUSED, and nothing is changed. An action that was dropped answers
 * nothing. Throws STALE_VERSION, NOT_FOUND.
 */
function updateGap(db: Db, { patch: { closed, ...patch }, ...at }: Change): Gap {
  return write(db, (tx) => {
    const gap = stored.get(tx, at);
    const closes = closed ?? gap.closedAt !== null;
    if (!closes) return stored.update(tx, { ...at, patch: { ...patch, closedAt: null, closedReason: null } });
    const reason = patch.closedReason === undefined ? gap.closedReason : patch.closedReason;
    if (!reason && !gap.actions.some(({ status }) => status !== "dropped")) {
      throw new AppError(
        "REFUSED",
        "This can be closed with an action that answers it, or with a reason why it needs none. Add one of them.",
        {
          errors: [{ path: "closedReason", message: "an action or a reason is needed" }],
        },
      );
    }
    return stored.update(tx, { ...at, patch: { ...patch, closedAt: gap.closedAt ?? now(), closedReason: reason ?? null } });
  });
}
