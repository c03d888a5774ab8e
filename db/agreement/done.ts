import { and, eq } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { selectHighlights } from "@/db/highlights/wire";
import { agreementCoders, agreementMarks, agreementRounds, highlights } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { tagsOf } from "@/lib/agreement/marks";
import type { Round } from "@/lib/agreement/schema";
import { AppError } from "@/lib/errors";
import { peopleWhoCode } from "./people";
import { askedCodes, type CoderRow, codersOf, type RoundRef, type RoundRow, requireRound } from "./rows";
import { sampledTexts } from "./sampled";
import { storeMarkCodes } from "./stored-marks";
import { getRound } from "./wire";

/**
 * The acting coder is done, or is not yet after all. Once every coder is done the round opens for good: the study's own coding of the sample is kept as
 * it stands then, where that is the first coder's. Nobody waits for a coder who may no longer code in the study; where none is left who may, anybody of the
 * study opens it. Throws FORBIDDEN for who does not code in it, CONFLICT once it is open.
 */
export function setDone(db: Db, { done, ...ref }: RoundRef & { done: boolean }): Round {
  return write(db, (tx) => {
    const round = requireRound(tx, ref);
    if (round.openedAt !== null) throw new AppError("CONFLICT", "This round is open already: what was coded blind stays as it was.");
    const mine = codersOf(tx, ref).find(({ userId }) => userId === actingPerson());
    if (!mine && done && isAbandoned(tx, ref)) {
      open(tx, round);
      return getRound(tx, ref);
    }
    if (!mine) throw new AppError("FORBIDDEN", "You are not a coder of this round, so you cannot say that its coding is done.");
    tx.update(agreementCoders)
      .set({ doneAt: done ? now() : null })
      .where(and(eq(agreementCoders.roundId, ref.roundId), eq(agreementCoders.seat, mine.seat)))
      .run();
    if (done && waitingFor(tx, ref).length === 0) open(tx, round);
    return getRound(tx, ref);
  });
}

/** Coders who are not done and may still code in the study. */
function waitingFor(tx: Db, ref: RoundRef): CoderRow[] {
  const here = new Set(peopleWhoCode(tx, ref.studyId).map(({ id }) => id));
  return codersOf(tx, ref).filter(({ doneAt, userId }) => doneAt === null && here.has(userId));
}

/** Whether all who could have said that they are done are gone. */
function isAbandoned(tx: Db, ref: RoundRef): boolean {
  const people = peopleWhoCode(tx, ref.studyId);
  const here = new Set(people.map(({ id }) => id));
  return here.has(actingPerson()) && codersOf(tx, ref).every(({ userId }) => !here.has(userId));
}

function open(tx: Db, round: RoundRow): void {
  const ref = { studyId: round.studyId, roundId: round.id };
  if (round.firstSource === "study") keepStudyCoding(tx, round);
  const at = now();
  tx.update(agreementRounds)
    .set({ openedAt: at, updatedAt: at, version: round.version + 1 })
    .where(and(eq(agreementRounds.studyId, ref.studyId), eq(agreementRounds.id, ref.roundId)))
    .run();
}

/** The study's highlights on the sample that say something the round asks for, as marks of the first coder, each by whoever made it. */
function keepStudyCoding(tx: Db, round: RoundRow): void {
  const { studyId, id: roundId } = round;
  const ref = { studyId, roundId };
  const asked = { withPoint: round.withPoint, withStage: round.withStage, codeIds: new Set(askedCodes(tx, ref)) };
  const texts = new Map(sampledTexts(tx, ref).map((text) => [text.documentId, text]));
  const standing = selectHighlights(tx, { study: requireStudy(tx, studyId), where: onlyThese(highlights.documentId, [...texts.keys()]) });
  const makers = makersOf(
    tx,
    standing.map(({ id }) => id),
  );
  for (const { id: highlightId, documentId, start, end, step, point, stage, codeIds } of standing) {
    const inSample = texts.get(documentId)?.sampled.some((part) => part.start < end && part.end > start);
    if (!inSample || tagsOf({ point, stage, codeIds }, asked).length === 0) continue;
    const record = newRecord();
    const said = { step: round.withStage ? step : null, point: round.withPoint ? point : null };
    tx.insert(agreementMarks)
      .values({ ...record, ...ref, documentId, seat: "first", start, end, ...said, highlightId, createdBy: makers.get(highlightId) })
      .run();
    storeMarkCodes(tx, { studyId, markId: record.id, codeIds: codeIds.filter((one) => asked.codeIds.has(one)) });
  }
}

function makersOf(tx: Db, ids: readonly string[]): Map<string, string> {
  const rows = tx.select({ id: highlights.id, by: highlights.createdBy }).from(highlights).where(onlyThese(highlights.id, ids)).all();
  return new Map(rows.map(({ id, by }) => [id, by]));
}
