import { and, eq, isNotNull, notInArray } from "drizzle-orm";
import { speakers, turns } from "@/db/schema";
import type { Db } from "@/db/types";
import { countWords } from "@/lib/text/words";
import type { KeptSpeaker, KeptTurn } from "./revisions";
import type { DocumentRef } from "./rows";

/** Rows of turns in one statement: far below SQLite's limit of parameters. */
const TURNS_AT_ONCE = 1000;

/** Stores the turns of a transcript in place of those that stood there, and counts its speakers' words anew. A label without a turn left stays, with no word. */
export function storeTurns(
  tx: Db,
  { studyId, documentId }: DocumentRef,
  { text, turns: spoken }: { text: string; turns: readonly KeptTurn[] },
): void {
  tx.delete(turns).where(eq(turns.documentId, documentId)).run();
  const rows = spoken.map((turn, position) => ({ ...turn, studyId, documentId, position }));
  for (let from = 0; from < rows.length; from += TURNS_AT_ONCE) {
    tx.insert(turns)
      .values(rows.slice(from, from + TURNS_AT_ONCE))
      .run();
  }
  const words = new Map<string, number>();
  for (const { speakerId, start, end } of spoken) words.set(speakerId, (words.get(speakerId) ?? 0) + countWords(text, start, end));
  const known = tx.select({ id: speakers.id, words: speakers.words }).from(speakers).where(eq(speakers.documentId, documentId)).all();
  for (const { id, words: before } of known) {
    const said = words.get(id) ?? 0;
    if (said !== before) tx.update(speakers).set({ words: said }).where(eq(speakers.id, id)).run();
  }
}

/**
 * Lets a transcript have these labels and no others: known ones keep who they are by now, missing ones come back as they were, the others go. Turns
 * of labels that go are taken with them, so store the turns afterwards.
 */
export function storeSpeakers(tx: Db, { studyId, documentId }: DocumentRef, wanted: readonly KeptSpeaker[]): void {
  const ids = wanted.map(({ id }) => id);
  const ofDocument = and(eq(speakers.studyId, studyId), eq(speakers.documentId, documentId));
  tx.delete(speakers)
    .where(and(ofDocument, ids.length > 0 ? notInArray(speakers.id, ids) : isNotNull(speakers.id)))
    .run();
  const known = new Set(
    tx
      .select({ id: speakers.id })
      .from(speakers)
      .where(ofDocument)
      .all()
      .map(({ id }) => id),
  );
  const missing = wanted.filter(({ id }) => !known.has(id)).map((speaker) => ({ ...speaker, studyId, documentId }));
  if (missing.length > 0) tx.insert(speakers).values(missing).run();
}
