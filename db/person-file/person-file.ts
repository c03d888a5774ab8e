import { and, asc, desc, eq } from "drizzle-orm";
import { unpacked } from "@/db/documents/revisions";
import { PERSON_COLUMNS } from "@/db/erasure/person-columns";
import { gatherTheirs, type Theirs } from "@/db/erasure/theirs";
import { findStoredParticipant, type ParticipantRef } from "@/db/participants/rows";
import {
  codes,
  documentRevisions,
  documents,
  highlightCodes,
  highlightParticipants,
  highlights,
  interviews,
  memos,
  questionnaires,
  responseContacts,
  responses,
  responseUpdates,
  turns,
} from "@/db/schema";
import { onlyThese } from "@/db/scope";
import { now } from "@/db/stamp";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { NO_THINGS } from "@/lib/erasure/schema";
import type { PersonFile, PersonQuote, PersonText } from "@/lib/person-file/schema";
import { questionsOf } from "@/lib/questionnaires/check-definition";
import { slotsOf } from "@/lib/questionnaires/slots";
import { mentionsOf } from "./mentions";

/**
 * Everything that a study holds about a person, whoever was merged into them included (GDPR, articles 15 and 20): every row that names them, their words
 * (of interviews with others their turns alone), what was marked and written about them, and where else they are named. Throws NOT_FOUND.
 */
export function personFile(db: Db, ref: ParticipantRef): PersonFile {
  const { name: study } = requireStudy(db, ref.studyId);
  const { code } = findStoredParticipant(db, ref);
  const theirs = gatherTheirs(db, { studyId: ref.studyId, personId: ref.participantId, things: NO_THINGS });
  return {
    format: "verbatim-person-1",
    madeAt: now(),
    study,
    code,
    names: theirs.names,
    rows: rowsOf(db, theirs),
    texts: [...spokenTexts(db, theirs), ...answers(db, theirs)],
    quotes: quotesOf(db, theirs),
    memos: memosOn(db, theirs),
    mentions: mentionsOf(db, theirs),
  };
}

/** Every row that names them by id, by table; of a reply also the address and what imports say of it. */
function rowsOf(db: Db, { ids, responses: replies }: Theirs): PersonFile["rows"] {
  const rows: PersonFile["rows"] = {};
  const beside = [
    { name: "response_contacts", table: responseContacts, column: responseContacts.responseId, wanted: replies },
    { name: "response_updates", table: responseUpdates, column: responseUpdates.responseId, wanted: replies },
    { name: "participants", table: PERSON.table, column: PERSON.column, wanted: ids },
  ];
  for (const { name, table, column, wanted } of [...PERSON_COLUMNS.map((one) => ({ ...one, wanted: ids })), ...beside]) {
    const found: Record<string, unknown>[] = db.select().from(table).where(onlyThese(column, wanted)).all();
    const known = new Set((rows[name] ?? []).map((row) => JSON.stringify(row)));
    rows[name] = [...(rows[name] ?? []), ...found.filter((row) => !known.has(JSON.stringify(row)))];
  }
  return rows;
}

const PERSON = (() => {
  const merged = PERSON_COLUMNS.find(({ name, key }) => name === "participants" && key === "mergedInto");
  const column = merged?.columns.id;
  if (!merged || !column) throw new Error("people have an id");
  return { table: merged.table, column };
})();

function spokenTexts(db: Db, theirs: Theirs): PersonText[] {
  const rows = db
    .select({ document: documents, title: interviews.title, date: interviews.date })
    .from(documents)
    .innerJoin(interviews, and(eq(interviews.studyId, documents.studyId), eq(interviews.id, documents.interviewId)))
    .where(and(eq(documents.studyId, theirs.studyId), onlyThese(documents.interviewId, [...theirs.alone, ...theirs.shared])))
    .orderBy(asc(interviews.date), asc(documents.id))
    .all();
  return rows.flatMap(({ document, title, date }) => {
    const isAlone = theirs.alone.includes(document.interviewId ?? "");
    const words = isAlone ? [document.text] : turnsIn(db, { document, theirs });
    const earlier = isAlone ? earlierOf(db, document) : [];
    return words.length === 0 ? [] : [{ interview: { title, date }, question: null, kind: document.kind, words, earlier }];
  });
}

type DocumentRow = typeof documents.$inferSelect;

function turnsIn(db: Db, { document, theirs }: { document: DocumentRow; theirs: Theirs }): string[] {
  return db
    .select({ start: turns.start, end: turns.end })
    .from(turns)
    .where(and(eq(turns.documentId, document.id), onlyThese(turns.speakerId, theirs.speakers)))
    .orderBy(asc(turns.position))
    .all()
    .map(({ start, end }) => document.text.slice(start, end));
}

function earlierOf(db: Db, { studyId, id, text }: DocumentRow): string[] {
  const kept = db
    .select({ content: documentRevisions.content })
    .from(documentRevisions)
    .where(and(eq(documentRevisions.studyId, studyId), eq(documentRevisions.documentId, id)))
    .orderBy(desc(documentRevisions.version))
    .all();
  return [...new Set(kept.map(({ content }) => unpacked(content).text))].filter((earlier) => earlier !== text);
}

function answers(db: Db, { studyId, responses: replies }: Theirs): PersonText[] {
  return db
    .select({ document: documents, definition: questionnaires.definition })
    .from(documents)
    .innerJoin(responses, and(eq(responses.studyId, documents.studyId), eq(responses.id, documents.responseId)))
    .innerJoin(questionnaires, and(eq(questionnaires.studyId, responses.studyId), eq(questionnaires.id, responses.questionnaireId)))
    .where(and(eq(documents.studyId, studyId), onlyThese(documents.responseId, replies)))
    .orderBy(asc(documents.id))
    .all()
    .map(({ document, definition }) => {
      const asked = questionsOf(definition).find((question) => slotsOf(question).some(({ slot }) => slot === document.slot));
      return { interview: null, question: asked?.text ?? null, kind: "answer", words: [document.text], earlier: earlierOf(db, document) };
    });
}

function quotesOf(db: Db, { studyId, ids }: Theirs): PersonQuote[] {
  const rows = db
    .selectDistinct({
      id: highlights.id,
      quote: highlights.quote,
      comment: highlights.comment,
      step: highlights.step,
      point: highlights.point,
    })
    .from(highlightParticipants)
    .innerJoin(highlights, eq(highlights.id, highlightParticipants.highlightId))
    .where(and(eq(highlightParticipants.studyId, studyId), onlyThese(highlightParticipants.participantId, ids)))
    .all();
  const named = db
    .select({ id: highlightCodes.highlightId, name: codes.name })
    .from(highlightCodes)
    .innerJoin(codes, and(eq(codes.studyId, highlightCodes.studyId), eq(codes.id, highlightCodes.codeId)))
    .where(
      and(
        eq(highlightCodes.studyId, studyId),
        onlyThese(
          highlightCodes.highlightId,
          rows.map(({ id }) => id),
        ),
      ),
    )
    .all();
  return rows.map(({ id, ...quote }) => ({ ...quote, codes: named.filter((code) => code.id === id).map(({ name }) => name) }));
}

function memosOn(db: Db, { studyId, ids, alone }: Theirs): string[] {
  return db
    .select({ text: memos.text })
    .from(memos)
    .where(and(eq(memos.studyId, studyId), onlyThese(memos.subjectId, [...ids, ...alone])))
    .all()
    .map(({ text }) => text);
}
