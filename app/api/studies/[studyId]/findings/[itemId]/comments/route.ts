import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { addComment } from "@/db/findings/comments";
import { commentInput } from "@/lib/findings/schema";

export const POST = handle(
  { summary: "Comment on a finding", params: itemParams, body: commentInput, status: 201 },
  ({ db, params: { studyId, itemId }, body }) => addComment(db, { studyId, findingId: itemId, text: body.text }),
);
