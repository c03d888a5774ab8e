import { and, count, desc, eq, isNotNull } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { agreementMarks, agreementRounds } from "@/db/schema";
import { groupedBy } from "@/db/scope";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Round, RoundCoder, RoundItem, RoundList } from "@/lib/agreement/schema";
import type { CoderSeat } from "@/lib/agreement/vocabulary";
import { compareRound, progressOf } from "./compare";
import { namesOf, peopleWhoCode } from "./people";
import { askedCodes, codersOf, type RoundRef, type RoundRow, requireRound } from "./rows";
import { countTexts, sampledTexts } from "./sampled";
import { countMarks, marksIn } from "./stored-marks";

/** The rounds of a study, the newest first, and who may code in one. Throws NOT_FOUND. */
export function listRounds(db: Db, { studyId }: { studyId: string }): RoundList {
  requireStudy(db, studyId);
  const rows = db
    .select()
    .from(agreementRounds)
    .where(eq(agreementRounds.studyId, studyId))
    .orderBy(desc(agreementRounds.createdAt), desc(agreementRounds.id))
    .all();
  const items = rows.map((row): RoundItem => {
    const ref = { studyId, roundId: row.id };
    return { ...roundItem(db, row), textCount: countTexts(db, ref) };
  });
  return { items, people: peopleWhoCode(db, studyId) };
}

/** One round: its texts with how many marks of the asker's own are on each, and how far it has got. Throws NOT_FOUND. */
export function getRound(db: Db, ref: RoundRef): Round {
  const row = requireRound(db, ref);
  const item = roundItem(db, row);
  const own = item.mySeat === null ? [] : marksIn(db, { ...ref, seats: [item.mySeat] });
  const byText = groupedBy(own, ({ documentId }) => documentId);
  const texts = sampledTexts(db, ref).map(({ documentId, interviewId, interviewTitle, kind, words, sampled, whole }) => ({
    ...{ documentId, interviewId, title: interviewTitle, kind, words },
    stretches: whole ? null : sampled.length,
    myMarks: byText.get(documentId)?.length ?? 0,
  }));
  return { ...item, texts, progress: row.openedAt === null ? null : progressOf(compareRound(db, ref)), lost: countLost(db, row) };
}

/** How many marks lost their words to an edit; of a round that is still coded only the asker's own. */
export function countLost(db: Db, { id, studyId, openedAt }: RoundRow): number {
  const row = db
    .select({ value: count() })
    .from(agreementMarks)
    .where(
      and(
        eq(agreementMarks.studyId, studyId),
        eq(agreementMarks.roundId, id),
        isNotNull(agreementMarks.lost),
        openedAt === null ? eq(agreementMarks.createdBy, actingPerson()) : undefined,
      ),
    )
    .get();
  return row?.value ?? 0;
}

function roundItem(db: Db, row: RoundRow): Omit<RoundItem, "textCount"> {
  const { id, version, createdAt, updatedAt, name, withPoint, withStage, firstSource, unit, overlap, sample, openedAt } = row;
  const ref = { studyId: row.studyId, roundId: id };
  const coders = codersIn(db, row);
  return {
    ...{ id, version, createdAt, updatedAt, name, withPoint, withStage, firstSource, unit, overlap, sample, openedAt },
    codeIds: askedCodes(db, ref),
    coders,
    mySeat: coders.find(({ isMe }) => isMe)?.seat ?? null,
  };
}

/** Both coders, the first before the second; how many marks somebody else has made is said once the round is open. */
export function codersIn(db: Db, row: RoundRow): RoundCoder[] {
  const ref = { studyId: row.studyId, roundId: row.id };
  const stored = codersOf(db, ref);
  const names = namesOf(
    db,
    stored.map(({ userId }) => userId),
  );
  const me = actingPerson();
  const here = new Set(peopleWhoCode(db, row.studyId).map(({ id }) => id));
  const marksOf = (seat: CoderSeat) => countMarks(db, { ...ref, seats: [seat] });
  return (["first", "second"] as const).map((seat): RoundCoder => {
    const coder = stored.find((one) => one.seat === seat);
    const isMe = coder?.userId === me;
    const marks = isMe || row.openedAt !== null ? marksOf(seat) : null;
    if (!coder) return { seat, userId: null, name: "The study's coding", isMe: false, left: false, doneAt: row.openedAt, marks };
    const { userId, doneAt } = coder;
    return { seat, userId, name: names.get(userId) ?? "somebody", isMe, left: !here.has(userId), doneAt, marks };
  });
}
