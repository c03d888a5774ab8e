import { and, asc, eq, isNotNull, isNull, lte, max, type SQL } from "drizzle-orm";
import { recordAudit } from "@/db/audit/record";
import { isInTrash } from "@/db/deleted";
import { forgetAnswers } from "@/db/idempotency";
import {
  accounts,
  assets,
  codes,
  competitors,
  findings,
  flows,
  gaps,
  guideQuestions,
  highlights,
  interviews,
  journeyActions,
  journeyMaps,
  kpis,
  memos,
  messageTerms,
  milestones,
  participants,
  personas,
  questionnaires,
  responses,
  savedSearches,
  studies,
  touchpoints,
} from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { DELETED_KINDS, type DeletedKind, trashEnd } from "@/lib/studies/deleted";
import { REMOVE, removeInterview } from "./remove";
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
  finding: { table: findings },
  map: { table: journeyMaps },
  flow: { table: flows },
  competitor: { table: competitors },
  touchpoint: { table: touchpoints },
  asset: { table: assets },
  kpi: { table: kpis },
  milestone: { table: milestones },
  gap: { table: gaps },
  action: { table: journeyActions },
} satisfies Record<DeletedKind, { table: unknown; where?: SQL }>;

type Item = { studyId: string; kind: DeletedKind; id: string };

/** Deleted at a moment or before: what is put in the trash later stays there. */
type Which = { studyId?: string; until: string };

/** A transaction that empties the trash lasts no longer than this and the thing it then goes through. */
const STEP_MS = 50;
/** Things of a kind that are looked up at once. */
const AT_ONCE = 200;

/** Deleted things of one kind, the oldest first; of one study where it is named. */
function oldestOf(db: Db, { kind, studyId, until, most }: Which & { kind: DeletedKind; most: number }): Item[] {
  const { table, where } = { where: undefined, ...TRASHED[kind] };
  return db
    .select({ id: table.id, studyId: table.studyId })
    .from(table)
    .where(and(isInTrash(table), where, studyId === undefined ? undefined : eq(table.studyId, studyId), lte(table.deletedAt, until)))
    .orderBy(asc(table.deletedAt))
    .limit(most)
    .all()
    .map((row) => ({ kind, ...row }));
}

/** When the last one of a kind was put in the trash of a study; null where there is none. */
function latestOf(db: Db, { kind, studyId }: { kind: DeletedKind; studyId: string }): string | null {
  const { table, where } = { where: undefined, ...TRASHED[kind] };
  const found = db
    .select({ at: max(table.deletedAt) })
    .from(table)
    .where(and(isInTrash(table), where, eq(table.studyId, studyId)))
    .get();
  return found?.at ?? null;
}

function nextItem(db: Db, which: Which): Item | undefined {
  for (const kind of DELETED_KINDS) {
    const [item] = oldestOf(db, { kind, ...which, most: 1 });
    if (item) return item;
  }
  return undefined;
}

/**
 * Deletes for good the next thing that has lain in the trash for 30 days at `at`, in a transaction of its own, so that nobody waits long for it.
 * Answers whether there was one: called again until there is none, which does nothing.
 */
export function purgeNext(db: Db, { at }: { at: string }): boolean {
  const until = trashEnd(at);
  return write(db, (tx) => {
    const item = nextItem(tx, { until });
    if (item) {
      if (removeNext(tx, { item, until }) > 0) recordGone(tx, { studyId: item.studyId, thingId: item.id });
      return true;
    }
    const study = tx
      .select({ id: studies.id })
      .from(studies)
      .where(and(isNotNull(studies.deletedAt), lte(studies.deletedAt, until)))
      .limit(1)
      .get();
    if (study && !removePartOf(tx, study.id)) recordGone(tx, { studyId: study.id, thingId: study.id });
    return study !== undefined;
  });
}

/** What the program deletes by itself is written down too. */
function recordGone(tx: Db, gone: { studyId: string; thingId: string }): void {
  recordAudit(tx, {
    actor: { kind: "program" },
    action: gone.thingId === gone.studyId ? "delete for good study" : "delete for good trash",
    ...gone,
  });
}

