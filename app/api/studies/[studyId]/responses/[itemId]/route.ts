import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteResponse } from "@/db/responses/delete";
import { getResponse } from "@/db/responses/list";
import { updateResponse } from "@/db/responses/update";
import { responsePatch } from "@/lib/responses/schema";

export const GET = handle({ summary: "Read a reply with all it said", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getResponse(db, { studyId, responseId: itemId }),
);
export const PATCH = handle(
  {
    summary: "Correct who replied: link a person, or set persona, audience, role, account, stage step or wave",
    params: itemParams,
    body: responsePatch,
    version: true,
  },
  ({ db, params: { studyId, itemId }, body, version }) => updateResponse(db, { studyId, responseId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete a reply with its open answers and their highlights", params: itemParams, teaches: true, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteResponse(db, { studyId, responseId: itemId, version }),
);
