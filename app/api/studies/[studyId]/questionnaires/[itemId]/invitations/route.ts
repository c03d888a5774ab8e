import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { inviteParticipants, listInvitations } from "@/db/invitations/invitations";
import { invitationsInput } from "@/lib/questionnaires/schema";

export const GET = handle(
  { summary: "List the personal links of a questionnaire", params: itemParams },
  ({ db, params: { studyId, itemId } }) => ({ items: listInvitations(db, { studyId, questionnaireId: itemId }) }),
);
export const POST = handle(
  { summary: "Make personal links for these people; who has one keeps it", params: itemParams, body: invitationsInput, status: 201 },
  ({ db, params: { studyId, itemId }, body }) => ({
    items: inviteParticipants(db, { studyId, questionnaireId: itemId, participantIds: body.participantIds }),
  }),
);
