import { and, asc, desc, eq, inArray, lte } from "drizzle-orm";
import { changeText } from "@/db/documents/change-text";
import { unpacked } from "@/db/documents/revisions";
import type { DocumentRow } from "@/db/documents/rows";
import { type AnswerToStore, storeAnswerTexts } from "@/db/documents/store-answers";
import type { ResponseRow } from "@/db/responses/rows";
import { documentRevisions, documents } from "@/db/schema";
import type { ResponseSays } from "@/db/schema/questionnaires";
import type { Db } from "@/db/types";
import { cleanText } from "@/lib/text/clean";

export type ChangedText = NonNullable<ResponseSays["before"]>["texts"][number];
type NewAnswers = { row: ResponseRow; texts: readonly AnswerToStore[]; slots: readonly string[] | undefined; importId: string };

/**
 * Gives a reply the open answers of a newer export: highlights follow their words or are set aside with them. An answer that somebody corrected or
 * redacted here stays as it is, and so does one whose slot is none of `slots`: the export has no column for it. Answers which texts changed, and how to find
 * what they were. Callers hold the write lock.
 */
export function changeAnswers(tx: Db, { row, texts, slots: read, importId }: NewAnswers): ChangedText[] {
  const there = answersOf(tx, row);
  const slots = new Set(there.map(({ slot }) => slot));
  const said = new Map(texts.map(({ slot, text }) => [slot, cleanText(text).text.trim()]));
  const changed = there.flatMap((document) => {
    if (!(read?.includes(document.slot ?? "") ?? true)) return [];
    const text = said.get(document.slot ?? "") ?? "";
    return text === document.text || isCorrected(tx, document) ? [] : [changeAnswer(tx, document, text)];
  });
  const added = storeAnswerTexts(tx, {
    studyId: row.studyId,
    responses: [{ id: row.id, texts: texts.filter(({ slot }) => !slots.has(slot)), submittedAt: row.submittedAt }],
    importId,
  });
  return [...changed, ...added.map((documentId) => ({ documentId, version: 1, revisionId: null }))];
}

/** A text that is again what it was in an earlier version: whoever knows it by that one finds it by this. */
export type ReturnedText = { documentId: string; was: number; version: number };

/** Changes texts back to what they were before an import, unless they were changed since; answers those that are. Callers hold the write lock. */
export function changeAnswersBack(tx: Db, studyId: string, changed: readonly ChangedText[]): ReturnedText[] {
  const returned: ReturnedText[] = [];
  for (const { documentId, version, revisionId } of changed) {
    const document = tx
      .select()
      .from(documents)
      .where(and(eq(documents.studyId, studyId), eq(documents.id, documentId)))
      .get();
    if (document?.version !== version) continue;
    const kept = revisionId === null ? null : tx.select().from(documentRevisions).where(eq(documentRevisions.id, revisionId)).get();
    if (kept === undefined) continue;
    const { row } = changeText(tx, { row: document, text: kept ? unpacked(kept.content).text : "", reason: "restored" });
    if (kept) returned.push({ documentId, was: kept.version, version: row.version });
  }
  return returned;
}

/** By `documents_by_response`. */
function answersOf(tx: Db, { studyId, id }: ResponseRow): DocumentRow[] {
  return tx
    .select()
    .from(documents)
    .where(and(eq(documents.studyId, studyId), eq(documents.responseId, id)))
    .orderBy(asc(documents.id))
    .all();
}

function isCorrected(tx: Db, { studyId, id, version }: DocumentRow): boolean {
  if (version === 1) return false;
  const byHand = tx
    .select({ id: documentRevisions.id })
    .from(documentRevisions)
    .where(
      and(
        eq(documentRevisions.studyId, studyId),
        eq(documentRevisions.documentId, id),
        inArray(documentRevisions.reason, ["edited", "redacted"]),
      ),
    )
    .limit(1)
    .get();
  return byHand !== undefined;
}

function changeAnswer(tx: Db, document: DocumentRow, text: string): ChangedText {
  const { row } = changeText(tx, { row: document, text, reason: "replaced" });
  const kept = tx
    .select({ id: documentRevisions.id })
    .from(documentRevisions)
    .where(
      and(
        eq(documentRevisions.studyId, document.studyId),
        eq(documentRevisions.documentId, document.id),
        lte(documentRevisions.version, document.version),
      ),
    )
    .orderBy(desc(documentRevisions.version))
    .limit(1)
    .get();
  return { documentId: row.id, version: row.version, revisionId: kept?.id ?? null };
}
