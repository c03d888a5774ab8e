import { type SQL, sql } from "drizzle-orm";
import type { StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { matchExpression, type SearchQuery } from "@/lib/search/query";
import type { SearchFilter } from "@/lib/search/schema";
import { searchConditions } from "./conditions";

/** A passage that holds what was looked for. */
export type FoundPassage = {
  id: number;
  documentId: string;
  interviewId: string;
  start: number;
  end: number;
  speakerId: string | null;
};

type Scan = {
  study: StudyRow;
  query: SearchQuery;
  filter: SearchFilter;
  /** only passages that come after this one */
  after?: number | undefined;
  limit: number;
};

/** The passages that hold a search's words, the newest interview first, then by their place; none where nothing is looked for. The index is read backwards by its own key and left as soon as there are enough. */
export function findPassages(db: Db, { study, query, filter, after, limit }: Scan): FoundPassage[] {
  const expression = matchExpression(query);
  if (expression === null) return [];
  const only = searchConditions(study, filter);
  const narrowed = only ? sql`and ${only}` : sql``;
  const further: SQL = after === undefined ? sql`` : sql`and s.rowid < cast(${after} as integer)`;
  return db.all<FoundPassage>(sql`
    select p.id as id, p.document_id as documentId, d.interview_id as interviewId, p."start" as start, p."end" as end, p.speaker_id as speakerId
    from passage_search s
    cross join passages p on p.id = s.rowid
    cross join documents d on d.id = p.document_id
    cross join interviews i on i.id = d.interview_id
    where s.passage_search match ${expression} and p.study_id = ${study.id} and i.deleted_at is null ${further} ${narrowed}
    order by s.rowid desc limit ${limit}`);
}
