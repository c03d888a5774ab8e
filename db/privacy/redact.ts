import { and, eq, sql } from "drizzle-orm";
import { redactAgreement } from "@/db/agreement/redact";
import { getDocument } from "@/db/documents/get";
import { requireText } from "@/db/documents/require-text";
import { keepRevision, rewriteRevisions } from "@/db/documents/revisions";
import { type DocumentRef, type DocumentRow, requireDocument } from "@/db/documents/rows";
import { mergeIndex } from "@/db/erasure/scrub-file";
import { forgetAnswers } from "@/db/idempotency";
import { documents, speakers, turns } from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { DocumentText } from "@/lib/interviews/schema";
import { redactionOf } from "@/lib/privacy/redact-strings";
import { redactText } from "@/lib/privacy/redact-text";
import type { RedactedSpan } from "@/lib/privacy/schema";
import { keepFormerNames, namesOnLabels } from "./former-names";
import { redactBeside } from "./redact-beside";
import { redactChoices } from "./redact-choices";
import { redactCoding } from "./redact-coding";
import { redactLog } from "./redact-log";
import { redactReply } from "./redact-reply";
import type { Redaction } from "./redaction";

type Redacting = DocumentRef & { version: number; spans: readonly RedactedSpan[] };

/**
 * Replaces stretches of a text by their placeholders for good: in the text, in every earlier revision, in what quotes it (highlights, suggestions,
 * what could be undone, voices, what was decided about phrases, the search index, the report of its import, its titles, its memos, what else an answer's reply holds) and in answers kept for a lost request; then
 * empties the journal, so that the bytes are gone from the file. Highlights and turns stay on their words. Not undoable. A name that its labels alone said stays
 * hidden where it still stands. What stands in other interviews, on the list of people and in backups made before stays. Throws STALE_VERSION, NOT_FOUND, REFUSED for stretches that overlap or end outside the text.
 */
export function redactDocument(db: Db, { studyId, documentId, version, spans }: Redacting): DocumentText {
  const redacted = write(db, (tx) => {
    requireStudy(tx, studyId);
    const row = requireDocument(tx, { studyId, documentId });
    requireText(tx, { row, version });
    const inOrder = requireApart(row.text, spans).filter(({ start, end, placeholder }) => row.text.slice(start, end) !== placeholder);
    if (inOrder.length === 0)
      throw new AppError("REFUSED", "The words that would stand there are the ones that stand there now. Nothing was changed.");
    const words = inOrder.map(({ start, end, placeholder }) => ({ words: row.text.slice(start, end), placeholder }));
    const redaction = { row, ...redactText(row.text, inOrder), strings: redactionOf(words), words };
    const labels = namesOnLabels(tx, { studyId, documentIds: [documentId] });
    storeRedaction(tx, redaction);
    redactChoices(tx, redaction);
    keepFormerNames(tx, { studyId, names: labels });
    mergeIndex(tx);
    forgetAnswers(tx, { studyId });
    return getDocument(tx, { studyId, documentId });
  });
  emptyJournal(db);
  return redacted;
}

function requireApart(text: string, spans: readonly RedactedSpan[]): RedactedSpan[] {
  const inOrder = [...spans].sort((a, b) => a.start - b.start);
  let from = 0;
  for (const { start, end } of inOrder) {
    if (start < from || end > text.length) {
      throw new AppError(
        "REFUSED",
        "Two of the words to take out overlap, or end outside the text. Nothing was changed; open the list again.",
        {
          errors: [{ path: "spans", message: "overlapping or outside" }],
        },
      );
    }
    from = end;
  }
  return inOrder;
}

/** Puts one text's redaction into the text and everything that quotes it; the index is left to be merged, and what was decided about phrases to be looked at. Callers hold the write lock. */
export function storeRedaction(tx: Db, redaction: Redaction): void {
  const { row, strings } = redaction;
  const ref = { studyId: row.studyId, documentId: row.id };
  moveTurns(tx, redaction);
  const saved = storeText(tx, redaction);
  redactCoding(tx, redaction);
  redactAgreement(tx, redaction);
  redactLog(tx, redaction);
  rewriteRevisions(tx, ref, ({ text: earlier, turns: spoken, speakers: labels }) => {
    const { text: rewritten, place } = redactText(earlier, strings.find(earlier));
    return {
      text: rewritten,
      turns: spoken.map((turn) => ({ ...turn, ...place(turn) })),
      speakers: labels.map((speaker) => ({ ...speaker, label: strings.whole(speaker.label) })),
    };
  });
  keepRevision(tx, { row: saved, reason: "redacted" });
  redactBeside(tx, redaction);
  redactReply(tx, redaction);
  indexDocument(tx, row.id);
}

/** Its words were said, so its counts stay. */
function storeText(tx: Db, { row, text, strings }: Redaction): DocumentRow {
  return tx
    .update(documents)
    .set({
      text,
      title: strings.whole(row.title),
      fileName: row.fileName === null ? null : strings.whole(row.fileName),
      version: row.version + 1,
      updatedAt: now(),
    })
    .where(and(eq(documents.studyId, row.studyId), eq(documents.id, row.id)))
    .returning()
    .get();
}

/** Turns go where their words went; labels lose what was taken out. */
export function moveTurns(tx: Db, { row, place, strings }: Pick<Redaction, "row" | "place" | "strings">): void {
  const spoken = tx.select().from(turns).where(eq(turns.documentId, row.id)).all();
  for (const { position, start, end } of spoken) {
    tx.update(turns)
      .set(place({ start, end }))
      .where(and(eq(turns.documentId, row.id), eq(turns.position, position)))
      .run();
  }
  const labels = tx.select({ id: speakers.id, label: speakers.label }).from(speakers).where(eq(speakers.documentId, row.id)).all();
  for (const { id, label } of labels) {
    tx.update(speakers)
      .set({ label: strings.whole(label) })
      .where(eq(speakers.id, id))
      .run();
  }
}

/** The journal beside the file still holds the pages as they were: it is folded in and emptied. While another connection reads, that waits for the next write. */
function emptyJournal(db: Db): void {
  db.all(sql`pragma wal_checkpoint(TRUNCATE)`);
}
