import { and, eq, isNull } from "drizzle-orm";
import { type DocumentRef, type DocumentRow, requireDocument } from "@/db/documents/rows";
import { accounts, interviewParticipants, participantNames, participants, responses } from "@/db/schema";
import { requireStudy } from "@/db/studies";
import type { Db } from "@/db/types";
import { findPersonalData } from "@/lib/privacy/find-personal-data";
import type { RedactionProposals, RosterName } from "@/lib/privacy/schema";
import { formerNamesOf } from "./former-names";

/**
 * What in a text leads to a person: addresses and numbers by their shape, and the names of the study's people and companies. Nothing is changed.
 * Names that the study does not know cannot be found. Throws NOT_FOUND.
 */
export function proposeRedactions(db: Db, { studyId, documentId }: DocumentRef): RedactionProposals {
  requireStudy(db, studyId);
  const row = requireDocument(db, { studyId, documentId });
  const { text, version } = row;
  const names = rosterOf(db, row);
  return { documentId, version, text, items: findPersonalData({ text, names, companies: companiesOf(db, studyId) }) };
}

/**
 * Everybody the study has a name of, the deleted too, and names they had before: these may stand in texts. Who was merged goes by the code of who stands for
 * both; a name that is nobody's by now has none.
 */
function rosterOf(db: Db, document: DocumentRow): RosterName[] {
  const { studyId } = document;
  const people = db
    .select({ id: participants.id, code: participants.code, mergedInto: participants.mergedInto, name: participantNames.displayName })
    .from(participants)
    .leftJoin(participantNames, eq(participantNames.participantId, participants.id))
    .where(eq(participants.studyId, studyId))
    .all();
  const byId = new Map(people.map((person) => [person.id, person]));
  const hereIds = new Set(peopleIn(db, document));

  function standsFor(person: (typeof people)[number]): (typeof people)[number] {
    const into = person.mergedInto === null ? undefined : byId.get(person.mergedInto);
    return into ? standsFor(into) : person;
  }
  const called = people.flatMap((person) => {
    const { id, code } = standsFor(person);
    return person.name ? [{ name: person.name, code, isHere: hereIds.has(id) }] : [];
  });
  const before = formerNamesOf(db, studyId).map(({ participantId, name }) => {
    const person = byId.get(participantId ?? "");
    const now = person && standsFor(person);
    return { name, code: now?.code ?? "", isHere: now !== undefined && hereIds.has(now.id) };
  });
  return [...called, ...before];
}

function peopleIn(db: Db, { studyId, interviewId, responseId }: DocumentRow): string[] {
  if (interviewId !== null)
    return db
      .select({ id: interviewParticipants.participantId })
      .from(interviewParticipants)
      .where(and(eq(interviewParticipants.studyId, studyId), eq(interviewParticipants.interviewId, interviewId)))
      .all()
      .map(({ id }) => id);
  return db
    .select({ id: responses.participantId })
    .from(responses)
    .where(and(eq(responses.studyId, studyId), eq(responses.id, responseId ?? "")))
    .all()
    .flatMap(({ id }) => id ?? []);
}

function companiesOf(db: Db, studyId: string): string[] {
  return db
    .select({ name: accounts.name })
    .from(accounts)
    .where(and(eq(accounts.studyId, studyId), isNull(accounts.deletedAt)))
    .all()
    .map(({ name }) => name);
}
