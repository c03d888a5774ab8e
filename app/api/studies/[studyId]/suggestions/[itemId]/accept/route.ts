import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { acceptSuggestion } from "@/db/suggestions/decide";
import { acceptInput } from "@/lib/suggestions/schema";

export const POST = handle(
  { summary: "Accept a suggestion, as proposed or corrected", params: itemParams, teaches: true, body: acceptInput, bodyOptional: true },
  ({ db, params: { studyId, itemId }, body }) => acceptSuggestion(db, { studyId, suggestionId: itemId, input: body }),
);
