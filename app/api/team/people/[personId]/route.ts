import { z } from "zod";
import { handle } from "@/app/_server/handle";
import { updatePerson } from "@/db/team/people";
import { idText } from "@/lib/record";
import { personPatch } from "@/lib/team/schema";

const params = z.strictObject({ personId: idText });

export const PATCH = handle(
  { summary: "Change whether somebody looks after the workspace, or may sign in at all", params, body: personPatch },
  ({ db, params: { personId }, body }) => updatePerson(db, { personId, patch: body }),
);
