import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { createConsentText, listConsentTexts } from "@/db/consent/texts";
import { consentTextInput } from "@/lib/consent/schema";

export const GET = handle({ summary: "List what people are asked to agree to, every edition", params: studyParams }, ({ db, params }) => ({
  items: listConsentTexts(db, params),
}));
export const POST = handle(
  {
    summary: "Add a consent text; one of a name there is becomes its next edition",
    params: studyParams,
    body: consentTextInput,
    status: 201,
  },
  ({ db, params: { studyId }, body }) => createConsentText(db, { studyId, input: body }),
);
