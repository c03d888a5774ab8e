import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { placeOrphan } from "@/db/highlights/place-orphan";
import { newPlace } from "@/lib/highlights/schema";

export const POST = handle(
  { summary: "Put a highlight that an edit set aside on other words", params: itemParams, teaches: true, body: newPlace },
  ({ db, params: { studyId, itemId }, body }) => placeOrphan(db, { studyId, highlightId: itemId, span: body }),
);
