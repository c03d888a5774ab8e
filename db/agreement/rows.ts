import { and, asc, eq } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { agreementCoders, agreementCodes, type agreementMarks, agreementRounds, codes } from "@/db/schema";
import type { Db } from "@/db/types";
import type { CoderSeat } from "@/lib/agreement/vocabulary";
import { AppError } from "@/lib/errors";

export type RoundRow = typeof agreementRounds.$inferSelect;
export type CoderRow = typeof agreementCoders.$inferSelect;
export type RoundRef = { studyId: string; roundId: string };

/** A round as stored. Throws NOT_FOUND. */
export function requireRound(db: Db, { studyId, roundId }: RoundRef): RoundRow {
  const row = db
    .select()
    .from(agreementRounds)
    .where(and(eq(agreementRounds.studyId, studyId), eq(agreementRounds.id, roundId)))
    .get();
  if (!row) throw new AppError("NOT_FOUND", "There is no round of double coding with this id in this study. It may have been deleted.");
  return row;
}

/** A round whose marks may be read. Throws CONFLICT while somebody still codes blind. */
export function requireOpen(db: Db, ref: RoundRef): RoundRow {
  const row = requireRound(db, ref);
  if (row.openedAt === null)
    throw new AppError(
      "CONFLICT",
      "This round is still being coded blind, so nobody sees it compared yet. It opens when every coder is done.",
    );
  return row;
}

/** Who codes blind in a round. */
export function codersOf(db: Db, { studyId, roundId }: RoundRef): CoderRow[] {
  return db
    .select()
    .from(agreementCoders)
    .where(and(eq(agreementCoders.studyId, studyId), eq(agreementCoders.roundId, roundId)))
    .orderBy(asc(agreementCoders.seat))
    .all();
}

/** The seat that the acting person codes in, while the round is coded. Throws FORBIDDEN for anybody else, CONFLICT once they said that they are done. */
export function requireMySeat(db: Db, ref: RoundRef): { round: RoundRow; seat: CoderSeat } {
  const round = requireRound(db, ref);
  const mine = codersOf(db, ref).find(({ userId }) => userId === actingPerson());
  if (!mine || mine.seat === "agreed")
    throw new AppError("FORBIDDEN", "You are not a coder of this round. Whoever made it chose who codes: open the round to see who.");
  if (round.openedAt !== null || mine.doneAt !== null)
    throw new AppError(
      "CONFLICT",
      "You said that you are done with this round, so its marks stay as they are. Take that back first, while the other still codes.",
    );
  return { round, seat: mine.seat };
}

/** Ids of codes that are not deleted. */
export function livingCodeIds(db: Db, studyId: string): Set<string> {
  const rows = db.select({ id: codes.id, deletedAt: codes.deletedAt }).from(codes).where(eq(codes.studyId, studyId)).all();
  return new Set(rows.filter(({ deletedAt }) => deletedAt === null).map(({ id }) => id));
}

/** What a stored code stands for now: itself while it lives, else what a merge put in its place; null where neither does. */
export function standingCode({ givenId, codeId }: { givenId: string; codeId: string }, living: ReadonlySet<string>): string | null {
  if (living.has(givenId)) return givenId;
  return living.has(codeId) ? codeId : null;
}

/** The codes that a round asks for, as they stand by now, each once. */
export function askedCodes(db: Db, { studyId, roundId }: RoundRef): string[] {
  const living = livingCodeIds(db, studyId);
  const rows = db
    .select()
    .from(agreementCodes)
    .where(and(eq(agreementCodes.studyId, studyId), eq(agreementCodes.roundId, roundId)))
    .all();
  return [...new Set(rows.flatMap((row) => standingCode(row, living) ?? []))];
}

type Coding = Pick<typeof agreementMarks.$inferSelect, "step" | "point">;

/** Of what is said about words, what a round asks for beside its codes. */
export function askedCoding({ withPoint, withStage }: Pick<RoundRow, "withPoint" | "withStage">, { step, point }: Coding): Coding {
  return { step: withStage ? step : null, point: withPoint ? point : null };
}
