import { and, asc, eq } from "drizzle-orm";
import { pageOf } from "@/db/paging";
import { documentRevisions } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { DocumentSaved, Revision, RevisionText, Turn } from "@/lib/interviews/schema";
import { sittingsOf } from "@/lib/interviews/sittings";
import { personBehind, speakerName } from "@/lib/interviews/speaker-name";
import type { Page, PageQuery } from "@/lib/record";
import { changeText } from "./change-text";
import { speakersOf } from "./get";
import { requireText } from "./require-text";
import { type KeptSpeaker, type RevisionContent, type RevisionRow, unpacked } from "./revisions";
import { type DocumentRef, requireDocument } from "./rows";
import { savedDocument } from "./update";

type RevisionRef = DocumentRef & { revisionId: string };

const wireColumns = {
  id: documentRevisions.id,
  version: documentRevisions.version,
  reason: documentRevisions.reason,
  words: documentRevisions.words,
  startedAt: documentRevisions.startedAt,
  savedAt: documentRevisions.savedAt,
  createdBy: documentRevisions.createdBy,
};

/**
 * The history of a text, the newest first: edits of one person within five minutes are one revision, though each version of the last hour is kept.
 * A text that was never changed has none. Throws NOT_FOUND.
 */
export function listRevisions(db: Db, { studyId, documentId, page }: DocumentRef & { page: PageQuery }): Page<Revision> {
  requireStudy(db, studyId);
  requireDocument(db, { studyId, documentId });
  const rows = db
    .select(wireColumns)
    .from(documentRevisions)
    .where(and(eq(documentRevisions.studyId, studyId), eq(documentRevisions.documentId, documentId)))
    .orderBy(asc(documentRevisions.version))
    .all();
  const shown = sittingsOf(rows).flatMap((sitting) => {
    const [first, last] = [sitting[0], sitting.at(-1)];
    return first && last ? [{ ...last, startedAt: first.startedAt }] : [];
  });
  return pageOf(shown.toReversed(), page);
}

/** One revision with its text, its turns headed as the people are known today. Throws NOT_FOUND. */
export function getRevision(db: Db, { studyId, documentId, revisionId }: RevisionRef): RevisionText {
  requireStudy(db, studyId);
  requireDocument(db, { studyId, documentId });
  const row = requireRevision(db, { studyId, documentId, revisionId });
  const { id, version, reason, words, startedAt, savedAt, createdBy } = row;
  const content = unpacked(row.content);
  return {
    ...{ id, version, reason, words, startedAt, savedAt, createdBy },
    text: content.text,
    turns: headed(db, { studyId, documentId, content }),
  };
}

function requireRevision(db: Db, { studyId, documentId, revisionId }: RevisionRef): RevisionRow {
  const where = and(
    eq(documentRevisions.studyId, studyId),
    eq(documentRevisions.documentId, documentId),
    eq(documentRevisions.id, revisionId),
  );
  const row = db.select().from(documentRevisions).where(where).get();
  if (row) return row;
  throw new AppError(
    "NOT_FOUND",
    "There is no such revision of this text any more. Revisions of one sitting become one after an hour; open the history again.",
  );
}

type Kept = DocumentRef & { content: RevisionContent };

function headed(db: Db, { studyId, documentId, content }: Kept): Turn[] {
  const today = new Map(speakersOf(db, { studyId, documentId }).map((speaker) => [speaker.id, speaker]));
  const then = new Map(content.speakers.map((speaker) => [speaker.id, speaker]));
  return content.turns.flatMap(({ start, end, speakerId, startMs }): Turn[] => {
    const speaker = today.get(speakerId) ?? asThen(then.get(speakerId));
    if (!speaker) return [];
    const { name, role, participantId } = speaker;
    return [{ start, end, speaker: name, speakerId, role, participantId, ...(startMs !== null && { startMs }) }];
  });
}

/** A label that the text has no more: by its role, and never by a name where it was a person's. */
function asThen(speaker: KeptSpeaker | undefined): { name: string; role: KeptSpeaker["role"]; participantId: string | null } | undefined {
  if (!speaker) return undefined;
  const { role, label } = speaker;
  const participantId = personBehind(speaker);
  return { name: speakerName({ role, code: participantId === null ? null : "Participant", label }), role, participantId };
}

/**
 * Makes a revision's text the newest version, with its turns; highlights follow, and those whose words it brings back return. Its
 * labels are who they are by now, or `exactly` who they were. `version` is the document's. Throws STALE_VERSION, NOT_FOUND.
 */
export function restoreRevision(
  db: Db,
  { studyId, documentId, revisionId, version, exactly = false }: RevisionRef & { version: number; exactly?: boolean },
): DocumentSaved {
  return write(db, (tx) => {
    const study = requireStudy(tx, studyId);
    const before = requireDocument(tx, { studyId, documentId });
    requireText(tx, { row: before, version });
    const { text, turns, speakers } = unpacked(requireRevision(tx, { studyId, documentId, revisionId }).content);
    const spoken = before.kind === "transcript" ? { turns, speakers, exactly } : undefined;
    const { row, moved } = changeText(tx, { row: before, text, reason: "restored", ...(spoken && { spoken }) });
    return savedDocument(tx, { study, row, moved, marked: [] });
  });
}
