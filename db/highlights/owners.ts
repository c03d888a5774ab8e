import { and, asc, eq, gt, inArray, isNull, lt } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import type { InterviewRef } from "@/db/interviews/rows";
import { documents, highlightParticipants, highlights, interviewParticipants, participants, speakers, turns } from "@/db/schema";
import type { Db } from "@/db/types";
import { type SpokenTurn, speakersOf, whoseWords } from "@/lib/highlights/whose-words";
import type { Span } from "@/lib/text/sentences";

const turnColumns = { start: turns.start, end: turns.end, role: speakers.role, participantId: speakers.participantId };

/** The turns of a document that a span touches, with who each label is; all of them without a span. */
export function spokenTurns(db: Db, { documentId, span }: { documentId: string; span?: Span }): SpokenTurn[] {
  const touched = span && and(lt(turns.start, span.end), gt(turns.end, span.start));
  return db
    .select(turnColumns)
    .from(turns)
    .innerJoin(speakers, eq(speakers.id, turns.speakerId))
    .where(and(eq(turns.documentId, documentId), touched))
    .orderBy(asc(turns.position))
    .all();
}

/** The people of an interview who are not deleted: those its notes are about. */
function interviewPeople(db: Db, { studyId, interviewId }: InterviewRef): string[] {
  return db
    .select({ id: participants.id })
    .from(interviewParticipants)
    .innerJoin(participants, eq(participants.id, interviewParticipants.participantId))
    .where(
      and(eq(interviewParticipants.studyId, studyId), eq(interviewParticipants.interviewId, interviewId), isNull(participants.deletedAt)),
    )
    .orderBy(asc(participants.code))
    .all()
    .map(({ id }) => id);
}

/** Whose words a span of a stored document is (rule 4). Throws REFUSED where notes about several people need a choice. */
export function ownersOf(
  db: Db,
  { document, span, chosen }: { document: DocumentRow; span: Span; chosen: readonly string[] | undefined },
): string[] {
  const { studyId, interviewId, kind } = document;
  return whoseWords({
    kind,
    turns: kind === "transcript" ? spokenTurns(db, { documentId: document.id, span }) : [],
    span,
    participantIds: interviewPeople(db, { studyId, interviewId }),
    chosen,
  });
}

/** Stores whose words a highlight is, in place of what stood there. */
export function storeOwners(
  tx: Db,
  { studyId, highlightId, owners }: { studyId: string; highlightId: string; owners: readonly string[] },
): void {
  tx.delete(highlightParticipants).where(eq(highlightParticipants.highlightId, highlightId)).run();
  if (owners.length === 0) return;
  tx.insert(highlightParticipants)
    .values(owners.map((participantId) => ({ studyId, highlightId, participantId })))
    .run();
}

/** Works out anew whose words every highlight of a transcript is, deleted ones too: after one of its labels was corrected. */
export function recountTranscript(tx: Db, { studyId, documentId }: { studyId: string; documentId: string }): void {
  const spoken = spokenTurns(tx, { documentId });
  for (const { id, start, end } of tx
    .select()
    .from(highlights)
    .where(and(eq(highlights.studyId, studyId), eq(highlights.documentId, documentId)))
    .all()) {
    storeOwners(tx, { studyId, highlightId: id, owners: speakersOf(spoken, { start, end }) });
  }
}

/** Works out anew who an interview's notes are about after its people changed: the one participant; with several, those chosen who still took part. */
export function recountNotes(tx: Db, { studyId, interviewId }: InterviewRef): void {
  const people = interviewPeople(tx, { studyId, interviewId });
  const notes = tx
    .select({ id: highlights.id })
    .from(highlights)
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .where(and(eq(highlights.studyId, studyId), eq(documents.interviewId, interviewId), eq(documents.kind, "notes")))
    .all();
  for (const { id: highlightId } of notes) {
    const chosen = people.length > 1 ? chosenAmong(tx, { highlightId, people }) : people;
    storeOwners(tx, { studyId, highlightId, owners: chosen });
  }
}

function chosenAmong(tx: Db, { highlightId, people }: { highlightId: string; people: string[] }): string[] {
  return tx
    .select({ id: highlightParticipants.participantId })
    .from(highlightParticipants)
    .where(and(eq(highlightParticipants.highlightId, highlightId), inArray(highlightParticipants.participantId, people)))
    .all()
    .map(({ id }) => id);
}
