import { and, eq, gt } from "drizzle-orm";
import { actingAs, actingPerson } from "@/db/acting";
import { undoAction } from "@/db/history/walk";
import { actions, agreementMarks, agreementSettlements } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { newId, newRecord } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { SettlementInput } from "@/lib/agreement/schema";
import type { Segment } from "@/lib/agreement/segments";
import type { Outcome } from "@/lib/agreement/vocabulary";
import { AppError } from "@/lib/errors";
import { changedCoding, NO_CODING } from "@/lib/highlights/coding";
import { trimSpan } from "@/lib/highlights/span";
import { studyJourney } from "@/lib/journey/study-journey";
import { type Compared, type ComparedText, compareRound } from "./compare";
import { letGoOfSettlements } from "./let-go";
import { askedCodes, askedCoding, type RoundRef, type RoundRow } from "./rows";
import { type StoredMark, storeMarkCodes } from "./stored-marks";
import { type Target, targetsOf } from "./targets";
import { writeAgreed } from "./write-agreed";

type Settling = RoundRef & { input: SettlementInput };

/**
 * Settles one disagreement: the agreed version is written into the study's highlights by the acts that a person has too, so that the log takes each back.
 * Settled again, the later settlement stands, and what is left of the earlier is taken back first. `kept`: how many highlights the agreed version would have
 * taken away, and their star keeps; `documentId`: the text it is about. Throws NOT_FOUND where the marks are no disagreement of this round by now, REFUSED, CONFLICT.
 */
export function settle(db: Db, { input, ...ref }: Settling): { id: string; kept: number; documentId: string } {
  return write(db, (tx) => {
    const compared = compareRound(tx, ref);
    const key = [...input.marks].sort().join(".");
    const [found] = compared.texts.flatMap((text) => text.differing.flatMap((one) => (one.key === key ? [{ text, segment: one }] : [])));
    if (!found) throw new AppError("NOT_FOUND", "These marks are not one disagreement of this round by now. Load the list anew.");
    const { round } = compared;
    const marks = storedIn(compared, found.segment);
    const earlier = new Set(marks.flatMap(({ settlementId }) => settlementId ?? []));
    for (const settlementId of earlier) if (findSettlement(tx, { ...ref, settlementId })) reopen(tx, { ...ref, settlementId });
    const { outcome, participantIds } = input;
    const settled = keepSettlement(tx, { ...ref, outcome, marks }, (settlementId) => {
      const edited = outcome === "edited" ? keepEdited(tx, { ...ref, input, ...found, round, settlementId }) : null;
      return writeAgreed(tx, { ...ref, round, marks, targets: targetsOf({ outcome, marks, edited }), participantIds });
    });
    return { ...settled, documentId: found.text.documentId };
  });
}

/** The marks of a segment as stored, the first coder's before the second's, each in the order of the text. */
export function storedIn({ marks }: Pick<Compared, "marks">, { first, second }: Segment): StoredMark[] {
  return [...first, ...second].flatMap(({ id }) => marks.get(id) ?? []);
}

type Keeping = RoundRef & { outcome: Outcome; marks: readonly StoredMark[] };

/** Writes an agreed version by `act`, and keeps which marks it settled and by which acts of the log. */
export function keepSettlement(
  tx: Db,
  { studyId, roundId, outcome, marks }: Keeping,
  act: (settlementId: string) => number,
): { id: string; kept: number } {
  const record = newRecord();
  const mark = newId();
  const kept = act(record.id);
  const actionIds = actionsSince(tx, { studyId, mark });
  tx.insert(agreementSettlements)
    .values({ ...record, studyId, roundId, outcome, actionIds })
    .run();
  tx.update(agreementMarks)
    .set({ settlementId: record.id })
    .where(
      onlyThese(
        agreementMarks.id,
        marks.map(({ id }) => id),
      ),
    )
    .run();
  return { id: record.id, kept };
}

