import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { Span } from "@/lib/text/sentences";

/** A stretch of a text that may hold a term, and the label it is said under (null: notes, or outside the turns). */
export type Passage = Span & { documentId: string; speakerId: string | null };

/** The passages of a study that an expression of FTS5 finds; by the search index. */
export function findTermPassages(db: Db, { studyId, search }: { studyId: string; search: string }): Passage[] {
  return db
    .values<[string, number, number, string | null]>(sql`
      select p.document_id, p."start", p."end", p.speaker_id from passage_search s cross join passages p on p.id = s.rowid
      where s.passage_search match ${search} and p.study_id = ${studyId}`)
    .map(([documentId, start, end, speakerId]) => ({ documentId, start, end, speakerId }));
}

/** The words of these texts by their ids. */
export function textsById(db: Db, ids: Iterable<string>): Map<string, string> {
  return new Map(
    db.values<[string, string]>(sql`
      select d.id, d.text from json_each(${JSON.stringify([...new Set(ids)])}) wanted cross join documents d on d.id = wanted.value`),
  );
}
