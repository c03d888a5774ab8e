import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteConsentText } from "@/db/consent/texts";

export const DELETE = handle(
  { summary: "Delete a consent text that nobody agreed to", params: itemParams, status: 204 },
  ({ db, params: { studyId, itemId } }) => deleteConsentText(db, { studyId, textId: itemId }),
);
