import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { participantsByName } from "@/db/participants/list";
import { standing } from "@/db/participants/standing";
import { accounts, documents, interviews, participants, personas } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import type { ExistingStudy } from "@/lib/import/plan";

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
    .select({ sha256: documents.sha256, documentId: documents.id, interviewId: documents.interviewId })
    .from(documents)
    .innerJoin(interviews, eq(interviews.id, documents.interviewId))
    .where(and(eq(documents.studyId, studyId), isNotNull(documents.sha256), isNull(interviews.deletedAt)))
    .all();
  return rows.flatMap(({ sha256, ...rest }) => (sha256 === null ? [] : [{ sha256, ...rest }]));
}
