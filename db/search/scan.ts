import { type SQL, sql } from "drizzle-orm";
import { joinPlace, placeId, placeIsThere } from "@/db/documents/standing";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { matchExpression, type SearchQuery } from "@/lib/search/query";
import type { SearchFilter } from "@/lib/search/schema";
import { searchConditions } from "./conditions";

/** A passage that holds what was looked for. */
export type FoundPassage = {
  id: number;
  documentId: string;
  interviewId: string | null;
  /** the interview, or the response whose answer it is */
  placeId: string;
  start: number;
  end: number;
  speakerId: string | null;
};

/** What is looked for, where, and how many passages of it. */
export type Scan = {
  study: StudyRow;
  query: SearchQuery;
  filter: SearchFilter;
  /** only passages that come after this one */
  after?: number | undefined;
  limit: number;
};

/** The passages that hold a search's words, the newest day first, then by their place; none where nothing is looked for. The index is read backwards by its own key and left as soon as there are enough. */
export function findPassages(db: Db, { study, query, filter, after, limit }: Scan): FoundPassage[] {
  const expression = matchExpression(query);
  if (expression === null) return [];
  const only = searchConditions(study, filter);
  const narrowed = only ? sql`and ${only}` : sql``;
  const further: SQL = after === undefined ? sql`` : sql`and s.rowid < cast(${after} as integer)`;
  const rows = db.values<[number, string, string | null, string, number, number, string | null]>(sql`
    select p.id, p.document_id, d.interview_id, ${placeId}, p."start", p."end", p.speaker_id
    from passage_search s
    cross join passages p on p.id = s.rowid
    cross join documents d on d.id = p.document_id
    ${joinPlace}
    where s.passage_search match ${expression} and p.study_id = ${study.id} and ${placeIsThere} ${further} ${narrowed}
    order by s.rowid desc limit ${limit}`);
  return rows.map(([id, documentId, interviewId, place, start, end, speakerId]) => ({
    id,
    documentId,
    interviewId,
    placeId: place,
    start,
    end,
    speakerId,
  }));
}
