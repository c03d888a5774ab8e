import { and, eq, inArray, isNull } from "drizzle-orm";
import { selectHighlights } from "@/db/highlights/wire";
import { documents, highlights } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import { followEdit } from "@/db/suggestions/follow-edit";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { type Anchored, reanchor } from "@/lib/highlights/anchor";
import type { Highlight } from "@/lib/highlights/schema";
import { contextOf } from "@/lib/highlights/span";
import type { DocumentPatch, DocumentSaved } from "@/lib/interviews/schema";
import { cleanText } from "@/lib/text/clean";
import { countWords } from "@/lib/text/words";
import { getDocument, toDocument } from "./get";
import { type DocumentRef, type DocumentRow, requireDocument } from "./rows";

type Change = DocumentRef & { version: number; patch: DocumentPatch };

/**
 * Saves notes. Typing is never refused for the highlights' sake: they follow the edit, and those whose words it took away are set aside and
 * answered as `orphaned`. Throws STALE_VERSION with the current text, REFUSED for the text of a transcript.
 */
export function updateDocument(db: Db, { studyId, documentId, version, patch }: Change): DocumentSaved {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const row = requireDocument(tx, { studyId, documentId });
    if (row.version !== version) requireVersion(getDocument(tx, { studyId, documentId }), version);
    const text = patch.text === undefined ? row.text : cleanText(patch.text).text;
    const title = patch.title ?? row.title;
    if (text === row.text && title === row.title) return { ...toDocument(tx, { study, row }), orphaned: [] };
    if (text !== row.text && row.kind === "transcript") throw new AppError("REFUSED", TRANSCRIPT);
    const saved = tx
      .update(documents)
      .set({ text, title, words: countWords(text), version: version + 1, updatedAt: now() })
      .where(and(eq(documents.studyId, studyId), eq(documents.id, documentId)))
      .returning()
      .get();
    const orphaned = text === row.text ? [] : moveHighlights(tx, { study, before: row, text });
    return { ...toDocument(tx, { study, row: saved }), orphaned };
  });
}

const TRANSCRIPT =
  "A transcript keeps the words of its file, so its text cannot be changed here. Import a corrected file, or write notes beside it.";

function moveHighlights(tx: Db, { study, before, text }: { study: StudyRow; before: DocumentRow; text: string }): Highlight[] {
  const marks = tx
    .select()
    .from(highlights)
    .where(and(eq(highlights.studyId, study.id), eq(highlights.documentId, before.id), isNull(highlights.deletedAt)))
    .all();
  const { kept, orphaned } = reanchor(before.text, text, marks);
  const old = new Map(marks.map((mark) => [mark.id, mark]));
  for (const place of kept) moveHighlight(tx, { place, old: old.get(place.id), text });
  followEdit(tx, { before, text });
  return setAside(tx, { study, ids: orphaned });
}

/** A highlight that follows an edit stays the same version: nobody decided anything about it. */
function moveHighlight(tx: Db, { place, old, text }: { place: Anchored; old: (Anchored & Placed) | undefined; text: string }): void {
  const { id, start, end } = place;
  const words = contextOf(text, place);
  const same =
    old?.start === start && old.end === end && old.quote === words.quote && old.before === words.before && old.after === words.after;
  if (same) return;
  tx.update(highlights)
    .set({ start, end, ...words })
    .where(eq(highlights.id, id))
    .run();
}

type Placed = { quote: string; before: string; after: string };

function setAside(tx: Db, { study, ids }: { study: StudyRow; ids: string[] }): Highlight[] {
  if (ids.length === 0) return [];
  const at = now();
  for (const { id, version } of selectHighlights(tx, { study, where: inArray(highlights.id, ids) })) {
    tx.update(highlights)
      .set({ deletedAt: at, updatedAt: at, version: version + 1 })
      .where(eq(highlights.id, id))
      .run();
  }
  return selectHighlights(tx, { study, where: inArray(highlights.id, ids), deleted: true });
}
