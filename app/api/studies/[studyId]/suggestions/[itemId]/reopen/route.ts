import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { reopenSuggestion } from "@/db/suggestions/decide";

export const POST = handle(
  { summary: "Take a decision on a suggestion back", params: itemParams, teaches: true },
  ({ db, params: { studyId, itemId } }) => reopenSuggestion(db, { studyId, suggestionId: itemId }),
);
