import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { rejectSuggestion } from "@/db/suggestions/decide";

export const POST = handle({ summary: "Reject a suggestion", params: itemParams, teaches: true }, ({ db, params: { studyId, itemId } }) =>
  rejectSuggestion(db, { studyId, suggestionId: itemId }),
);
