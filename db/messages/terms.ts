import { and, asc, eq, isNull } from "drizzle-orm";
import { messageTerms } from "@/db/schema";
import { newRecord, now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { generalStep, stageOfStep, studyJourney } from "@/lib/journey/study-journey";
import type { MessageTerm, MessageTermInput, MessageTermPatch } from "@/lib/messages/schema";

type TermRow = typeof messageTerms.$inferSelect;
type TermRef = { studyId: string; termId: string };

const isTerm = ({ studyId, termId }: TermRef) => and(eq(messageTerms.studyId, studyId), eq(messageTerms.id, termId));

function toTerm({ id, version, createdAt, updatedAt, term, step }: TermRow, study: StudyRow): MessageTerm {
  return { id, version, createdAt, updatedAt, term, stage: stageOfStep(step, studyJourney(study)) };
}

/** A stage as it is stored: by its general step, so that a switch of preset keeps it (rule 7). Throws REFUSED for a stage of another journey. */
function stepOf(stage: string | null | undefined, study: StudyRow): TermRow["step"] {
  return stage ? generalStep(stage, studyJourney(study)) : null;
}

/** The terms of our own messages, in the order they were added. Throws NOT_FOUND. */
export function listMessageTerms(db: Db, { studyId }: { studyId: string }): MessageTerm[] {
  const study = requireStudy(db, studyId);
  return db
    .select()
    .from(messageTerms)
    .where(and(eq(messageTerms.studyId, studyId), isNull(messageTerms.deletedAt)))
    .orderBy(asc(messageTerms.id))
    .all()
    .map((row) => toTerm(row, study));
}

/** One of our terms. Throws NOT_FOUND. */
export function getMessageTerm(db: Db, ref: TermRef): MessageTerm {
  const study = requireStudy(db, ref.studyId);
  const row = db
    .select()
    .from(messageTerms)
    .where(and(isTerm(ref), isNull(messageTerms.deletedAt)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no term of your messages with this id in this study. It may have been deleted.");
  return toTerm(row, study);
}

/** Adds a term, for a stage or (null) for all of them; one that stands there already is answered as it is. Throws REFUSED for a stage of another journey, NOT_FOUND. */
export function createMessageTerm(db: Db, { studyId, input }: { studyId: string; input: MessageTermInput }): MessageTerm {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const step = stepOf(input.stage, study);
    const there = listMessageTerms(tx, { studyId }).find(
      ({ term, stage }) => term.toLowerCase() === input.term.toLowerCase() && stage === stageOfStep(step, studyJourney(study)),
    );
    if (there) return there;
    const row = tx
      .insert(messageTerms)
      .values({ ...newRecord(), studyId, term: input.term, step })
      .returning()
      .get();
    return toTerm(row, study);
  });
}

/** Changes a term or its stage. Throws STALE_VERSION, REFUSED, NOT_FOUND. */
export function updateMessageTerm(db: Db, { version, patch, ...ref }: TermRef & { version: number; patch: MessageTermPatch }): MessageTerm {
  return write(db, (tx) => {
    requireVersion(getMessageTerm(tx, ref), version);
    const { stage, term } = patch;
    const set = { ...(term !== undefined && { term }), ...(stage !== undefined && { step: stepOf(stage, requireStudy(tx, ref.studyId)) }) };
    tx.update(messageTerms)
      .set({ ...set, version: version + 1, updatedAt: now() })
      .where(isTerm(ref))
      .run();
    return getMessageTerm(tx, ref);
  });
}

/** Deletes a term, softly. Throws STALE_VERSION, NOT_FOUND. */
export function deleteMessageTerm(db: Db, { version, ...ref }: TermRef & { version: number }): void {
  write(db, (tx) => {
    requireVersion(getMessageTerm(tx, ref), version);
    const at = now();
    tx.update(messageTerms)
      .set({ deletedAt: at, version: version + 1, updatedAt: at })
      .where(isTerm(ref))
      .run();
  });
}

/** Brings a deleted term back. Throws NOT_FOUND. */
export function restoreMessageTerm(db: Db, ref: TermRef): MessageTerm {
  return write(db, (tx) => {
    requireStudy(tx, ref.studyId);
    const row = tx.select().from(messageTerms).where(isTerm(ref)).get();
    if (!row) throw new AppError("NOT_FOUND", "There was never a term with this id in this study, so there is nothing to restore.");
    if (row.deletedAt !== null) {
      tx.update(messageTerms)
        .set({ deletedAt: null, version: row.version + 1, updatedAt: now() })
        .where(isTerm(ref))
        .run();
    }
    return getMessageTerm(tx, ref);
  });
}
