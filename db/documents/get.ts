import { and, asc, eq, isNotNull } from "drizzle-orm";
import { selectHighlights } from "@/db/highlights/wire";
import { highlights, participants, speakers, turns } from "@/db/schema";
import { requireStudy, type StudyRow } from "@/db/studies";
import type { Db } from "@/db/types";
import type { DocumentText, Speaker, Turn } from "@/lib/interviews/schema";
import { personBehind, speakerName } from "@/lib/interviews/speaker-name";
import { answerPlaces } from "./answer-places";
import { type DocumentRef, type DocumentRow, requireDocument } from "./rows";

/** A text with its turns, speakers and highlights. Its turns call the people it knows by their codes; only the list of speakers keeps the file's own labels, to be corrected by. Throws NOT_FOUND. */
export function getDocument(db: Db, { studyId, documentId }: DocumentRef): DocumentText {
  const study = requireStudy(db, studyId);
  return toDocument(db, { study, row: requireDocument(db, { studyId, documentId }) });
}

/** Highlights that an edit set aside with their words, not a person. */
const setAside = and(isNotNull(highlights.lost), isNotNull(highlights.deletedAt));

/** A stored document as it goes over the wire. */
export function toDocument(db: Db, { study, row }: { study: StudyRow; row: DocumentRow }): DocumentText {
  const { id, version, createdAt, updatedAt, interviewId, kind, title, text, words } = row;
  const answer = answerPlaces(db, [id]).get(id) ?? null;
  const who = speakersOf(db, { studyId: study.id, documentId: id });
  return {
    ...{ id, version, createdAt, updatedAt, interviewId, answer, kind, title, text, words },
    language: row.languageChosen ?? row.language,
    languageChosen: row.languageChosen !== null,
    turns: turnsOf(db, { documentId: id, who }),
    speakers: who.map(({ name: _name, ...speaker }) => speaker),
    highlights: selectHighlights(db, { study, where: eq(highlights.documentId, id) }),
    orphans: selectHighlights(db, { study, where: and(eq(highlights.documentId, id), setAside), deleted: true }),
  };
}

/** A speaker as the list of labels shows it, and `name`: how the turns call it. */
type Named = Speaker & { name: string };

/** The labels of a text with who they are, in the order they were found. */
export function speakersOf(db: Db, { studyId, documentId }: DocumentRef): Named[] {
  const rows = db
    .select({
      id: speakers.id,
      label: speakers.label,
      role: speakers.role,
      participantId: speakers.participantId,
      words: speakers.words,
      code: participants.code,
    })
    .from(speakers)
    .leftJoin(participants, eq(participants.id, speakers.participantId))
    .where(and(eq(speakers.studyId, studyId), eq(speakers.documentId, documentId)))
    .orderBy(asc(speakers.id))
    .all();
  return rows.map(({ code, ...speaker }) => ({
    ...speaker,
    participantId: personBehind(speaker),
    name: speakerName({ role: speaker.role, code, label: speaker.label }),
  }));
}

function turnsOf(db: Db, { documentId, who }: { documentId: string; who: Named[] }): Turn[] {
  const known = new Map(who.map((speaker) => [speaker.id, speaker]));
  const rows = db.select().from(turns).where(eq(turns.documentId, documentId)).orderBy(asc(turns.position)).all();
  return rows.flatMap(({ start, end, speakerId, startMs }) => {
    const speaker = known.get(speakerId);
    if (!speaker) return [];
    const { name, role, participantId } = speaker;
    return [{ start, end, speaker: name, speakerId, role, participantId, ...(startMs !== null && { startMs }) }];
  });
}
