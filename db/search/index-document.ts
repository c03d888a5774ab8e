import { and, asc, eq, sql } from "drizzle-orm";
import { toInterview, toResponse } from "@/db/documents/standing";
import { documents, interviews, passages, responses, turns } from "@/db/schema";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { DAY_BLOCK, firstIdOfDay } from "@/lib/search/passage-id";
import { passagesOf } from "@/lib/search/passages";
import { indexedWords } from "@/lib/search/words";
import { dayOfMoment } from "./index-answers";

/**
 * Makes a stored text findable as it stands now, in place of how it stood before: call it, in the transaction of the change, wherever a text or its
 * turns are stored. A text that is gone is passed over. 30,000 words take about 40 ms.
 */
export function indexDocument(tx: Db, documentId: string): void {
  const found = tx
    .select({ studyId: documents.studyId, text: documents.text, date: interviews.date, submittedAt: responses.submittedAt })
    .from(documents)
    .leftJoin(interviews, toInterview)
    .leftJoin(responses, toResponse)
    .where(eq(documents.id, documentId))
    .get();
  if (!found) return;
  const { studyId, text } = found;
  const date = found.date ?? dayOfMoment(found.submittedAt);
  // the trigger takes their words out of passage_search
  tx.delete(passages)
    .where(and(eq(passages.studyId, studyId), eq(passages.documentId, documentId)))
    .run();
  const spoken = tx
    .select({ start: turns.start, end: turns.end, speakerId: turns.speakerId })
    .from(turns)
    .where(eq(turns.documentId, documentId))
    .orderBy(asc(turns.position))
    .all();
  const parts = passagesOf(text, spoken);
  // the last passage has the lowest id: the index is read backwards, and shows a text from its beginning
  const last = nextId(tx, date) + parts.length - 1;
  const rows = JSON.stringify(parts.map((part, at) => [last - at, part.start, part.end, part.speakerId, indexedWords(text, part)]));
  tx.run(sql`insert into passages (id, study_id, document_id, "start", "end", speaker_id)
    select value ->> 0, ${studyId}, ${documentId}, value ->> 1, value ->> 2, value ->> 3 from json_each(${rows})`);
  tx.run(sql`insert into passage_search (rowid, words) select value ->> 0, value ->> 4 from json_each(${rows}) order by 1`);
}

/** The first id after those of a day's passages; by the primary key. */
function nextId(tx: Db, date: string | null): number {
  const first = firstIdOfDay(date);
  const found = tx.get<{ last: number | null }>(
    sql`select max(id) as last from passages where id >= cast(${first} as integer) and id < cast(${first + DAY_BLOCK} as integer)`,
  );
  return found?.last ? found.last + 1 : first;
}

/** Moves the texts of an interview to its day among the search's hits: for when its date was corrected. */
export function reindexInterview(tx: Db, interviewId: string): void {
  const texts = tx
    .select({ id: documents.id })
    .from(documents)
    .where(eq(documents.interviewId, interviewId))
    .orderBy(asc(documents.id))
    .all();
  for (const { id } of texts) indexDocument(tx, id);
}

/** The ids of texts with words that no search finds yet, as a file from before there was a search has them. */
export function listUnindexed(db: Db): string[] {
  return db
    .all<{ id: string }>(
      sql`select id from documents d where d.words > 0
        and not exists (select 1 from passages p where p.study_id = d.study_id and p.document_id = d.id) order by id`,
    )
    .map(({ id }) => id);
}

/** Makes one text findable in a transaction of its own, a few milliseconds long. */
export function indexOne(db: Db, documentId: string): void {
  write(db, (tx) => indexDocument(tx, documentId));
}
