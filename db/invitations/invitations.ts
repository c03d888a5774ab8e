import { and, asc, eq } from "drizzle-orm";
import { requireParticipant } from "@/db/participants/rows";
import { type QuestionnaireRef, requireQuestionnaire } from "@/db/questionnaires/rows";
import { invitations, participants } from "@/db/schema";
import { newRecord, newToken } from "@/db/stamp";
import type { Db } from "@/db/types";
import { requireVersion } from "@/db/version";
import { write } from "@/db/write";
import { AppError } from "@/lib/errors";
import type { Invitation } from "@/lib/questionnaires/schema";

const ofThese = ({ studyId, questionnaireId }: QuestionnaireRef) =>
  and(eq(invitations.studyId, studyId), eq(invitations.questionnaireId, questionnaireId));

/** The personal links of a questionnaire, by the codes of their people. Throws NOT_FOUND. */
export function listInvitations(db: Db, ref: QuestionnaireRef): Invitation[] {
  requireQuestionnaire(db, ref);
  const samePerson = and(eq(participants.studyId, invitations.studyId), eq(participants.id, invitations.participantId));
  return db
    .select({
      id: invitations.id,
      version: invitations.version,
      token: invitations.token,
      participantId: invitations.participantId,
      participantCode: participants.code,
      answeredAt: invitations.answeredAt,
      responseId: invitations.responseId,
      createdAt: invitations.createdAt,
    })
    .from(invitations)
    .innerJoin(participants, samePerson)
    .where(ofThese(ref))
    .orderBy(asc(participants.code))
    .all();
}

/** Makes a personal link for each of these people who has none yet (one each, by `invitations_by_person`). Answers all links. Throws NOT_FOUND, REFUSED. */
export function inviteParticipants(db: Db, { participantIds, ...ref }: QuestionnaireRef & { participantIds: string[] }): Invitation[] {
  return write(db, (tx) => {
    const { origin } = requireQuestionnaire(tx, ref);
    if (origin !== "asked") throw new AppError("REFUSED", "It was brought in from another tool, so it has no link of its own here.");
    for (const participantId of new Set(participantIds)) {
      requireParticipant(tx, { studyId: ref.studyId, participantId });
      tx.insert(invitations)
        .values({ ...newRecord(), ...ref, participantId, token: newToken() })
        .onConflictDoNothing()
        .run();
    }
    return listInvitations(tx, ref);
  });
}

/** Takes a personal link back: it leads nowhere from then on. A reply that came through it stays. Throws NOT_FOUND, STALE_VERSION. */
export function deleteInvitation(
  db: Db,
  { invitationId, version, ...ref }: QuestionnaireRef & { invitationId: string; version: number },
): void {
  write(db, (tx) => {
    const current = listInvitations(tx, ref).find(({ id }) => id === invitationId);
    if (!current) throw new AppError("NOT_FOUND", "There is no personal link with this id. It may have been taken back.");
    requireVersion(current, version);
    tx.delete(invitations)
      .where(and(ofThese(ref), eq(invitations.id, invitationId)))
      .run();
  });
}
