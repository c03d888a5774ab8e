import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { withdrawConsent } from "@/db/consent/records";
import { withdrawalInput } from "@/lib/consent/schema";

export const POST = handle(
  {
    summary: "Take a person's consent back: their words count and are shown nowhere from now on",
    params: itemParams,
    body: withdrawalInput,
    bodyOptional: true,
  },
  ({ db, params: { studyId, itemId }, body }) => withdrawConsent(db, { studyId, participantId: itemId, note: body.note }),
);
