import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreHighlight } from "@/db/highlights/write";

export const POST = handle(
  { summary: "Bring a deleted highlight back to its words", params: itemParams, teaches: true },
  ({ db, params: { studyId, itemId } }) => restoreHighlight(db, { studyId, highlightId: itemId }),
);
