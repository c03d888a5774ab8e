import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { noBody } from "@/app/_server/params";
import { askerIn } from "@/app/_server/team/asker";
import { deleteInvite } from "@/db/team/invites";
import { idText } from "@/lib/record";

const params = z.strictObject({ linkId: idText });

export const DELETE = handle(
  { summary: "Take an invite back", params, body: noBody, bodyOptional: true, status: 204 },
  ({ db, params: { linkId }, caller }) => deleteInvite(db, { caller: askerIn({ caller }), linkId }),
);
