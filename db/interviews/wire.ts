import { and, asc, count, eq, isNull, sql, sum } from "drizzle-orm";
import { documents, highlights, interviewParticipants, participants, speakers, suggestions, turns } from "@/db/schema";
import { groupedBy, onlyThese } from "@/db/scope";
import type { Db } from "@/db/types";
import type { DocumentGlance, Interview, InterviewParticipant } from "@/lib/interviews/schema";
import { isThin } from "@/lib/interviews/thin";
import type { InterviewRow } from "./rows";

type Scope = { studyId: string; ids: string[] };

/** Texts are asked for by their interviews, so they have one. */
const ofInterview = sql<string>`${documents.interviewId}`;

/** Stored interviews as they go over the wire, with what is counted of them: one query per figure, whatever the number of interviews. */
export function toInterviews(db: Db, { studyId, rows }: { studyId: string; rows: InterviewRow[] }): Interview[] {
  const scope = { studyId, ids: rows.map((row) => row.id) };
  const people = peopleOf(db, scope);
  const texts = documentsOf(db, scope);
  const spoken = spokenWords(db, scope);
  const marked = highlightCounts(db, scope);
  const open = openSuggestionCounts(db, scope);
  return rows.map((row) => {
    const glances = texts.get(row.id) ?? [];
    const noteWords = glances.reduce((total, glance) => total + (glance.kind === "notes" ? glance.words : 0), 0);
    const words = (spoken.get(row.id) ?? 0) + noteWords;
    const highlightCount = marked.get(row.id) ?? 0;
    const { id, version, createdAt, updatedAt, title, date, kind, status, conductor, inherited, codedAt, importId } = row;
    return {
      ...{ id, version, createdAt, updatedAt, title, date, kind, status, conductor, inherited },
      placeholder: placeholderOf(row),
      participants: people.get(id) ?? [],
      documents: glances,
      words,
      highlights: highlightCount,
      openSuggestions: open.get(id) ?? 0,
      thin: isThin({ status, words, highlights: highlightCount }),
      codedAt,
      importId,
    };
  });
}

function placeholderOf(row: InterviewRow): Interview["placeholder"] {
  const { placeholderPersonaId: personaId, placeholderAudience: audience, placeholderRole: role, placeholderLabel: label } = row;
  return personaId === null && audience === null && role === null && label === null ? null : { personaId, audience, role, label };
}

/** Who took part in each interview, under the audience of that day, by code; deleted people are left out. */
export function peopleOf(db: Db, { studyId, ids }: Scope): Map<string, InterviewParticipant[]> {
  const rows = db
    .select({
      interviewId: interviewParticipants.interviewId,
      participantId: participants.id,
      code: participants.code,
      audience: interviewParticipants.audience,
      personaId: participants.personaId,
      role: participants.role,
    })
    .from(interviewParticipants)
    .innerJoin(participants, eq(participants.id, interviewParticipants.participantId))
    .where(
      and(eq(interviewParticipants.studyId, studyId), isNull(participants.deletedAt), onlyThese(interviewParticipants.interviewId, ids)),
    )
    .orderBy(asc(participants.code))
    .all();
  const people = new Map<string, InterviewParticipant[]>();
  for (const [interviewId, group] of groupedBy(rows, (row) => row.interviewId)) {
    people.set(
      interviewId,
      group.map(({ participantId, code, audience, personaId, role }) => ({ participantId, code, audience, personaId, role })),
    );
  }
  return people;
}

function documentsOf(db: Db, { studyId, ids }: Scope): Map<string, DocumentGlance[]> {
  const { id, kind, title, words, version } = documents;
  const rows = db
    .select({ id, interviewId: ofInterview, kind, title, words, version, turns: count(turns.position) })
    .from(documents)
    .leftJoin(turns, eq(turns.documentId, documents.id))
    .where(and(eq(documents.studyId, studyId), onlyThese(documents.interviewId, ids)))
    .groupBy(documents.id)
    .orderBy(asc(documents.id))
    .all();
  const glances = new Map<string, DocumentGlance[]>();
  for (const [owner, group] of groupedBy(rows, (row) => row.interviewId)) {
    glances.set(
      owner,
      group.map(({ interviewId: _owner, ...glance }) => glance),
    );
  }
  return glances;
}

/** Words of the labels in the role of participant, per interview; the interviewer's and others' are left out. */
function spokenWords(db: Db, { studyId, ids }: Scope): Map<string, number> {
  const rows = db
    .select({ interviewId: ofInterview, words: sum(speakers.words).mapWith(Number) })
    .from(speakers)
    .innerJoin(documents, eq(documents.id, speakers.documentId))
    .where(and(eq(speakers.studyId, studyId), eq(speakers.role, "participant"), onlyThese(documents.interviewId, ids)))
    .groupBy(documents.interviewId)
    .all();
  return new Map(rows.map(({ interviewId, words }) => [interviewId, words]));
}

function highlightCounts(db: Db, { studyId, ids }: Scope): Map<string, number> {
  const rows = db
    .select({ interviewId: ofInterview, value: count() })
    .from(highlights)
    .innerJoin(documents, eq(documents.id, highlights.documentId))
    .where(and(eq(highlights.studyId, studyId), isNull(highlights.deletedAt), onlyThese(documents.interviewId, ids)))
    .groupBy(documents.interviewId)
    .all();
  return new Map(rows.map(({ interviewId, value }) => [interviewId, value]));
}

function openSuggestionCounts(db: Db, { studyId, ids }: Scope): Map<string, number> {
  const rows = db
    .select({ interviewId: ofInterview, value: count() })
    .from(suggestions)
    .innerJoin(documents, eq(documents.id, suggestions.documentId))
    .where(and(eq(suggestions.studyId, studyId), eq(suggestions.status, "open"), onlyThese(documents.interviewId, ids)))
    .groupBy(documents.interviewId)
    .all();
  return new Map(rows.map(({ interviewId, value }) => [interviewId, value]));
}
