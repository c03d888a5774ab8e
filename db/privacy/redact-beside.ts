import { and, eq, sql } from "drizzle-orm";
import { imports, interviews, memos } from "@/db/schema";
import type { Db } from "@/db/types";
import type { Redaction } from "./redaction";

/** What stands beside the text: its interview's title and memos, and the report of its import. */
export function redactBeside(tx: Db, redaction: Redaction): void {
  redactTitle(tx, redaction);
  redactMemos(tx, redaction);
  redactReport(tx, redaction);
}

function redactTitle(tx: Db, { row: { studyId, interviewId }, strings }: Redaction): void {
  if (interviewId === null) return;
  const isIt = and(eq(interviews.studyId, studyId), eq(interviews.id, interviewId));
  const found = tx.select({ title: interviews.title, label: interviews.placeholderLabel }).from(interviews).where(isIt).get();
  if (!found) return;
  const title = strings.whole(found.title);
  const placeholderLabel = found.label === null ? null : strings.whole(found.label);
  if (title === found.title && placeholderLabel === found.label) return;
  tx.update(interviews)
    .set({ title, placeholderLabel, version: sql`${interviews.version} + 1` })
    .where(isIt)
    .run();
}

function redactMemos(tx: Db, { row: { studyId, interviewId }, strings }: Redaction): void {
  if (interviewId === null) return;
  const rows = tx
    .select({ id: memos.id, text: memos.text })
    .from(memos)
    .where(and(eq(memos.studyId, studyId), eq(memos.subjectId, interviewId)))
    .all();
  for (const { id, text } of rows) {
    const redacted = strings.whole(text);
    if (redacted === text) continue;
    tx.update(memos)
      .set({ text: redacted, version: sql`${memos.version} + 1` })
      .where(eq(memos.id, id))
      .run();
  }
}

/** Only the file that this text came from: its name, its labels, the first words shown before it was stored. */
function redactReport(tx: Db, { row: { studyId, id, importId }, strings }: Redaction): void {
  if (importId === null) return;
  const isIt = and(eq(imports.studyId, studyId), eq(imports.id, importId));
  const report = tx.select({ files: imports.files }).from(imports).where(isIt).get();
  if (!report) return;
  const files = report.files.map((file) => {
    if (!file.documents.some((document) => document.id === id)) return file;
    const { documents, ...rest } = strings.deep(file);
    const shown = documents.map((document) => ({
      ...document,
      opening: document.opening.map((turn) => ({ ...turn, text: strings.cut(turn.text) })),
    }));
    return { ...rest, documents: shown };
  });
  tx.update(imports).set({ files }).where(isIt).run();
}
