import { and, eq, inArray, isNull } from "drizzle-orm";
import { countNoted, leaveDeleted, recountNotes } from "@/db/highlights/owners";
import { requireLinks } from "@/db/participants/links";
import { type ParticipantRow, participantsById } from "@/db/participants/rows";
import { documents, interviewParticipants, participants, speakers } from "@/db/schema";
import type { Db } from "@/db/types";
import { AppError } from "@/lib/errors";
import type { InterviewInput, InterviewPatch } from "@/lib/interviews/schema";
import type { InterviewRef, InterviewRow } from "./rows";

/** The people with these ids, each once. Throws REFUSED where one is not of this study, deleted, or merged into another. */
export function requirePeople(db: Db, { studyId, ids }: { studyId: string; ids: readonly string[] }): ParticipantRow[] {
  const wanted = [...new Set(ids)];
  const people = participantsById(db, { studyId, ids: wanted });
  if (people.length === wanted.length) return people;
  const known = new Set(people.map((person) => person.id));
  throw new AppError(
    "REFUSED",
    "One of these participants is not in this study, so nothing was saved. They may have been deleted or merged; choose again.",
    {
      errors: wanted
        .filter((id) => !known.has(id))
        .map((id) => ({ path: "participantIds", message: `not a participant of this study: ${id}` })),
    },
  );
}

type PlaceholderColumns = Pick<InterviewRow, "placeholderLabel" | "placeholderPersonaId" | "placeholderAudience" | "placeholderRole">;

/** Whom to find, as stored; all empty once somebody is found. Throws REFUSED for a persona of another study. */
export function placeholderColumns(
  db: Db,
  { studyId, placeholder, found }: { studyId: string; placeholder: InterviewInput["placeholder"]; found: boolean },
): PlaceholderColumns {
  const { label = null, personaId = null, audience = null, role = null } = (found ? null : placeholder) ?? {};
  requireLinks(db, { studyId, personaId });
  return { placeholderLabel: label, placeholderPersonaId: personaId, placeholderAudience: audience, placeholderRole: role };
}

/** Links a person to an interview under their audience of today, which is the audience of the day from then on (rule 8); once only. */
export function linkPerson(tx: Db, { studyId, interviewId, person }: InterviewRef & { person: ParticipantRow }): void {
  tx.insert(interviewParticipants)
    .values({ studyId, interviewId, participantId: person.id, audience: person.audience })
    .onConflictDoNothing()
    .run();
}

/** Sets who took part. Those who stay keep the audience of that day, and nobody leaves while the transcript or a highlight of the notes is theirs. Throws REFUSED. */
export function changePeople(tx: Db, { studyId, interviewId, ids }: InterviewRef & { ids: readonly string[] }): ParticipantRow[] {
  const people = requirePeople(tx, { studyId, ids });
  const stay = new Set(people.map((person) => person.id));
  const linked = tx
    .select({ id: interviewParticipants.participantId })
    .from(interviewParticipants)
    .innerJoin(participants, eq(participants.id, interviewParticipants.participantId))
    .where(
      and(eq(interviewParticipants.studyId, studyId), eq(interviewParticipants.interviewId, interviewId), isNull(participants.deletedAt)),
    )
    .all();
  const leave = linked.map(({ id }) => id).filter((id) => !stay.has(id));
  if (leave.length > 0) {
    requireNoSpeaker(tx, { studyId, interviewId, ids: leave });
    requireNotNoted(tx, { studyId, interviewId, ids: leave });
    leaveDeleted(tx, { studyId, interviewId, ids: leave });
    tx.delete(interviewParticipants)
      .where(and(eq(interviewParticipants.interviewId, interviewId), inArray(interviewParticipants.participantId, leave)))
      .run();
  }
  for (const person of people) linkPerson(tx, { studyId, interviewId, person });
  recountNotes(tx, { studyId, interviewId });
  return people;
}

/** A person whose turns stand in the transcript cannot leave the interview: the label is corrected instead. */
function requireNoSpeaker(tx: Db, { studyId, interviewId, ids }: InterviewRef & { ids: string[] }): void {
  const speaking = tx
    .select({ id: speakers.id })
    .from(speakers)
    .innerJoin(documents, eq(documents.id, speakers.documentId))
    .where(
      and(
        eq(speakers.studyId, studyId),
        eq(documents.interviewId, interviewId),
        eq(speakers.role, "participant"),
        inArray(speakers.participantId, ids),
      ),
    )
    .get();
  if (!speaking) return;
  throw new AppError(
    "REFUSED",
    "This person speaks in the interview's transcript, so they cannot be taken off it. Say who that speaker is instead.",
    {
      errors: [{ path: "participantIds", message: "a speaker of the transcript" }],
    },
  );
}

/** A person whom highlighted notes are about cannot leave the interview: evidence given to one never becomes another's (rule 4). */
function requireNotNoted(tx: Db, { studyId, interviewId, ids }: InterviewRef & { ids: string[] }): void {
  const noted = countNoted(tx, { studyId, interviewId, ids });
  if (noted === 0) return;
  const many = noted === 1 ? "1 highlight of the interview's notes is" : `${noted} highlights of the interview's notes are`;
  throw new AppError(
    "REFUSED",
    `${many} about a person you are taking off it, so nothing was saved. Say whom the highlighted words are about, or delete the highlights, then take the person off.`,
    {
      errors: [{ path: "participantIds", message: "highlighted notes are about this person" }],
    },
  );
}

/** Corrects the audience that people had on the day of this interview (rule 8). Throws REFUSED for somebody who did not take part. */
export function correctAudiences(
  tx: Db,
  { interviewId, audiences }: { interviewId: string; audiences: NonNullable<InterviewPatch["audiences"]> },
): void {
  for (const { participantId, audience } of audiences) {
    const { changes } = tx
      .update(interviewParticipants)
      .set({ audience })
      .where(and(eq(interviewParticipants.interviewId, interviewId), eq(interviewParticipants.participantId, participantId)))
      .run();
    if (changes === 1) continue;
    throw new AppError("REFUSED", "An audience was given for somebody who did not take part in this interview, so nothing was saved.", {
      errors: [{ path: "audiences", message: `did not take part: ${participantId}` }],
    });
  }
}
