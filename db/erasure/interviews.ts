import { and, count, eq } from "drizzle-orm";
import { REMOVE } from "@/db/purge/remove";
import { documents, highlights, interviews, memos, turns } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import { defaultTitle } from "@/lib/interviews/title";
import { countWords } from "@/lib/text/words";
import { type Blanking, blankText } from "./blank-text";

/** What went of a person's interviews. `texts` and `quotes` are their words, to be looked for where researchers write; `read` are the texts to read anew. */
export type Gone = { turns: number; words: number; highlights: number; memos: number; texts: string[]; quotes: string[]; read: string[] };

/**
 * Takes a person's words out of their interviews. One that was theirs alone goes whole when they are erased, and keeps only its day, its people and how
 * much was said when they are anonymised; of one with others go their turns.
 */
export function takeOutOfInterviews(tx: Db, blanking: Blanking): Gone {
  const { theirs, mode } = blanking;
  const gone: Gone = { turns: 0, words: 0, highlights: 0, memos: 0, texts: [], quotes: [], read: [] };
  for (const interviewId of theirs.alone) {
    gone.memos += removeMemosOn(tx, { studyId: theirs.studyId, subjectIds: [interviewId] });
    if (mode === "erase") {
      rememberWords(tx, { studyId: theirs.studyId, interviewId, gone });
      REMOVE.interview(tx, { studyId: theirs.studyId, id: interviewId });
    } else {
      takeOutOfTexts(tx, { interviewId, whole: true, gone, ...blanking });
      nameByCode(tx, { interviewId, ...blanking });
    }
  }
  for (const interviewId of theirs.shared) takeOutOfTexts(tx, { interviewId, whole: false, gone, ...blanking });
  return gone;
}

/** Of an interview that goes whole: what was said and marked in it, before it goes. */
function rememberWords(tx: Db, { studyId, interviewId, gone }: { studyId: string; interviewId: string; gone: Gone }): void {
  const texts = tx
    .select({ id: documents.id, text: documents.text, words: documents.words })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), eq(documents.interviewId, interviewId)))
    .all();
  const ids = texts.map(({ id }) => id);
  const marked = tx
    .select({ quote: highlights.quote })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), onlyThese(highlights.documentId, ids)))
    .all();
  gone.turns += tx.select({ n: count() }).from(turns).where(onlyThese(turns.documentId, ids)).get()?.n ?? 0;
  gone.words += texts.reduce((sum, { words }) => sum + words, 0);
  gone.highlights += marked.length;
  gone.texts.push(...texts.map(({ text }) => text));
  gone.quotes.push(...marked.map(({ quote }) => quote));
}

function takeOutOfTexts(
  tx: Db,
  { interviewId, whole, gone, ...blanking }: Blanking & { interviewId: string; whole: boolean; gone: Gone },
): void {
  const { theirs } = blanking;
  const rows = tx
    .select()
    .from(documents)
    .where(and(eq(documents.studyId, theirs.studyId), eq(documents.interviewId, interviewId)))
    .all();
  for (const row of rows) {
    const blanked = blankText(tx, { row, whole, ...blanking });
    gone.turns += blanked.turns;
    gone.words += blanked.said.reduce((sum, said) => sum + countWords(said), 0);
    gone.highlights += blanked.highlights;
    gone.texts.push(...blanked.said);
    gone.quotes.push(...blanked.quotes);
    gone.read.push(row.id);
  }
}

/** Its title and whom it was meant for may have named them. */
function nameByCode(tx: Db, { interviewId, theirs }: Blanking & { interviewId: string }): void {
  const isIt = and(eq(interviews.studyId, theirs.studyId), eq(interviews.id, interviewId));
  const found = tx.select({ date: interviews.date }).from(interviews).where(isIt).get();
  const codes = theirs.people.slice(0, 1).map(({ code }) => code);
  tx.update(interviews)
    .set({ title: defaultTitle({ codes, placeholder: null, date: found?.date ?? null }), placeholderLabel: null })
    .where(isIt)
    .run();
}

/** Memos about these things; answers how many. */
export function removeMemosOn(tx: Db, { studyId, subjectIds }: { studyId: string; subjectIds: readonly string[] }): number {
  return tx
    .delete(memos)
    .where(and(eq(memos.studyId, studyId), onlyThese(memos.subjectId, subjectIds)))
    .run().changes;
}