type Editing = Settling & { text: ComparedText; segment: Segment; round: RoundRow; settlementId: string };

/** The coding that both agreed on where it is neither's: kept as a mark, so that it follows its words. */
function keepEdited(tx: Db, { input, text, segment, round, settlementId, studyId, roundId }: Editing): Target {
  const { coding } = input;
  if (!coding) throw refused("Say how these words are coded, or take one of the two versions.");
  const asked = new Set(askedCodes(tx, { studyId, roundId }));
  const { codeIds = [] } = coding;
  if (codeIds.some((id) => !asked.has(id))) throw refused("One of these codes is not asked for in this round, so nothing was saved.");
  const span = trimSpan(text.text, coding);
  if (span.start >= segment.end || span.end <= segment.start)
    throw refused("These words are not those that were coded differently, so nothing was saved. Choose words of the disagreement.");
  const said = askedCoding(round, changedCoding(NO_CODING, coding, studyJourney(requireStudy(tx, studyId))));
  if (codeIds.length === 0 && said.step === null && said.point === null)
    throw refused("This says nothing that the round asks for, so nothing was saved. Take “neither” where the words are not to be coded.");
  const record = newRecord();
  tx.insert(agreementMarks)
    .values({ ...record, studyId, roundId, documentId: text.documentId, seat: "agreed", ...span, ...said, settlementId })
    .run();
  storeMarkCodes(tx, { studyId, markId: record.id, codeIds });
  return { documentId: text.documentId, ...span, ...said, codeIds, highlightId: null };
}

function refused(sentence: string): AppError {
  return new AppError("REFUSED", sentence, { errors: [{ path: "coding", message: "choose again" }] });
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

/** Opens a settled disagreement again and takes back what it wrote, whoever settled it. Answers the text it is about, null where that is gone. Throws NOT_FOUND; CONFLICT where what it wrote was changed since: then nothing is changed. */
export function reopenSettlement(db: Db, ref: SettlementRef): { documentId: string | null } {
  return write(db, (tx) => {
    const { studyId, settlementId } = ref;
    const ofIt = and(eq(agreementMarks.studyId, studyId), eq(agreementMarks.settlementId, settlementId));
    const mark = tx.select({ documentId: agreementMarks.documentId }).from(agreementMarks).where(ofIt).limit(1).get();
    reopen(tx, ref);
    return { documentId: mark?.documentId ?? null };
  });
}

type SettlementRef = RoundRef & { settlementId: string };

function findSettlement(tx: Db, { studyId, roundId, settlementId }: SettlementRef) {
  const { id, studyId: ofStudy, roundId: ofRound } = agreementSettlements;
  return tx
    .select()
    .from(agreementSettlements)
    .where(and(eq(ofStudy, studyId), eq(ofRound, roundId), eq(id, settlementId)))
    .get();
}

function reopen(tx: Db, ref: SettlementRef): void {
  const { studyId, settlementId } = ref;
  const row = findSettlement(tx, ref);
  if (!row) throw new AppError("NOT_FOUND", "This is not settled by now. Load the list anew.");
  for (const actionId of row.actionIds) takeBack(tx, { studyId, actionId });
  letGoOfSettlements(tx, { studyId, settlementIds: [settlementId] });
}

/**
 * Takes an act back in its maker's log and out of it: done again it would stand in the study without being settled. What was undone already goes out of the
 * log too; what is too old to be in it stays as it is.
 */
function takeBack(tx: Db, { studyId, actionId }: { studyId: string; actionId: string }): void {
  const one = and(eq(actions.studyId, studyId), eq(actions.id, actionId));
  const act = tx.select({ by: actions.createdBy, undoneAt: actions.undoneAt }).from(actions).where(one).get();
  if (!act) return;
  if (act.undoneAt === null) actingAs(act.by, () => undoAction(tx, { studyId, actionId }));
  tx.delete(actions).where(one).run();
}
