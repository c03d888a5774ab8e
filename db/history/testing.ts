import { asc, eq } from "drizzle-orm";
import { codes, highlightCodes, highlightParticipants, highlights, suggestions } from "@/db/schema";
import type { Db } from "@/db/types";

/** For tests: all coding of a study as a person would compare it, without versions and times. */
export function codingOf(db: Db, studyId: string): unknown {
  return {
    highlights: db
      .select()
      .from(highlights)
      .where(eq(highlights.studyId, studyId))
      .orderBy(asc(highlights.id))
      .all()
      .map(({ version: _version, updatedAt: _updated, deletedAt, ...row }) => ({ ...row, deleted: deletedAt !== null })),
    codes: db
      .select()
      .from(codes)
      .where(eq(codes.studyId, studyId))
      .orderBy(asc(codes.id))
      .all()
      .map(({ version: _version, updatedAt: _updated, deletedAt, ...row }) => ({ ...row, deleted: deletedAt !== null })),
    suggestions: db
      .select()
      .from(suggestions)
      .where(eq(suggestions.studyId, studyId))
      .orderBy(asc(suggestions.id))
      .all()
      .map(({ version: _version, updatedAt: _updated, codeIds, ...row }) => ({ ...row, codeIds: codeIds.toSorted() })),
    carried: db
      .select()
      .from(highlightCodes)
      .all()
      .map(({ highlightId, codeId }) => `${highlightId} ${codeId}`)
      .toSorted(),
    owned: db
      .select()
      .from(highlightParticipants)
      .all()
      .map(({ highlightId, participantId }) => `${highlightId} ${participantId}`)
      .toSorted(),
  };
}
