import { sql } from "drizzle-orm";
import { groupedBy } from "@/db/scope";
import type { Db } from "@/db/types";
import { DAY_BLOCK, firstIdOfDay } from "@/lib/search/passage-id";
import { passagesOf } from "@/lib/search/passages";
import { indexedWords } from "@/lib/search/words";

/** Rows in one statement: a few megabytes of words at most. */
const AT_ONCE = 5000;

/** An open answer as stored: its text, and when its response was sent. */
export type AnswerToIndex = { id: string; text: string; submittedAt: string | null };

type Row = [id: number, documentId: string, start: number, end: number, words: string];

/** The day (`YYYY-MM-DD`) of a moment written as ISO 8601, as it was written; null where there is none. */
export function dayOfMoment(moment: string | null): string | null {
  return moment !== null && /^\d{4}-\d{2}-\d{2}/.test(moment) ? moment.slice(0, 10) : null;
}

/**
 * Makes many new answers findable on the day they were sent, in a few statements whatever their number. One that has passages already must go through
 * `indexDocument`. Callers hold the write lock.
 */
export function indexAnswers(tx: Db, { studyId, answers }: { studyId: string; answers: readonly AnswerToIndex[] }): void {
  const days = groupedBy(answers, ({ submittedAt }) => firstIdOfDay(dayOfMoment(submittedAt)));
  const next = nextIds(tx, [...days.keys()]);
  const rows = [...days].flatMap(([first, some]) => rowsOf(some, next.get(first) ?? first)).sort((a, b) => a[0] - b[0]);
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const list = JSON.stringify(rows.slice(from, from + AT_ONCE));
    tx.run(sql`insert into passages (id, study_id, document_id, "start", "end")
      select value ->> 0, ${studyId}, value ->> 1, value ->> 2, value ->> 3 from json_each(${list})`);
    tx.run(sql`insert into passage_search (rowid, words) select value ->> 0, value ->> 4 from json_each(${list})`);
  }
}

/** Passages of one day, the last of the last text with the lowest id: the index is read backwards, and shows a text from its beginning. */
function rowsOf(answers: readonly AnswerToIndex[], next: number): Row[] {
  const parts = answers.flatMap(({ id, text }) => passagesOf(text, []).map((part) => ({ id, text, ...part })));
  return parts.map(({ id, text, start, end }, at) => [next + parts.length - 1 - at, id, start, end, indexedWords(text, { start, end })]);
}

/** The first free id of each day, by the primary key. */
function nextIds(tx: Db, firsts: readonly number[]): Map<number, number> {
  const rows = tx.values<[number, number | null]>(sql`
    select j.value, (select max(p.id) from passages p where p.id >= j.value and p.id < j.value + ${DAY_BLOCK})
    from json_each(${JSON.stringify(firsts)}) j`);
  return new Map(rows.map(([first, last]) => [first, last === null ? first : last + 1]));
}
