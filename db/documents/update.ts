import { and, eq, inArray } from "drizzle-orm";
import { listCodes } from "@/db/codebook/list";
import { createCode } from "@/db/codebook/write";
import { requireCodes } from "@/db/highlights/place";
import { selectHighlights } from "@/db/highlights/wire";
import { markWords } from "@/db/highlights/write";
import { documents, highlights } from "@/db/schema";
import { now } from "@/db/stamp";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { sameCodeName } from "@/lib/codebook/tree";
import { changedCoding, NO_CODING } from "@/lib/highlights/coding";
import type { DocumentPatch, DocumentSaved, TextMark } from "@/lib/interviews/schema";
import { studyJourney } from "@/lib/journey/study-journey";
import { cleanText } from "@/lib/text/clean";
import { changeText } from "./change-text";
import { toDocument } from "./get";
import type { Moved } from "./move-highlights";
import { requireText } from "./require-text";
import { keepFirst } from "./revisions";
import { type DocumentRef, type DocumentRow, requireDocument } from "./rows";

type Change = DocumentRef & { version: number; patch: DocumentPatch };

const NOTHING_MOVED: Moved = { moved: [], changed: [], orphaned: [], returned: [] };

/**
 * Saves a text, notes or transcript. Typing is never refused for the highlights' sake: they follow the edit, those whose words it took away are set
 * aside and answered as `orphaned`, and come back by themselves (`returned`) once a save brings the words back. `marks` are made with it, on the text
 * as it is then. Throws STALE_VERSION with the current text and the `base` both began with; REFUSED for a mark that cannot be, and then saves nothing.
 */
export function updateDocument(db: Db, { studyId, documentId, version, patch }: Change): DocumentSaved {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const stored = requireDocument(tx, { studyId, documentId });
    requireText(tx, { row: stored, version });
    const before = patch.language === undefined ? stored : inLanguage(tx, stored, patch.language);
    const text = patch.text === undefined ? before.text : cleanText(patch.text).text;
    const title = patch.title ?? before.title;
    const { row, moved } =
      text === before.text ? retitled(tx, { before, title }) : changeText(tx, { row: before, text, title, reason: "edited" });
    const marked = (patch.marks ?? []).map((mark) => makeMark(tx, { study, row, mark }));
    return savedDocument(tx, { study, row, moved, marked });
  });
}

/** Not a change of the text: its version stays, so that what is being typed meanwhile is not taken for a conflict. */
function inLanguage(tx: Db, { studyId, id }: DocumentRow, language: string | null): DocumentRow {
  return tx
    .update(documents)
    .set({ languageChosen: language, updatedAt: now() })
    .where(and(eq(documents.studyId, studyId), eq(documents.id, id)))
    .returning()
    .get();
}

function retitled(tx: Db, { before, title }: { before: DocumentRow; title: string }): { row: DocumentRow; moved: Moved } {
  if (title === before.title) return { row: before, moved: NOTHING_MOVED };
  keepFirst(tx, before);
  const row = tx
    .update(documents)
    .set({ title, version: before.version + 1, updatedAt: now() })
    .where(and(eq(documents.studyId, before.studyId), eq(documents.id, before.id)))
    .returning()
    .get();
  return { row, moved: NOTHING_MOVED };
}

/** The id of the highlight that a mark is: an identical one is answered, not doubled (rule 6). */
function makeMark(tx: Db, { study, row, mark }: { study: StudyRow; row: DocumentRow; mark: TextMark }): string {
  const { start, end, comment, participantIds } = mark;
  requireCodes(tx, { studyId: study.id, codeIds: mark.codeIds ?? [] });
  const named = (mark.codeNames ?? []).map((name) => codeNamed(tx, { studyId: study.id, name }));
  const codeIds = [...new Set([...(mark.codeIds ?? []), ...named])];
  const coding = changedCoding(NO_CODING, mark, studyJourney(study));
  const placement = { document: row, span: { start, end }, coding, codeIds, comment: comment || null, chosen: participantIds };
  return markWords(tx, placement).row.id;
}

/** The id of the code that has this name, wherever it hangs; a new one at the top where none has. */
function codeNamed(tx: Db, { studyId, name }: { studyId: string; name: string }): string {
  const known = listCodes(tx, { studyId }).find((code) => sameCodeName(code.name, name));
  return (known ?? createCode(tx, { studyId, input: { name } })).id;
}

type Saved = { study: StudyRow; row: DocumentRow; moved: Moved; marked: string[] };

/** A saved text on the wire, with what became of its highlights. */
export function savedDocument(tx: Db, { study, row, moved, marked }: Saved): DocumentSaved {
  const those = (ids: readonly string[]) =>
    ids.length === 0 ? [] : selectHighlights(tx, { study, where: inArray(highlights.id, [...ids]), deleted: true });
  return { ...toDocument(tx, { study, row }), orphaned: those(moved.orphaned), returned: those(moved.returned), marked };
}
