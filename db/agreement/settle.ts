import { and, eq, gt, isNull } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { undoAction } from "@/db/history/walk";
import { actions, agreementMarks, agreementSettlements } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { newId, newRecord } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { SettlementInput } from "@/lib/agreement/schema";
import { AppError } from "@/lib/errors";
import { changedCoding, NO_CODING } from "@/lib/highlights/coding";
import { trimSpan } from "@/lib/highlights/span";
import { studyJourney } from "@/lib/journey/study-journey";
import { type ComparedText, compareRound } from "./compare";
import { letGoOfSettlements } from "./let-go";
import { askedCodes, type RoundRef } from "./rows";
import { storeMarkCodes } from "./stored-marks";
import { type Target, targetsOf } from "./targets";
import { writeAgreed } from "./write-agreed";

type Settling = RoundRef & { input: SettlementInput };

/**
 * Settles one disagreement: the agreed version is written into the study's highlights by the acts that a person has too, so that the log takes each back.
 * Settled again, the later settlement stands. `kept`: how many highlights the agreed version would have taken away, and their star keeps. Throws NOT_FOUND where the marks are no disagreement of this round by now, REFUSED, CONFLICT.
 */
export function settle(db: Db, { input, ...ref }: Settling): { id: string; kept: number } {
  return write(db, (tx) => {
    const compared = compareRound(tx, ref);
    const key = [...input.marks].sort().join(".");
    const text = compared.texts.find(({ differing }) => differing.some((one) => one.key === key));
    if (!text) throw new AppError("NOT_FOUND", "These marks are not one disagreement of this round by now. Load the list anew.");
    const before = compared.settled.get(key);
    if (before) reopen(tx, { ...ref, settlementId: before.id });
    const record = newRecord();
    const marks = input.marks.flatMap((id) => compared.marks.get(id) ?? []);
    const edited = input.outcome === "edited" ? keepEdited(tx, { ...ref, input, text, settlementId: record.id }) : null;
    const targets = targetsOf({ outcome: input.outcome, marks, edited });
    const mark = newId();
    const kept = writeAgreed(tx, {
      ...ref,
      round: compared.round,
      marks,
      targets,
      participantIds: input.participantIds,
      outcome: input.outcome,
    });
    const actionIds = actionsSince(tx, { studyId: ref.studyId, mark });
    tx.insert(agreementSettlements)
      .values({ ...record, ...ref, outcome: input.outcome, actionIds })
      .run();
    tx.update(agreementMarks).set({ settlementId: record.id }).where(onlyThese(agreementMarks.id, input.marks)).run();
    return { id: record.id, kept };
  });
}

type Editing = Settling & { text: ComparedText; settlementId: string };

/** The coding that both agreed on where it is neither's: kept as a mark, so that it follows its words. */
function keepEdited(tx: Db, { input, text, settlementId, studyId, roundId }: Editing): Target {
  const { coding } = input;
  if (!coding) throw new AppError("REFUSED", "Say how these words are coded, or take one of the two versions.");
  const asked = new Set(askedCodes(tx, { studyId, roundId }));
  const { codeIds = [] } = coding;
  if (codeIds.some((id) => !asked.has(id)))
    throw new AppError("REFUSED", "One of these codes is not asked for in this round, so nothing was saved.");
  const span = trimSpan(text.text, coding);
  const { step, point } = changedCoding(NO_CODING, coding, studyJourney(requireStudy(tx, studyId)));
  const record = newRecord();
  tx.insert(agreementMarks)
    .values({ ...record, studyId, roundId, documentId: text.documentId, seat: "agreed", ...span, step, point, settlementId })
    .run();
  storeMarkCodes(tx, { studyId, markId: record.id, codeIds });
  return { documentId: text.documentId, ...span, step, point, codeIds };
}

/** The acts of the log that were done since, the latest first. */
function actionsSince(tx: Db, { studyId, mark }: { studyId: string; mark: string }): string[] {
  return tx
    .select({ id: actions.id })
    .from(actions)
    .where(and(eq(actions.studyId, studyId), eq(actions.createdBy, actingPerson()), gt(actions.id, mark)))
    .all()
    .map(({ id }) => id)
    .sort()
    .toReversed();
}

/** Whether an act is in the log and was not undone: what was undone already, or is too old to be kept, is not undone once more. */
function stands(tx: Db, { studyId, actionId }: { studyId: string; actionId: string }): boolean {
  const act = and(eq(actions.studyId, studyId), eq(actions.id, actionId), isNull(actions.undoneAt));
  return tx.select({ id: actions.id }).from(actions).where(act).get() !== undefined;
}

/** Opens a settled disagreement again and takes back what it wrote. Throws NOT_FOUND; CONFLICT where what it wrote was changed since, or somebody else wrote it: then nothing is changed. */
export function reopenSettlement(db: Db, ref: RoundRef & { settlementId: string }): void {
  write(db, (tx) => reopen(tx, ref));
}

function reopen(tx: Db, { studyId, roundId, settlementId }: RoundRef & { settlementId: string }): void {
  const one = and(
    eq(agreementSettlements.studyId, studyId),
    eq(agreementSettlements.roundId, roundId),
    eq(agreementSettlements.id, settlementId),
  );
  const row = tx.select().from(agreementSettlements).where(one).get();
  if (!row) throw new AppError("NOT_FOUND", "This is not settled by now. Load the list anew.");
  for (const actionId of row.actionIds) if (stands(tx, { studyId, actionId })) undoAction(tx, { studyId, actionId });
  letGoOfSettlements(tx, { studyId, settlementIds: [settlementId] });
}
