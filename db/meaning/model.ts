import { eq } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import { meaningModels } from "@/db/schema";
import { now } from "@/db/stamp";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { type Axes, makeAxes } from "@/lib/meaning/axes";
import { enterSentence, termSheet } from "@/lib/meaning/term-sheet";
import type { SentenceTerms } from "@/lib/meaning/terms";
import { packAxes, unpackAxes } from "./pack";
import { sentencesIn, type UsualLanguage, usualOnce } from "./sentences";
import { textsThere, together } from "./texts-together";

/** A study's axes and their number; `documents`: of how many texts they were made. */
export type MeaningModel = { number: number; documents: number; axes: Axes };

/** Axes are made of at most so many sentences, evenly drawn: more cost memory and time and change little. */
const MOST_SENTENCES = 60_000;
/** What a spoken sentence has at least, on average, where no text's words are counted yet. */
const WORDS_EACH = 10;
/** So much more or less of the study, and its axes are made anew. */
const GROWN = 1.5;
const SHRUNK = 0.5;

type Header = { number: number; documents: number; madeAt: string };

/** Number and size of a study's axes, without unpacking them; null where there are none yet. */
export function modelHeader(db: Db, studyId: string): Header | null {
  const { number, documents, madeAt } = meaningModels;
  return db.select({ number, documents, madeAt }).from(meaningModels).where(eq(meaningModels.studyId, studyId)).get() ?? null;
}

/** A study's axes; null where there are none yet. */
export function readModel(db: Db, studyId: string): MeaningModel | null {
  const row = db.select().from(meaningModels).where(eq(meaningModels.studyId, studyId)).get();
  return row ? { number: row.number, documents: row.documents, axes: unpackAxes(row.payload) } : null;
}

/** Whether axes of this size still serve a study of so many texts. */
export function isOutgrown({ documents }: Pick<MeaningModel, "documents">, texts: number): boolean {
  return texts >= documents * GROWN || texts < documents * SHRUNK;
}

/** How far the comparing of a study's texts has come. */
export type Comparing = { done: number; total: number };

/** Makes a study's axes anew from its texts, under the next number, pausing before each, or before many short ones. */
export function* remakeModel(
  db: Db,
  { studyId, texts }: { studyId: string; texts: readonly { id: string; words: number }[] },
): Generator<Comparing, MeaningModel> {
  const words = texts.reduce((sum, text) => sum + text.words, 0);
  const step = Math.max(1, Math.ceil(words / WORDS_EACH / MOST_SENTENCES));
  const sheet = termSheet();
  let seen = 0;
  const usual = usualOnce(db, studyId);
  for (const documentIds of together(texts)) {
    yield { done: 0, total: texts.length };
    for (const terms of textsThere(db, { studyId, documentIds }).flatMap((row) => termsOf(db, row, usual))) {
      if (seen % step === 0) enterSentence(sheet, terms);
      seen += 1;
    }
  }
  return storeModel(db, { studyId, documents: texts.length, axes: makeAxes(sheet) });
}

function termsOf(db: Db, row: DocumentRow, usual: UsualLanguage): SentenceTerms[] {
  return sentencesIn(db, row, usual).map((sentence) => sentence.terms);
}

function storeModel(db: Db, { studyId, documents, axes }: { studyId: string; documents: number; axes: Axes }): MeaningModel {
  return write(db, (tx) => {
    const number = (modelHeader(tx, studyId)?.number ?? 0) + 1;
    const set = { number, documents, payload: packAxes(axes), madeAt: now() };
    tx.insert(meaningModels)
      .values({ studyId, ...set })
      .onConflictDoUpdate({ target: meaningModels.studyId, set })
      .run();
    return { number, documents, axes };
  });
}
