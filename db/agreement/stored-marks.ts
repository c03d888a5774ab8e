import { and, asc, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { isThere, toInterview, toResponse } from "@/db/documents/standing";
import { agreementMarkCodes, agreementMarks, documents, interviews, responses } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import type { Seat } from "@/lib/agreement/vocabulary";
import { livingCodeIds, type RoundRef, standingCode } from "./rows";

export type MarkRow = typeof agreementMarks.$inferSelect;
/** A mark with its codes as they stand by now. */
export type StoredMark = MarkRow & { codeIds: string[] };

type Which = RoundRef & {
  seats: readonly Seat[];
  documentId?: string | undefined;
  ids?: readonly string[];
  /** only marks of somebody's own making; null: nobody's */
  by?: string | null;
  lost?: boolean;
};

function areThese({ studyId, roundId, seats, documentId, ids, by, lost = false }: Which): SQL | undefined {
  return and(
    eq(agreementMarks.studyId, studyId),
    eq(agreementMarks.roundId, roundId),
    inArray(agreementMarks.seat, [...seats]),
    documentId === undefined ? undefined : eq(agreementMarks.documentId, documentId),
    ids && onlyThese(agreementMarks.id, ids),
    by === undefined ? undefined : sql`${agreementMarks.createdBy} is ${by}`,
    lost ? undefined : isNull(agreementMarks.lost),
    isThere,
  );
}

/** How many marks `marksIn` would read. */
export function countMarks(db: Db, which: Which): number {
  const row = db
    .select({ value: count() })
    .from(agreementMarks)
    .innerJoin(documents, eq(documents.id, agreementMarks.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(areThese(which))
    .get();
  return row?.value ?? 0;
}

/** Marks of some seats of a round, on texts that are there, in the order of the text; without those whose words an edit took away. */
export function marksIn(db: Db, which: Which): StoredMark[] {
  const { studyId } = which;
  const rows = db
    .select({ mark: agreementMarks })
    .from(agreementMarks)
    .innerJoin(documents, eq(documents.id, agreementMarks.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(areThese(which))
    .orderBy(asc(agreementMarks.documentId), asc(agreementMarks.start), asc(agreementMarks.end), asc(agreementMarks.id))
    .all();
  const living = livingCodeIds(db, studyId);
  const carried = groupedBy(
    db
      .select()
      .from(agreementMarkCodes)
      .where(
        and(
          eq(agreementMarkCodes.studyId, studyId),
          onlyThese(
            agreementMarkCodes.markId,
            rows.map(({ mark }) => mark.id),
          ),
        ),
      )
      .all(),
    ({ markId }) => markId,
  );
  return rows.map(({ mark }) => {
    const codeIds = (carried.get(mark.id) ?? []).flatMap((row) => standingCode(row, living) ?? []);
    return { ...mark, codeIds: [...new Set(codeIds)].sort() };
  });
}

/** Stores the codes of a mark in place of those that stood there. */
export function storeMarkCodes(
  tx: Db,
  { studyId, markId, codeIds }: { studyId: string; markId: string; codeIds: readonly string[] },
): void {
  tx.delete(agreementMarkCodes)
    .where(and(eq(agreementMarkCodes.studyId, studyId), eq(agreementMarkCodes.markId, markId)))
    .run();
  const rows = [...new Set(codeIds)].map((codeId) => ({ studyId, markId, givenId: codeId, codeId }));
  if (rows.length > 0) tx.insert(agreementMarkCodes).values(rows).run();
}
