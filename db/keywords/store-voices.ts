import { and, eq } from "drizzle-orm";
import { forgetMeaning } from "@/db/meaning/forget";
import { meaningVectors, voices } from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { SaidPhrase } from "@/lib/keywords/phrases-said";
import type { TextLanguage } from "@/lib/language/vocabulary";
import { packPhrases } from "./voice-phrases";

/** What is said under one label of a text (`speakerId` null: in notes), in its language. */
export type ReadVoice = { speakerId: string | null; language: TextLanguage; words: number; said: readonly SaidPhrase[] };

/** Far below SQLite's limit of parameters. */
const ROWS_AT_ONCE = 500;

type Packed = typeof voices.$inferInsert;

/** The rows of a text's voices, each under a new id: to be made before the write lock is taken. */
export function packVoices({ studyId, documentId }: { studyId: string; documentId: string }, read: readonly ReadVoice[]): Packed[] {
  return read.map(({ said, ...voice }) => ({ id: newId(), studyId, documentId, ...voice, phrases: packPhrases(said) }));
}

/** Stores a text's voices in place of those of its last reading; by `voices_by_document`. */
export function storeVoices(tx: Db, { studyId, documentId }: { studyId: string; documentId: string }, rows: readonly Packed[]): void {
  forgetVoices(tx, { studyId, documentId });
  for (const row of rows) tx.insert(voices).values(row).run();
}

/** The same for many texts at once: their voices are gone and stored in a few statements. */
export function storeVoicesOfMany(
  tx: Db,
  { studyId, documentIds }: { studyId: string; documentIds: readonly string[] },
  rows: readonly Packed[],
): void {
  for (const table of [voices, meaningVectors]) {
    tx.delete(table)
      .where(and(eq(table.studyId, studyId), onlyThese(table.documentId, documentIds)))
      .run();
  }
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    tx.insert(voices)
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .run();
  }
}

/** Takes out what was read of a text, until it is read again: for words that must not stay. Its sentences are compared anew as well. */
export function forgetVoices(tx: Db, { studyId, documentId }: { studyId: string; documentId: string }): void {
  tx.delete(voices)
    .where(and(eq(voices.studyId, studyId), eq(voices.documentId, documentId)))
    .run();
  forgetMeaning(tx, documentId);
}
