import { and, count, eq } from "drizzle-orm";
import { removeInterview } from "@/db/purge/remove";
import { documents, highlights, interviews, memos, turns } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import { type TakenOut, takenOutOf } from "@/lib/erasure/taken-out";
import { isSamePerson } from "@/lib/import/labels";
import { defaultTitle } from "@/lib/interviews/title";
import { countWords } from "@/lib/text/words";
import { type Blanking, blankText } from "./blank-text";
import { saidIn } from "./own-spans";
import type { Theirs } from "./theirs";

/** What went of a person's interviews. `texts` and `quotes` are their own words (no interviewer's, no heading), to be looked for where researchers write; `read` are the texts to read anew. */
export type Gone = {
  turns: number;
  words: number;
  highlights: number;
  memos: number;
  texts: string[];
  quotes: string[];
  read: string[];
  unheard: number;
};

/**
 * Takes a person's words out of their interviews. One that was theirs alone goes whole when they are erased, and keeps only its day, its people and how
 * much was said when they are anonymised; of one with others go their turns.
 */
export function takeOutOfInterviews(tx: Db, blanking: Blanking): Gone {
  const { theirs, mode } = blanking;
  const gone: Gone = { turns: 0, words: 0, highlights: 0, memos: 0, texts: [], quotes: [], read: [], unheard: 0 };
  for (const interviewId of theirs.alone) {
    gone.memos += removeMemosOn(tx, { studyId: theirs.studyId, subjectIds: [interviewId] });
    if (mode === "erase") {
      rememberWords(tx, { theirs, interviewId, gone });
      removeInterview(tx, { studyId: theirs.studyId, id: interviewId });
    } else {
      takeOutOfTexts(tx, { interviewId, whole: true, gone, ...blanking, strings: inInterview(theirs, interviewId) });
      nameByCode(tx, { interviewId, ...blanking });
    }
  }
  for (const interviewId of theirs.shared) {
    const strings = inInterview(theirs, interviewId);
    const before = gone.turns;
    takeOutOfTexts(tx, { interviewId, whole: false, gone, ...blanking, strings });
    takeOutOfInterview(tx, { interviewId, theirs, strings });
    if (gone.turns === before) gone.unheard += 1;
  }
  return gone;
}

/** How they are named where they took part: by a first name too that somebody who was not there shares, and by what they were called. */
function inInterview(theirs: Theirs, interviewId: string): TakenOut {
  const present = theirs.company.get(interviewId) ?? [];
  const called = theirs.called.filter((label) => !present.some((name) => isSamePerson(label, name)));
  return takenOutOf({ ...theirs, labels: [...theirs.labels, ...called], present });
}

/** The title of an interview with others. */
function takeOutOfInterview(
  tx: Db,
  { interviewId, theirs, strings }: Pick<Blanking, "theirs" | "strings"> & { interviewId: string },
): void {
  const isIt = and(eq(interviews.studyId, theirs.studyId), eq(interviews.id, interviewId));
  const found = tx.select({ title: interviews.title, placeholderLabel: interviews.placeholderLabel }).from(interviews).where(isIt).get();
  if (found) tx.update(interviews).set(strings.deep(found)).where(isIt).run();
}

/** Of an interview that goes whole: what was said and marked in it, before it goes. */
function rememberWords(tx: Db, { theirs, interviewId, gone }: { theirs: Theirs; interviewId: string; gone: Gone }): void {
  const { studyId } = theirs;
  const texts = tx
    .select({ id: documents.id, studyId: documents.studyId, kind: documents.kind, text: documents.text, words: documents.words })
    .from(documents)
    .where(and(eq(documents.studyId, studyId), eq(documents.interviewId, interviewId)))
    .all();
  const ids = texts.map(({ id }) => id);
  const marked = tx
    .select({ documentId: highlights.documentId, quote: highlights.quote })
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), onlyThese(highlights.documentId, ids)))
    .all();
  gone.turns += tx.select({ n: count() }).from(turns).where(onlyThese(turns.documentId, ids)).get()?.n ?? 0;
  gone.words += texts.reduce((sum, { words }) => sum + words, 0);
  gone.highlights += marked.length;
  for (const row of texts) {
    const spoken = tx.select().from(turns).where(eq(turns.documentId, row.id)).orderBy(turns.position).all();
    const said = saidIn(tx, { row, spoken, theirs, whole: true }).map(({ start, end }) => row.text.slice(start, end));
    gone.texts.push(...said);
    const quotes = marked.filter(({ documentId }) => documentId === row.id).map(({ quote }) => quote);
    gone.quotes.push(...quotes.filter((quote) => said.some((words) => words.includes(quote))));
  }
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
    gone.texts.push(...blanked.theirs);
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
