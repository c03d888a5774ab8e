import { sql } from "drizzle-orm";
import { actingPerson } from "@/db/acting";
import { indexAnswers } from "@/db/search/index-answers";
import { newId, now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { cleanText } from "@/lib/text/clean";
import { countNoteWords } from "@/lib/text/words";

/** Rows in one statement: a few megabytes of text at most. */
const AT_ONCE = 2000;
const LONGEST_TITLE = 200;

/** One open answer, in the slot of its question; `title` is the question's text. */
export type AnswerToStore = { slot: string; text: string; title: string };
export type AnswersToStore = { id: string; texts: readonly AnswerToStore[]; submittedAt: string | null };
type Batch = { studyId: string; responses: readonly AnswersToStore[]; importId?: string | null };

type Row = { id: string; responseId: string; slot: string; title: string; text: string; words: number; submittedAt: string | null };

/**
 * Stores the open answers of new responses as documents that a search finds, without a query for each: 100,000 in a few seconds. What is blank, or
 * holds only what cleaning takes out, becomes no document. Answers the ids in their order, to be put in line for reading. Callers hold the write lock.
 */
export function storeAnswerTexts(tx: Db, { studyId, responses, importId = null }: Batch): string[] {
  const rows = responses.flatMap(({ id: responseId, texts, submittedAt }) =>
    texts.flatMap(({ slot, title, ...raw }): Row[] => {
      const text = cleanText(raw.text).text.trim();
      if (text === "") return [];
      const short = title.slice(0, LONGEST_TITLE);
      return [{ id: newId(), responseId, slot, title: short, text, words: countNoteWords(text), submittedAt }];
    }),
  );
  const at = now();
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE);
    const list = JSON.stringify(some.map(({ id, responseId, slot, title, text, words }) => [id, responseId, slot, title, text, words]));
    tx.run(sql`insert into documents (id, study_id, response_id, slot, kind, title, text, words, import_id, created_at, updated_at, created_by)
      select value ->> 0, ${studyId}, value ->> 1, value ->> 2, 'answer', value ->> 3, value ->> 4, value ->> 5, ${importId}, ${at}, ${at}, ${actingPerson()}
      from json_each(${list})`);
  }
  indexAnswers(tx, { studyId, answers: rows });
  return rows.map(({ id }) => id);
}
