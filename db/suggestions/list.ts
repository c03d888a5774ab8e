import { and, eq, inArray, ne } from "drizzle-orm";
import { pageFound } from "@/db/paging";
import { documents, suggestions } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { Page, PageQuery } from "@/lib/record";
import type { OpenSuggestions, Suggestion, SuggestionFilter } from "@/lib/suggestions/schema";
import { countSuggestions, selectSuggestions } from "./wire";

/** A page of a study's suggestions under a filter, in the order of interviews and text; withdrawn ones only where asked for by id or status. Throws NOT_FOUND for an unknown study. */
export function listSuggestions(
  db: Db,
  { studyId, filter, page }: { studyId: string; filter: SuggestionFilter; page: PageQuery },
): Page<Suggestion> {
  const study = requireStudy(db, studyId);
  const where = and(
    filter.documentId && inArray(suggestions.documentId, filter.documentId),
    filter.interview && inArray(documents.interviewId, filter.interview),
    filter.ids && inArray(suggestions.id, filter.ids),
    filter.status ? inArray(suggestions.status, filter.status) : filter.ids ? undefined : ne(suggestions.status, "withdrawn"),
  );
  const { suggestions: total } = countSuggestions(db, { study, where });
  const items = selectSuggestions(db, { study, where, page });
  return pageFound(items, { page, total });
}

/** What waits for a decision: "214 suggestions in 16 interviews". Those of deleted interviews do not wait. */
export function countOpen(db: Db, { studyId }: { studyId: string }): OpenSuggestions {
  return countSuggestions(db, { study: requireStudy(db, studyId), where: eq(suggestions.status, "open") });
}
