import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { getConsent, recordConsent } from "@/db/consent/records";
import { consentRecordInput } from "@/lib/consent/schema";

export const GET = handle(
  { summary: "Read a person's history of consent, the latest first", params: itemParams },
  ({ db, params: { studyId, itemId } }) => getConsent(db, { studyId, participantId: itemId }),
);
export const POST = handle(
  { summary: "Write down what a person agreed to; it counts from now on", params: itemParams, body: consentRecordInput },
  ({ db, params: { studyId, itemId }, body }) => recordConsent(db, { studyId, participantId: itemId, input: body }),
);
