import { sql } from "drizzle-orm";
import type { Db } from "@/db/types";
import type { SettledAnswer } from "@/lib/answers/quiet";
import type { QueueMark } from "@/lib/answers/schema";

type MarkRow = [documentId: string, mark: string];

/** What is marked in these answers, in the order of their words. */
export function marksIn(db: Db, documentIds: readonly string[]): Map<string, QueueMark[]> {
  const rows = db.values<MarkRow>(sql`
    select h.document_id, json_object('id', h.id, 'start', h.start, 'end', h.end, 'point', h.point, 'step', h.step, 'direction', h.direction,
      'severity', h.severity, 'codeIds', (select json_group_array(c.code_id) from highlight_codes c where c.highlight_id = h.id))
    from json_each(${JSON.stringify(documentIds)}) j
    cross join documents d on d.id = j.value
    cross join highlights h on h.study_id = d.study_id and h.document_id = d.id
    where h.deleted_at is null order by h.document_id, h.start, h.end, h.id`);
  const marks = new Map<string, QueueMark[]>();
  for (const [documentId, mark] of rows) {
    const list = marks.get(documentId) ?? [];
    list.push(JSON.parse(mark) as QueueMark);
    marks.set(documentId, list);
  }
  return marks;
}

/** Which of these answers somebody found nothing in. */
export function doneIn(db: Db, documentIds: readonly string[]): Set<string> {
  const rows = db.values<[string]>(sql`
    select a.document_id from json_each(${JSON.stringify(documentIds)}) j cross join answers_done a on a.document_id = j.value`);
  return new Set(rows.map(([id]) => id));
}

type SettledRow = [documentId: string, at: string, codes: string];

/** When each settled answer of these was settled, and with which codes, for telling how long nothing new came. */
export function settledIn(db: Db, { studyId, words }: { studyId: string; words: ReadonlyMap<string, string> }): SettledAnswer[] {
  const rows = db.values<SettledRow>(sql`
    select h.document_id, min(h.created_at), json_group_array(distinct c.code_id)
    from highlights h join documents d on d.id = h.document_id left join highlight_codes c on c.highlight_id = h.id
    where h.study_id = ${studyId} and h.deleted_at is null and d.response_id is not null group by h.document_id
    union all
    select document_id, done_at, '[]' from answers_done where study_id = ${studyId}`);
  return rows.flatMap(([documentId, at, codes]) => {
    const own = words.get(documentId);
    const codeIds = (JSON.parse(codes) as (string | null)[]).filter((id) => id !== null);
    return own === undefined ? [] : [{ at, words: own, codeIds }];
  });
}
