import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { tagHighlight } from "@/db/highlights/tag";
import { tagInput } from "@/lib/highlights/schema";

export const POST = handle(
  {
    summary: "Put codes on a highlight or take them off; commands of several people never conflict",
    params: itemParams,
    teaches: true,
    body: tagInput,
  },
  ({ db, params: { studyId, itemId }, body }) => tagHighlight(db, { studyId, highlightId: itemId, input: body }),
);
