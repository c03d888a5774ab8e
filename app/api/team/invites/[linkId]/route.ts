import { z } from "zod";
import { tabOf } from "@/app/_server/after-write";
import { handle } from "@/app/_server/handle";
import { tellStudies } from "@/app/_server/live/hub";
import { noBody } from "@/app/_server/params";
import { askerIn } from "@/app/_server/team/asker";
import { deleteInvite } from "@/db/team/invites";
import { idText } from "@/lib/record";

const params = z.strictObject({ linkId: idText });

export const DELETE = handle(
  { summary: "Take an invite back", params, body: noBody, bodyOptional: true, status: 204 },
  ({ db, params: { linkId }, caller, request }) => {
    const asker = askerIn({ caller });
    const { studies } = deleteInvite(db, { caller: asker, linkId });
    tellStudies(studies, { by: asker.userId, tab: tabOf(request) });
  },
);
