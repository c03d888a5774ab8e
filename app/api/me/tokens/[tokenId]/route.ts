import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { noBody } from "@/app/_server/params";
import { askerIn } from "@/app/_server/team/asker";
import { revokeToken } from "@/db/team/tokens";
import { idText } from "@/lib/record";

const params = z.strictObject({ tokenId: idText });

export const DELETE = handle(
  { summary: "Revoke a token of mine", params, body: noBody, bodyOptional: true, status: 204 },
  ({ db, params: { tokenId }, caller }) => revokeToken(db, { userId: askerIn({ caller }).userId, tokenId }),
);
