import { and, asc, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import type { DocumentRow } from "@/db/documents/rows";
import type { InterviewRef } from "@/db/interviews/rows";
import { documents, highlightParticipants, highlights, interviewParticipants, participants, responses, speakers, turns } from "@/db/schema";
import { groupedBy } from "@/db/scope";
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

/** Whom a text is about as a whole: the people of its interview, or the person who gave the answer; those who are not deleted. */
function peopleBehind(db: Db, { studyId, interviewId, responseId }: DocumentRow): string[] {
  if (interviewId !== null) return interviewPeople(db, { studyId, interviewId });
  return db
    .select({ id: participants.id })
    .from(responses)
    .innerJoin(participants, eq(participants.id, responses.participantId))
    .where(and(eq(responses.studyId, studyId), eq(responses.id, responseId ?? ""), isNull(participants.deletedAt)))
    .all()
    .map(({ id }) => id);
}

/** Whose words a span of a stored document is (rule 4). Throws REFUSED where notes about several people need a choice. */
export function ownersOf(
  db: Db,
  { document, span, chosen }: { document: DocumentRow; span: Span; chosen: readonly string[] | undefined },
): string[] {
  const { kind } = document;
  return whoseWords({
    kind,
    turns: kind === "transcript" ? spokenTurns(db, { documentId: document.id, span }) : [],
    span,
    participantIds: peopleBehind(db, document),
    chosen,
  });
}

type Asked = { document: DocumentRow; span: Span; chosen: readonly string[] | undefined };

/** The same for many spans of one study's documents, in two queries, answered in their order. Throws REFUSED. */
export function ownersOfMany(db: Db, asked: readonly Asked[]): string[][] {
  const [first] = asked;
  if (!first) return [];
  const sourceIds = [...new Set(asked.map(({ document }) => sourceOf(document)))];
  const people = db.all<{ sourceId: string; id: string }>(sql`
    with source as (select value as id from json_each(${JSON.stringify(sourceIds)}))
    select present.sourceId, present.id from (
      select ip.interview_id as sourceId, p.id as id, p.code as code from source j
      cross join interview_participants ip on ip.interview_id = j.id cross join participants p on p.id = ip.participant_id
      where ip.study_id = ${first.document.studyId} and p.deleted_at is null
      union all
      select r.id, p.id, p.code from source j
      cross join responses r on r.id = j.id cross join participants p on p.id = r.participant_id
      where r.study_id = ${first.document.studyId} and p.deleted_at is null) present
    order by present.code`);
  const present = groupedBy(people, ({ sourceId }) => sourceId);
  const turnsOf = groupedBy(touchedTurns(db, asked), ({ at }) => at);
  return asked.map(({ document, span, chosen }, at) => {
    const participantIds = (present.get(sourceOf(document)) ?? []).map(({ id }) => id);
    return whoseWords({ kind: document.kind, turns: turnsOf.get(at) ?? [], span, participantIds, chosen });
  });
}

/** The interview or the response that a text belongs to. */
function sourceOf({ interviewId, responseId }: DocumentRow): string {
  return interviewId ?? responseId ?? "";
}

/** The turns that each span touches, by its place in the list; notes and answers have none. */
function touchedTurns(db: Db, asked: readonly Asked[]): (SpokenTurn & { at: number })[] {
  const spans = asked.map(({ document: { id, kind }, span }) => (kind === "transcript" ? [id, span.start, span.end] : null));
  return db.all(sql`
    select j.key as at, t."start" as "start", t."end" as "end", w.role as role, w.participant_id as participantId
    from json_each(${JSON.stringify(spans)}) j
    cross join turns t on t.document_id = j.value ->> 0 and t."start" < j.value ->> 2 and t."end" > j.value ->> 1
    cross join speakers w on w.id = t.speaker_id
    where j.type = 'array' order by j.key, t.position`);
}

/** Whose words a span of a transcript is, by its turns; an answer is its respondent's. */
export function wordsOf(db: Db, { document, span }: { document: DocumentRow; span: Span }): string[] {
  if (document.kind === "answer") return peopleBehind(db, document);
  return speakersOf(spokenTurns(db, { documentId: document.id, span }), span);
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

/** One person in another's place, when a label of the transcript turned out to be somebody else. */
export type Exchange = { left: string; joined: string };

/**
 * Says who an interview's notes are about after its people changed (rule 4). Words given to a person stay theirs, and go to another only by an
 * `exchange`; words that are nobody's yet are the one participant's. Highlights that a person deleted gain nobody.
 */
export function recountNotes(tx: Db, { studyId, interviewId, exchange }: InterviewRef & { exchange?: Exchange | undefined }): void {
  const people = interviewPeople(tx, { studyId, interviewId });
  const notes = tx
    .select({ id: highlights.id, deletedAt: highlights.deletedAt, lost: highlights.lost })
    .from(highlights)
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .where(and(eq(highlights.studyId, studyId), eq(documents.interviewId, interviewId), eq(documents.kind, "notes")))
    .all();
  for (const { id: highlightId, deletedAt, lost } of notes) {
    const owners = storedOwners(tx, highlightId);
    if (exchange && owners.includes(exchange.left)) {
      const exchanged = owners.map((id) => (id === exchange.left ? exchange.joined : id));
      storeOwners(tx, { studyId, highlightId, owners: [...new Set(exchanged)] });
    }
    const counts = deletedAt === null || lost !== null;
    if (counts && owners.length === 0 && people.length === 1) storeOwners(tx, { studyId, highlightId, owners: people });
  }
}

/** The ids of those a highlight is stored as counting for, deleted people too. */
export function storedOwners(tx: Db, highlightId: string): string[] {
  const where = eq(highlightParticipants.highlightId, highlightId);
  return tx
    .select({ id: highlightParticipants.participantId })
    .from(highlightParticipants)
    .where(where)
    .all()
    .map(({ id }) => id);
}

/** How many highlights of an interview's notes count for one of these people, of those that stand or that an edit set aside. */
export function countNoted(tx: Db, { studyId, interviewId, ids }: InterviewRef & { ids: readonly string[] }): number {
  return notedHighlights(tx, { studyId, interviewId, ids }).filter((row) => row.deletedAt === null || row.lost !== null).length;
}

/** Takes people off the deleted highlights of an interview's notes, as they leave it: those then count for nobody. */
export function leaveDeleted(tx: Db, { studyId, interviewId, ids }: InterviewRef & { ids: readonly string[] }): void {
  for (const { id: highlightId } of notedHighlights(tx, { studyId, interviewId, ids })) {
    const owners = storedOwners(tx, highlightId).filter((id) => !ids.includes(id));
    storeOwners(tx, { studyId, highlightId, owners });
  }
}

function notedHighlights(tx: Db, { studyId, interviewId, ids }: InterviewRef & { ids: readonly string[] }) {
  return tx
    .selectDistinct({ id: highlights.id, deletedAt: highlights.deletedAt, lost: highlights.lost })
    .from(highlights)
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .innerJoin(highlightParticipants, eq(highlightParticipants.highlightId, highlights.id))
    .where(
      and(
        eq(highlights.studyId, studyId),
        eq(documents.interviewId, interviewId),
        eq(documents.kind, "notes"),
        inArray(highlightParticipants.participantId, [...ids]),
      ),
    )
    .all();
}
