import { type InterviewRef, requireInterview, touchInterview } from "@/db/interviews/rows";
import { documents } from "@/db/schema";
import { indexDocument } from "@/db/search/index-document";
import { newRecord, now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import type { DocumentInput, DocumentText } from "@/lib/interviews/schema";
import { cleanText } from "@/lib/text/clean";
import { countNoteWords } from "@/lib/text/words";
import { getDocument } from "./get";
import type { DocumentRow } from "./rows";

/** Stores notes as a document of an interview; empty ones too, to be typed into. Callers hold the write lock. */
export function insertNotes(tx: Db, { studyId, interviewId, input }: InterviewRef & { input: DocumentInput }): DocumentRow {
  const { text } = cleanText(input.text);
  const row = tx
    .insert(documents)
    .values({ ...newRecord(), studyId, interviewId, kind: "notes", title: input.title ?? "Notes", text, words: countNoteWords(text) })
    .returning()
    .get();
  indexDocument(tx, row.id);
  return row;
}

/** Adds notes to an interview. Throws NOT_FOUND for an unknown one. */
export function createDocument(db: Db, { studyId, interviewId, input }: InterviewRef & { input: DocumentInput }): DocumentText {
  return write(db, (tx) => {
    requireStudy(tx, studyId);
    const interview = requireInterview(tx, { studyId, interviewId });
    const { id: documentId } = insertNotes(tx, { studyId, interviewId, input });
    touchInterview(tx, { row: interview, at: now() });
    return getDocument(tx, { studyId, documentId });
  });
}
