import { and, asc, count, countDistinct, eq, isNull, type SQL } from "drizzle-orm";
import { codedSpan } from "@/db/highlights/coded-span";
import { rowsOf } from "@/db/paging";
import { documents, interviews, suggestions } from "@/db/schema";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { PageQuery } from "@/lib/record";
import type { Suggestion } from "@/lib/suggestions/schema";

/** A suggestion as stored. */
export type SuggestionRow = typeof suggestions.$inferSelect;

export type SuggestionRef = { studyId: string; suggestionId: string };

type Selection = { study: StudyRow; where?: SQL | undefined; page?: PageQuery };

/** Suggestions of interviews that are not deleted, in the order of interviews and text. */
export function selectSuggestions(db: Db, { study, where, page }: Selection): Suggestion[] {
  const query = db
    .select({ row: suggestions, interviewId: interviews.id })
    .from(suggestions)
    .innerJoin(documents, eq(documents.id, suggestions.documentId))
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(eq(suggestions.studyId, study.id), isNull(interviews.deletedAt), where))
    .orderBy(asc(documents.interviewId), asc(suggestions.documentId), asc(suggestions.start), asc(suggestions.end), asc(suggestions.id));
  const found = rowsOf(query, page);
  return found.map(({ row, interviewId }) => {
    const { score, reasons, status, highlightId } = row;
    return { ...codedSpan({ ...row, interviewId }, study.journeyPreset), score, reasons, status, highlightId };
  });
}

/** How many suggestions a selection holds, and in how many interviews. */
export function countSuggestions(db: Db, { study, where }: Selection): { suggestions: number; interviews: number } {
  const row = db
    .select({ suggestions: count(), interviews: countDistinct(documents.interviewId) })
    .from(suggestions)
    .innerJoin(documents, eq(documents.id, suggestions.documentId))
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(eq(suggestions.studyId, study.id), isNull(interviews.deletedAt), where))
    .get();
  return row ?? { suggestions: 0, interviews: 0 };
}

/** The stored suggestion of an interview that is not deleted. Throws NOT_FOUND. */
export function requireSuggestion(db: Db, { studyId, suggestionId }: SuggestionRef): SuggestionRow {
  const found = db
    .select({ row: suggestions })
    .from(suggestions)
    .innerJoin(documents, eq(documents.id, suggestions.documentId))
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.id, suggestionId), isNull(interviews.deletedAt)))
    .get();
  if (found) return found.row;
  throw noSuggestion();
}

/** For an id that no suggestion of a study's interviews has. */
export function noSuggestion(): AppError {
  return new AppError(
    "NOT_FOUND",
    "There is no suggestion with this id in this study. The text may have been read anew since; open it again.",
  );
}
