import { and, asc, count, eq, isNull, type SQL } from "drizzle-orm";
import { withPlaces } from "@/db/documents/answer-places";
import { inOrderOfTexts, isThere, toInterview, toResponse } from "@/db/documents/standing";
import { rowsOf } from "@/db/paging";
import { codes, documents, highlightCodes, highlightParticipants, highlights, interviews, participants, responses } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { Highlight } from "@/lib/highlights/schema";
import { isVerbatim } from "@/lib/highlights/verbatim";
import { studyJourney } from "@/lib/journey/study-journey";
import type { PageQuery } from "@/lib/record";
import { codedSpan } from "./coded-span";

/** A highlight as stored. */
export type HighlightRow = typeof highlights.$inferSelect;

export type HighlightRef = { studyId: string; highlightId: string };

type Selection = { study: StudyRow; where?: SQL | undefined; deleted?: boolean; page?: PageQuery };

function scope({ study, where, deleted = false }: Selection): SQL | undefined {
  return and(eq(highlights.studyId, study.id), isThere, deleted ? undefined : isNull(highlights.deletedAt), where);
}

/**
 * Highlights as they go over the wire, in the order of interviews and text, of interviews and responses that are not deleted; `deleted` lets deleted highlights in.
 * Codes and people that were deleted are left out.
 */
export function selectHighlights(db: Db, selection: Selection): Highlight[] {
  const { study, page } = selection;
  const query = db
    .select({ row: highlights, documentId: highlights.documentId, interviewId: documents.interviewId, kind: documents.kind })
    .from(highlights)
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(scope(selection))
    .orderBy(...inOrderOfTexts, asc(highlights.documentId), asc(highlights.start), asc(highlights.end), asc(highlights.id));
  const found = withPlaces(db, rowsOf(query, page));
  const of = { studyId: study.id, ids: found.map(({ row }) => row.id) };
  const coded = codesOf(db, of);
  const owned = ownersStored(db, of);
  return found.map(({ row, interviewId, answer, kind }) => {
    const { id, quote, before, after, comment, starred, hidden } = row;
    return {
      ...codedSpan({ ...row, interviewId, answer, codeIds: coded.get(id) ?? [] }, studyJourney(study)),
      ...{ comment, starred, hidden },
      verbatim: isVerbatim({ kind, quote, before, after }),
      participantIds: owned.get(id) ?? [],
    };
  });
}

/** How many highlights a selection holds, whatever its page. */
export function countHighlights(db: Db, selection: Selection): number {
  const row = db
    .select({ value: count() })
    .from(highlights)
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(scope(selection))
    .get();
  return row?.value ?? 0;
}

/** One highlight of a text that is there. Throws NOT_FOUND. */
export function wireHighlight(
  db: Db,
  { study, highlightId, deleted }: { study: StudyRow; highlightId: string; deleted?: boolean },
): Highlight {
  const [highlight] = selectHighlights(db, { study, where: eq(highlights.id, highlightId), deleted });
  if (!highlight)
    throw new AppError(
      "NOT_FOUND",
      "There is no highlight with this id in this study. It, or its interview or response, may have been deleted.",
    );
  return highlight;
}

function codesOf(db: Db, { studyId, ids }: { studyId: string; ids: string[] }): Map<string, string[]> {
  const rows = db
    .select({ highlightId: highlightCodes.highlightId, id: highlightCodes.codeId })
    .from(highlightCodes)
    .innerJoin(codes, eq(codes.id, highlightCodes.codeId))
    .where(and(eq(highlightCodes.studyId, studyId), isNull(codes.deletedAt), onlyThese(highlightCodes.highlightId, ids)))
    .orderBy(asc(codes.name), asc(codes.id))
    .all();
  return idsBy(rows);
}

function ownersStored(db: Db, { studyId, ids }: { studyId: string; ids: string[] }): Map<string, string[]> {
  const rows = db
    .select({ highlightId: highlightParticipants.highlightId, id: highlightParticipants.participantId })
    .from(highlightParticipants)
    .innerJoin(participants, eq(participants.id, highlightParticipants.participantId))
    .where(
      and(eq(highlightParticipants.studyId, studyId), isNull(participants.deletedAt), onlyThese(highlightParticipants.highlightId, ids)),
    )
    .orderBy(asc(participants.code))
    .all();
  return idsBy(rows);
}

function idsBy(rows: { highlightId: string; id: string }[]): Map<string, string[]> {
  return new Map([...groupedBy(rows, (row) => row.highlightId)].map(([highlightId, group]) => [highlightId, group.map(({ id }) => id)]));
}