/** What goes for good in one step: a thing; of replies, and of a questionnaire that has any, as many replies as take a moment. Answers how many things of the trash went. */
function removeNext(tx: Db, { item, until }: { item: Item; until: string }): number {
  const { kind, ...thing } = item;
  if (kind === "response") return removeReplies(tx, { ...thing, which: and(isInTrash(responses), lte(responses.deletedAt, until)) });
  if (kind === "questionnaire" && removeReplies(tx, { ...thing, which: eq(responses.questionnaireId, item.id) }) > 0) return 0;
  REMOVE[kind](tx, thing);
  return 1;
}

/** One interview of a study that goes for good, or some of its replies, or all the rest of it. */
function removePartOf(tx: Db, studyId: string): boolean {
  const interview = tx.select({ id: interviews.id }).from(interviews).where(eq(interviews.studyId, studyId)).limit(1).get();
  if (interview) removeInterview(tx, { studyId, id: interview.id });
  else if (removeReplies(tx, { studyId }) === 0) {
    tx.delete(studies).where(eq(studies.id, studyId)).run();
    return false;
  }
  return true;
}

/**
 * Deletes one thing of the trash for good, now; a questionnaire after its replies, 500 of them in each transaction, so that nobody waits long in
 * between. Throws NOT_FOUND for one that is not in the trash, also where it was restored halfway.
 */
export function* purgeItem(db: Db, item: Item): Generator<void, void> {
  while (write(db, (tx) => purgePartOf(tx, item))) yield;
}

/** Whether more of it is left. */
function purgePartOf(tx: Db, { studyId, kind, id }: Item): boolean {
  requireStudy(tx, studyId);
  const { table, where } = { where: undefined, ...TRASHED[kind] };
  const row = tx
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.studyId, studyId), eq(table.id, id), isInTrash(table), where))
    .get();
  if (!row)
    throw new AppError("NOT_FOUND", "This is not in the trash of this study. It may have been restored, or be gone for good already.");
  forgetAnswers(tx, { studyId });
  if (kind === "questionnaire" && removeReplies(tx, { studyId, which: eq(responses.questionnaireId, id) }) > 0) return true;
  REMOVE[kind](tx, { studyId, id });
  return false;
}

/**
 * Empties the trash of a study, one kind after the other: all that lies in it now goes for good, for some 50 ms in each transaction. Answers how many
 * things that were. Throws NOT_FOUND.
 */
export function* emptyTrash(db: Db, { studyId }: { studyId: string }): Generator<void, { removed: number }> {
  requireStudy(db, studyId);
  const full = DELETED_KINDS.map((kind) => ({ kind, until: latestOf(db, { kind, studyId }) }));
  let removed = 0;
  for (const { kind, until } of full) {
    if (until === null) continue;
    for (let isMore = true; isMore; ) {
      const gone = write(db, (tx) => removeSome(tx, { kind, studyId, until }));
      removed += gone.removed;
      isMore = gone.isMore;
      if (isMore) yield;
    }
  }
  return { removed };
}

/** As many things of one kind as go in a moment. */
function removeSome(tx: Db, { kind, studyId, until }: Required<Which> & { kind: DeletedKind }): { removed: number; isMore: boolean } {
  const began = performance.now();
  const items = oldestOf(tx, { kind, studyId, until, most: AT_ONCE });
  let removed = 0;
  for (const item of items) {
    removed += removeNext(tx, { item, until });
    if (performance.now() - began > STEP_MS) break;
  }
  if (items.length > 0) forgetAnswers(tx, { studyId });
  return { removed, isMore: items.length > 0 };
}

/** Deletes a deleted study for good, with all that is in it, a part in each transaction. Throws NOT_FOUND for one that is not in the trash, also where it was restored halfway. */
export function* purgeStudy(db: Db, { studyId }: { studyId: string }): Generator<void, void> {
  while (write(db, (tx) => purgePartOfStudy(tx, studyId))) yield;
}

function purgePartOfStudy(tx: Db, studyId: string): boolean {
  const row = tx
    .select({ id: studies.id })
    .from(studies)
    .where(and(eq(studies.id, studyId), isNotNull(studies.deletedAt)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "This study is not in the trash. It may have been restored, or be gone for good already.");
  forgetAnswers(tx, { studyId });
  return removePartOf(tx, studyId);
}
