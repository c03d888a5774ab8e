import { deflateSync, inflateSync } from "node:zlib";
import { and, asc, desc, eq, gt, isNull, lte } from "drizzle-orm";
import { documentRevisions, highlights, speakers, turns } from "@/db/schema";
import { newId } from "@/db/stamp";
import type { Db } from "@/db/types";
import type { RevisionReason, TextBase } from "@/lib/interviews/schema";
import type { SpeakerRole } from "@/lib/interviews/vocabulary";
import type { DocumentRef, DocumentRow } from "./rows";

export type KeptTurn = { start: number; end: number; speakerId: string; startMs: number | null };
export type KeptSpeaker = { id: string; label: string; role: SpeakerRole; participantId: string | null };

/** Where a highlight stood. */
export type KeptMark = { id: string; start: number; end: number };

/** A text as it stood once, with whose words they were and where its highlights stood (absent where that is not to be gone back to). */
export type RevisionContent = { text: string; turns: KeptTurn[]; speakers: KeptSpeaker[]; marks?: KeptMark[] };

export type RevisionRow = typeof documentRevisions.$inferSelect;

/** Small enough to be quick at every save of a long transcript; texts shrink to a third. */
const LEVEL = 4;

/** A revision's content as it is stored: deflated JSON. */
export function packed(content: RevisionContent): Buffer {
  return deflateSync(JSON.stringify(content), { level: LEVEL });
}

/** What `packed` stored. */
export function unpacked(content: Buffer): RevisionContent {
  return JSON.parse(inflateSync(content).toString("utf8"));
}

/** A stored document as a revision holds it. */
export function contentOf(db: Db, { id, studyId, text }: Pick<DocumentRow, "id" | "studyId" | "text">): RevisionContent {
  return {
    text,
    turns: db
      .select({ start: turns.start, end: turns.end, speakerId: turns.speakerId, startMs: turns.startMs })
      .from(turns)
      .where(eq(turns.documentId, id))
      .orderBy(asc(turns.position))
      .all(),
    speakers: db
      .select({ id: speakers.id, label: speakers.label, role: speakers.role, participantId: speakers.participantId })
      .from(speakers)
      .where(and(eq(speakers.studyId, studyId), eq(speakers.documentId, id)))
      .orderBy(asc(speakers.id))
      .all(),
    marks: db
      .select({ id: highlights.id, start: highlights.start, end: highlights.end })
      .from(highlights)
      .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, id), isNull(highlights.deletedAt)))
      .all(),
  };
}

const ofDocument = ({ studyId, documentId }: DocumentRef) =>
  and(eq(documentRevisions.studyId, studyId), eq(documentRevisions.documentId, documentId));

/** Keeps the text as it stands after a change. Callers hold the write lock. */
export function keepRevision(tx: Db, { row, reason }: { row: DocumentRow; reason: RevisionReason }): void {
  const { studyId, id: documentId, version, words, updatedAt } = row;
  const content = packed(contentOf(tx, row));
  tx.insert(documentRevisions)
    .values({ id: newId(), studyId, documentId, version, content, words, reason, startedAt: updatedAt, savedAt: updatedAt })
    .run();
}

/**
 * Keeps a text as it was made, before the first change of anything about it: a text that is never changed takes no place twice, and one from
 * before there was a history gets its beginning. Callers hold the write lock.
 */
export function keepFirst(tx: Db, row: DocumentRow): void {
  const ref = { studyId: row.studyId, documentId: row.id };
  const kept = tx.select({ id: documentRevisions.id }).from(documentRevisions).where(ofDocument(ref)).limit(1).get();
  if (!kept) keepRevision(tx, { row, reason: "made" });
}

