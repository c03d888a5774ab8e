import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { noBody } from "@/app/_server/params";
import { askerIn } from "@/app/_server/team/asker";
import { endSession } from "@/db/team/sessions";
import { idText } from "@/lib/record";

const params = z.strictObject({ sessionId: idText });

export const DELETE = handle(
  { summary: "Sign out in one place", params, body: noBody, bodyOptional: true, status: 204 },
  ({ db, params: { sessionId }, caller }) => endSession(db, { userId: askerIn({ caller }).userId, sessionId }),
);
