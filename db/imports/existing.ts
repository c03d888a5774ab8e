import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { participantsByName } from "@/db/participants/list";
import { standing } from "@/db/participants/standing";
import { accounts, documents, interviews, participants, personas, speakers } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { StoredText } from "@/lib/import/late-rows";
import type { ExistingStudy } from "@/lib/import/plan";
import type { SpeakerRole } from "@/lib/interviews/vocabulary";

/** What a study knows already, for an import that has to tell what is new: its people, personas, accounts, and the files its texts came from. Throws NOT_FOUND. */
export function existingStudy(db: Db, { studyId }: { studyId: string }): ExistingStudy {
  requireStudy(db, studyId);
  return {
    participants: peopleOf(db, studyId),
    personas: db
      .select({ id: personas.id, name: personas.name })
      .from(personas)
      .where(and(eq(personas.studyId, studyId), isNull(personas.deletedAt)))
      .orderBy(asc(personas.position), asc(personas.id))
      .all(),
    accounts: db
      .select({ id: accounts.id, name: accounts.name })
      .from(accounts)
      .where(and(eq(accounts.studyId, studyId), isNull(accounts.deletedAt)))
      .orderBy(asc(accounts.id))
      .all(),
    documents: filesOf(db, studyId),
    labels: labelsOf(db, studyId),
    texts: () => textsOf(db, studyId),
  };
}

/** Every name people go by, and then those who have none. */
function peopleOf(db: Db, studyId: string): ExistingStudy["participants"] {
  const named: ExistingStudy["participants"] = participantsByName(db, { studyId });
  const known = new Set(named.map(({ id }) => id));
  const living = db
    .select({ id: participants.id, code: participants.code, accountId: participants.accountId })
    .from(participants)
    .where(standing(studyId))
    .orderBy(asc(participants.id))
    .all();
  return [...named, ...living.filter(({ id }) => !known.has(id)).map((person) => ({ ...person, name: null }))];
}

/** By `documents_by_file`; texts of deleted interviews are left out, so that their files can come in again. */
function filesOf(db: Db, studyId: string): ExistingStudy["documents"] {
  const rows = db
    .select({ sha256: documents.sha256, documentId: documents.id, interviewId: interviews.id })
    .from(documents)
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(eq(documents.studyId, studyId), isNotNull(documents.sha256), isNull(interviews.deletedAt)))
    .all();
  return rows.flatMap(({ sha256, ...rest }) => (sha256 === null ? [] : [{ sha256, ...rest }]));
}

/** Each label once, with the role and the person it had in all the texts it stands in; null where those differ. */
function labelsOf(db: Db, studyId: string): ExistingStudy["labels"] {
  return db
    .select({
      label: speakers.label,
      role: sql<SpeakerRole | null>`case when min(${speakers.role}) = max(${speakers.role}) then min(${speakers.role}) end`,
      participantId: sql<
        string | null
      >`case when count(distinct coalesce(${speakers.participantId}, '')) = 1 then min(${speakers.participantId}) end`,
    })
    .from(speakers)
    .innerJoin(documents, and(eq(documents.studyId, speakers.studyId), eq(documents.id, speakers.documentId)))
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(eq(speakers.studyId, studyId), isNull(interviews.deletedAt)))
    .groupBy(speakers.label)
    .orderBy(asc(speakers.label))
    .all();
}

/** The imported texts by the name of their file, with the labels that are participants'. */
function textsOf(db: Db, studyId: string): StoredText[] {
  const rows = db
    .select({
      documentId: documents.id,
      interviewId: interviews.id,
      fileName: documents.fileName,
      date: interviews.date,
      label: speakers.label,
      participantId: speakers.participantId,
    })
    .from(documents)
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .leftJoin(
      speakers,
      and(eq(speakers.studyId, documents.studyId), eq(speakers.documentId, documents.id), eq(speakers.role, "participant")),
    )
    .where(and(eq(documents.studyId, studyId), isNotNull(documents.fileName), isNull(interviews.deletedAt)))
    .orderBy(asc(documents.id))
    .all();
  const texts = new Map<string, StoredText>();
  for (const { documentId, interviewId, fileName, date, label, participantId } of rows) {
    const text = texts.get(documentId) ?? { interviewId, fileName: fileName ?? "", date, people: [] };
    if (label !== null && participantId !== null) text.people.push({ label, participantId });
    texts.set(documentId, text);
  }
  return [...texts.values()];
}

/** The names of the files that the study's texts came from. */
export function storedFileNames(db: Db, { studyId }: { studyId: string }): string[] {
  return textsOf(db, studyId).map(({ fileName }) => fileName);
}