/** The text as it was at a version; null where it is kept no more (see `thinOut`) or never was. A version that changed only a title or a speaker has the text of the one before. */
export function baseOf(db: Db, { studyId, documentId, version }: DocumentRef & { version: number }): TextBase {
  const found = db
    .select()
    .from(documentRevisions)
    .where(and(ofDocument({ studyId, documentId }), lte(documentRevisions.version, version)))
    .orderBy(desc(documentRevisions.version))
    .limit(1)
    .get();
  if (!found || (found.version < version && wasThinned(db, { found, version }))) return null;
  return { version, text: unpacked(found.content).text };
}

/** Whether texts between a revision and a later version were coalesced into the next revision, so that the version's own text is not known. */
function wasThinned(db: Db, { found, version }: { found: RevisionRow; version: number }): boolean {
  const ref = { studyId: found.studyId, documentId: found.documentId };
  const next = db
    .select({ startedAt: documentRevisions.startedAt, savedAt: documentRevisions.savedAt })
    .from(documentRevisions)
    .where(and(ofDocument(ref), gt(documentRevisions.version, version)))
    .orderBy(asc(documentRevisions.version))
    .limit(1)
    .get();
  return next !== undefined && next.startedAt !== next.savedAt;
}

/** Keeps a text as it stands before a change, with where its highlights stand by now: undone, they go back there. Callers hold the write lock. */
export function keepStanding(tx: Db, row: DocumentRow): void {
  const ref = { studyId: row.studyId, documentId: row.id };
  const latest = tx
    .select({ id: documentRevisions.id })
    .from(documentRevisions)
    .where(ofDocument(ref))
    .orderBy(desc(documentRevisions.version))
    .limit(1)
    .get();
  if (!latest) {
    keepRevision(tx, { row, reason: "made" });
    return;
  }
  const content = contentOf(tx, row);
  if (content.marks?.length === 0) return;
  tx.update(documentRevisions)
    .set({ content: packed(content) })
    .where(eq(documentRevisions.id, latest.id))
    .run();
}

/**
 * The newest revision whose text is this one, among the last of as many words, with where highlights stood in any of them: typed back or undone,
 * a text has its turns and highlights again. Null where it never stood.
 */
export function sameTextBefore(
  db: Db,
  { studyId, documentId, text, words }: DocumentRef & { text: string; words: number },
): RevisionContent | null {
  const rows = db
    .select({ content: documentRevisions.content })
    .from(documentRevisions)
    .where(and(ofDocument({ studyId, documentId }), eq(documentRevisions.words, words)))
    .orderBy(desc(documentRevisions.version))
    .limit(8)
    .all();
  const same = rows.map(({ content }) => unpacked(content)).filter((content) => content.text === text);
  const [newest] = same;
  if (!newest) return null;
  const marks = new Map(same.toReversed().flatMap((content) => (content.marks ?? []).map((mark) => [mark.id, mark] as const)));
  return { ...newest, marks: [...marks.values()] };
}

/** The latest revisions of a text, the newest first. */
export function latestContents(db: Db, ref: DocumentRef): RevisionContent[] {
  const rows = db
    .select({ content: documentRevisions.content })
    .from(documentRevisions)
    .where(ofDocument(ref))
    .orderBy(desc(documentRevisions.version))
    .limit(8)
    .all();
  return rows.map(({ content }) => unpacked(content));
}

/** Rewrites what a document's revisions hold, for what must not be found in them any more either. Callers hold the write lock. */
export function rewriteRevisions(tx: Db, ref: DocumentRef, rewrite: (content: RevisionContent) => RevisionContent): void {
  const ids = tx.select({ id: documentRevisions.id }).from(documentRevisions).where(ofDocument(ref)).all();
  for (const { id } of ids) {
    const row = tx.select({ content: documentRevisions.content }).from(documentRevisions).where(eq(documentRevisions.id, id)).get();
    if (!row) continue;
    tx.update(documentRevisions)
      .set({ content: packed(rewrite(unpacked(row.content))) })
      .where(eq(documentRevisions.id, id))
      .run();
  }
}
