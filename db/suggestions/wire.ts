import { and, asc, count, countDistinct, eq, type SQL } from "drizzle-orm";
import { withPlaces } from "@/db/documents/answer-places";
import { inOrderOfTexts, isThere, toInterview, toResponse } from "@/db/documents/standing";
import { codedSpan } from "@/db/highlights/coded-span";
import { rowsOf } from "@/db/paging";
import { documents, interviews, responses, suggestions } from "@/db/schema";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import { studyJourney } from "@/lib/journey/study-journey";
import type { PageQuery } from "@/lib/record";
import type { Suggestion } from "@/lib/suggestions/schema";

/** A suggestion as stored. */
export type SuggestionRow = typeof suggestions.$inferSelect;

export type SuggestionRef = { studyId: string; suggestionId: string };

type Selection = { study: StudyRow; where?: SQL | undefined; page?: PageQuery };

/** Suggestions of texts that are there, in the order of interviews and text. */
export function selectSuggestions(db: Db, { study, where, page }: Selection): Suggestion[] {
  const query = db
    .select({ row: suggestions, documentId: suggestions.documentId, interviewId: documents.interviewId })
    .from(suggestions)
    .innerJoin(documents, eq(documents.id, suggestions.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(suggestions.studyId, study.id), isThere, where))
    .orderBy(...inOrderOfTexts, asc(suggestions.documentId), asc(suggestions.start), asc(suggestions.end), asc(suggestions.id));
  const found = withPlaces(db, rowsOf(query, page));
  return found.map(({ row, interviewId, answer }) => {
    const { score, reasons, status, highlightId } = row;
    return { ...codedSpan({ ...row, interviewId, answer }, studyJourney(study)), score, reasons, status, highlightId };
  });
}

/** How many suggestions a selection holds, and in how many interviews and responses. */
export function countSuggestions(db: Db, { study, where }: Selection): { suggestions: number; interviews: number; responses: number } {
  const row = db
    .select({ suggestions: count(), interviews: countDistinct(documents.interviewId), responses: countDistinct(documents.responseId) })
    .from(suggestions)
    .innerJoin(documents, eq(documents.id, suggestions.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(suggestions.studyId, study.id), isThere, where))
    .get();
  return row ?? { suggestions: 0, interviews: 0, responses: 0 };
}

/** The stored suggestion of a text that is there. Throws NOT_FOUND. */
export function requireSuggestion(db: Db, { studyId, suggestionId }: SuggestionRef): SuggestionRow {
  const found = db
    .select({ row: suggestions })
    .from(suggestions)
    .innerJoin(documents, eq(documents.id, suggestions.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.id, suggestionId), isThere))
    .get();
  if (found) return found.row;
  throw noSuggestion();
}

/** For an id that no suggestion of a study's texts has. */
export function noSuggestion(): AppError {
  return new AppError(
    "NOT_FOUND",
    "There is no suggestion with this id in this study. The text may have been read anew since; open it again.",
  );
}
