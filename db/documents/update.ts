import { and, eq, inArray, isNull } from "drizzle-orm";
import { giveWordsBack, thoseWithLostWords } from "@/db/highlights/return";
import { type HighlightRow, selectHighlights } from "@/db/highlights/wire";
import { documents, highlights } from "@/db/schema";
import type { LostWords } from "@/db/schema/coding";
import { indexDocument } from "@/db/search/index-document";
import { now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import { followEdit } from "@/db/suggestions/follow-edit";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import { type Anchored, changedStretch, reanchor } from "@/lib/highlights/anchor";
import { contextOf } from "@/lib/highlights/span";
import type { DocumentPatch, DocumentSaved } from "@/lib/interviews/schema";
import { cleanText } from "@/lib/text/clean";
import { countNoteWords } from "@/lib/text/words";
import { getDocument, toDocument } from "./get";
import { type DocumentRef, type DocumentRow, requireDocument } from "./rows";

type Change = DocumentRef & { version: number; patch: DocumentPatch };

/**
 * Saves notes. Typing is never refused for the highlights' sake: they follow the edit, and those whose words it took away are set aside and
 * answered as `orphaned`, and come back by themselves (`returned`) once a save brings the words back. Throws STALE_VERSION with the current text, REFUSED for the text of a transcript.
 */
export function updateDocument(db: Db, { studyId, documentId, version, patch }: Change): DocumentSaved {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const row = requireDocument(tx, { studyId, documentId });
    if (row.version !== version) requireVersion(getDocument(tx, { studyId, documentId }), version);
    const text = patch.text === undefined ? row.text : cleanText(patch.text).text;
    const title = patch.title ?? row.title;
    if (text === row.text && title === row.title) return { ...toDocument(tx, { study, row }), orphaned: [], returned: [] };
    if (text !== row.text && row.kind === "transcript") throw new AppError("REFUSED", TRANSCRIPT);
    const saved = tx
      .update(documents)
      .set({ text, title, words: countNoteWords(text), version: version + 1, updatedAt: now() })
      .where(and(eq(documents.studyId, studyId), eq(documents.id, documentId)))
      .returning()
      .get();
    const moved = text === row.text ? { orphaned: [], returned: [] } : moveHighlights(tx, { study, before: row, text });
    if (text !== row.text) indexDocument(tx, documentId);
    return { ...toDocument(tx, { study, row: saved }), ...moved };
  });
}

const TRANSCRIPT =
  "A transcript keeps the words of its file, so its text cannot be changed here. Import a corrected file, or write notes beside it.";

type Moved = Pick<DocumentSaved, "orphaned" | "returned">;

function moveHighlights(tx: Db, { study, before, text }: { study: StudyRow; before: DocumentRow; text: string }): Moved {
  const marks = tx
    .select()
    .from(highlights)
    .where(and(eq(highlights.studyId, study.id), eq(highlights.documentId, before.id), isNull(highlights.deletedAt)))
    .all();
  const waiting = thoseWithLostWords(tx, { studyId: study.id, documentId: before.id }).map(({ id }) => id);
  const { kept, orphaned } = reanchor(before.text, text, marks);
  const old = new Map(marks.map((mark) => [mark.id, mark]));
  for (const place of kept) moveHighlight(tx, { place, old: old.get(place.id), text });
  const gone = new Set(orphaned);
  const ids = waiting.filter((id) => !gone.has(id));
  for (const mark of marks.filter(({ id }) => gone.has(id))) setAside(tx, mark);
  const back = giveWordsBack(tx, { ids, text, changed: changedStretch(before.text, text) });
  followEdit(tx, { before, text });
  return { orphaned: selected(tx, { study, ids: orphaned }), returned: selected(tx, { study, ids: back }) };
}

/** A highlight that follows an edit stays the same version: nobody decided anything about it. Words that an edit took from it are remembered. */
function moveHighlight(tx: Db, { place, old, text }: { place: Anchored; old: HighlightRow | undefined; text: string }): void {
  const { id, start, end } = place;
  const words = contextOf(text, place);
  if (!old) return;
  const same =
    old.start === start && old.end === end && old.quote === words.quote && old.before === words.before && old.after === words.after;
  if (same) return;
  const lost = words.quote.length < old.quote.length ? wholeOf(old) : old.lost;
  tx.update(highlights)
    .set({ start, end, ...words, lost })
    .where(eq(highlights.id, id))
    .run();
}

/** A highlight as it stood before edits began to take words from it. */
function wholeOf({ lost, start, end, quote, before, after }: HighlightRow): LostWords {
  return lost ?? { start, end, quote, before, after };
}

function setAside(tx: Db, mark: HighlightRow): void {
  const at = now();
  const whole = wholeOf(mark);
  tx.update(highlights)
    .set({ ...whole, lost: whole, deletedAt: at, updatedAt: at, version: mark.version + 1 })
    .where(eq(highlights.id, mark.id))
    .run();
}

function selected(tx: Db, { study, ids }: { study: StudyRow; ids: string[] }) {
  return ids.length === 0 ? [] : selectHighlights(tx, { study, where: inArray(highlights.id, ids), deleted: true });
}
