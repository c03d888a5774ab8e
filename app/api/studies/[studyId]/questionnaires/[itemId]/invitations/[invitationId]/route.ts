import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteInvitation } from "@/db/invitations/invitations";
import { idText } from "@/lib/record";

export const DELETE = handle(
  {
    summary: "Take a personal link back; a reply that came through it stays",
    params: itemParams.extend({ invitationId: idText }),
    version: true,
    status: 204,
  },
  ({ db, params: { studyId, itemId, invitationId }, version }) =>
    deleteInvitation(db, { studyId, questionnaireId: itemId, invitationId, version }),
);
