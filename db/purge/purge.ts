import { and, asc, eq, isNotNull, isNull, lt, type SQL } from "drizzle-orm";
import { isInTrash } from "@/db/deleted";
import { forgetAnswers } from "@/db/idempotency";
import {
  accounts,
  codes,
  guideQuestions,
  highlights,
  interviews,
  memos,
  messageTerms,
  participants,
  personas,
  questionnaires,
  responses,
  savedSearches,
  studies,
} from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { DELETED_KINDS, type DeletedKind, trashEnd } from "@/lib/studies/deleted";
import { REMOVE } from "./remove";
import { removeReplies } from "./remove-replies";

/** Where each kind lies, and which of its deleted rows are no trash: people merged into others, highlights that wait for their words. */
export const TRASHED = {
  interview: { table: interviews },
  questionnaire: { table: questionnaires },
  response: { table: responses },
  participant: { table: participants, where: isNull(participants.mergedInto) },
  highlight: { table: highlights, where: isNull(highlights.lost) },
  code: { table: codes },
  persona: { table: personas },
  account: { table: accounts },
  memo: { table: memos },
  question: { table: guideQuestions },
  search: { table: savedSearches },
  term: { table: messageTerms },
} satisfies Record<DeletedKind, { table: unknown; where?: SQL }>;

type Item = { studyId: string; kind: DeletedKind; id: string };

/** One deleted thing, the oldest first; of one study where it is named, deleted before a moment where one is given. */
function nextOf(db: Db, { kind, studyId, before }: { kind: DeletedKind; studyId?: string; before?: string }): Item | undefined {
  const { table, where } = { where: undefined, ...TRASHED[kind] };
  const row = db
    .select({ id: table.id, studyId: table.studyId })
    .from(table)
    .where(
      and(
        isInTrash(table),
        where,
        studyId === undefined ? undefined : eq(table.studyId, studyId),
        before === undefined ? undefined : lt(table.deletedAt, before),
      ),
    )
    .orderBy(asc(table.deletedAt), asc(table.id))
    .limit(1)
    .get();
  return row && { kind, ...row };
}

function nextItem(db: Db, which: { studyId?: string; before?: string }): Item | undefined {
  for (const kind of DELETED_KINDS) {
    const item = nextOf(db, { kind, ...which });
    if (item) return item;
  }
  return undefined;
}

/**
 * Deletes for good the next thing that lay in the trash for longer than 30 days at `at`, in a transaction of its own, so that nobody waits long for it.
 * Answers whether there was one: called again until there is none, which does nothing.
 */
export function purgeNext(db: Db, { at }: { at: string }): boolean {
  const before = trashEnd(at);
  return write(db, (tx) => {
    const item = nextItem(tx, { before });
    if (item) {
      removeNext(tx, { item, before });
      return true;
    }
    const study = tx
      .select({ id: studies.id })
      .from(studies)
      .where(and(isNotNull(studies.deletedAt), lt(studies.deletedAt, before)))
      .limit(1)
      .get();
    if (study) removePartOf(tx, study.id);
    return study !== undefined;
  });
}

/** What goes for good in one step: a thing; of replies, and of a questionnaire that has any, as many replies as take a moment. */
function removeNext(tx: Db, { item, before }: { item: Item; before?: string }): number {
  const { kind, ...thing } = item;
  if (kind === "response")
    return removeReplies(tx, {
      ...thing,
      which: and(isInTrash(responses), before === undefined ? undefined : lt(responses.deletedAt, before)),
    });
  if (kind === "questionnaire" && removeReplies(tx, { ...thing, which: eq(responses.questionnaireId, item.id) }) > 0) return 0;
  REMOVE[kind](tx, thing);
  return 1;
}

/** One interview of a study that goes for good, or some of its replies, or all the rest of it. */
function removePartOf(tx: Db, studyId: string): boolean {
  const interview = tx.select({ id: interviews.id }).from(interviews).where(eq(interviews.studyId, studyId)).limit(1).get();
  if (interview) REMOVE.interview(tx, { studyId, id: interview.id });
  else if (removeReplies(tx, { studyId }) === 0) {
    tx.delete(studies).where(eq(studies.id, studyId)).run();
    return false;
  }
  return true;
}

/** Deletes one thing of the trash for good, now. Throws NOT_FOUND for one that is not in it. */
export function purgeItem(db: Db, { studyId, kind, id }: Item): void {
  write(db, (tx) => {
    requireStudy(tx, studyId);
    const { table, where } = { where: undefined, ...TRASHED[kind] };
    const row = tx
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.studyId, studyId), eq(table.id, id), isInTrash(table), where))
      .get();
    if (!row)
      throw new AppError("NOT_FOUND", "This is not in the trash of this study. It may have been restored, or be gone for good already.");
    REMOVE[kind](tx, { studyId, id });
    forgetAnswers(tx, { studyId });
  });
}

/** Empties the trash of a study: all that was deleted in it goes for good. Answers how many things that were. Throws NOT_FOUND. */
export function emptyTrash(db: Db, { studyId }: { studyId: string }): { removed: number } {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    let removed = 0;
    for (let item = nextItem(tx, { studyId }); item; item = nextItem(tx, { studyId })) {
      removed += removeNext(tx, { item });
    }
    forgetAnswers(tx, { studyId });
    return { removed };
  });
}

/** Deletes a deleted study for good, with all that is in it. Throws NOT_FOUND for one that is not in the trash. */
export function purgeStudy(db: Db, { studyId }: { studyId: string }): void {
  write(db, (tx) => {
    const row = tx
      .select({ id: studies.id })
      .from(studies)
      .where(and(eq(studies.id, studyId), isNotNull(studies.deletedAt)))
      .get();
    if (!row) throw new AppError("NOT_FOUND", "This study is not in the trash. It may have been restored, or be gone for good already.");
    while (removePartOf(tx, studyId));
    forgetAnswers(tx, { studyId });
  });
}
