import { and, eq, exists, inArray, isNull, notExists, or, type SQL, sql } from "drizzle-orm";
import { inStages } from "@/db/journey/in-stages";
import { pageFound } from "@/db/paging";
import { codes, documents, highlightCodes, highlightParticipants, highlights } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Highlight, HighlightFilter } from "@/lib/highlights/schema";
import { type StudyJourney, studyJourney } from "@/lib/journey/study-journey";
import type { Page, PageQuery } from "@/lib/record";
import { countHighlights, type HighlightRef, selectHighlights, wireHighlight } from "./wire";

/** A page of a study's highlights under a filter, in the order of interviews and text. Deleted ones and those of deleted interviews are left out. */
export function listHighlights(
  db: Db,
  { studyId, filter, page }: { studyId: string; filter: HighlightFilter; page: PageQuery },
): Page<Highlight> {
  const study = requireStudy(db, studyId);
  const where = whereOf(db, filter, studyJourney(study));
  const total = countHighlights(db, { study, where });
  const items = selectHighlights(db, { study, where, page });
  return pageFound(items, { page, total });
}

/** One highlight that is not deleted. Throws NOT_FOUND. */
export function getHighlight(db: Db, { studyId, highlightId }: HighlightRef): Highlight {
  return wireHighlight(db, { study: requireStudy(db, studyId), highlightId });
}

function whereOf(db: Db, filter: HighlightFilter, journey: StudyJourney): SQL | undefined {
  return and(
    filter.documentId && inArray(highlights.documentId, filter.documentId),
    filter.interview && inArray(documents.interviewId, filter.interview),
    filter.point && anyOf(filter.point, (points) => inArray(highlights.point, points), isNull(highlights.point)),
    inStages(sql`${highlights.step}`, { stages: filter.stage, journey }),
    filter.code && anyOf(filter.code, (ids) => exists(codesOn(db, ids)), notExists(codesOn(db))),
    filter.participant && exists(peopleOn(db, filter.participant)),
  );
}

/** "or" over the values of a filter, of which "none" asks for those without. */
function anyOf<T extends string>(values: readonly T[], some: (values: Exclude<T, "none">[]) => SQL, none: SQL): SQL | undefined {
  const named = values.filter((value): value is Exclude<T, "none"> => value !== "none");
  return or(named.length > 0 ? some(named) : undefined, values.length > named.length ? none : undefined);
}

function codesOn(db: Db, ids?: string[]) {
  return db
    .select({ one: sql`1` })
    .from(highlightCodes)
    .innerJoin(codes, eq(codes.id, highlightCodes.codeId))
    .where(and(eq(highlightCodes.highlightId, highlights.id), isNull(codes.deletedAt), ids && inArray(highlightCodes.codeId, ids)));
}

function peopleOn(db: Db, ids: string[]) {
  return db
    .select({ one: sql`1` })
    .from(highlightParticipants)
    .where(and(eq(highlightParticipants.highlightId, highlights.id), inArray(highlightParticipants.participantId, ids)));
}
