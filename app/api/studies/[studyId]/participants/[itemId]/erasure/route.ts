import { eraseForGood, foretellErasure } from "@/app/_server/erasing";
import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { erasureInput, erasureQuery } from "@/lib/erasure/schema";

export const GET = handle(
  { summary: "What erasing or anonymising a person would take away, and which backups hold them", params: itemParams, query: erasureQuery },
  ({ db, params: { studyId, itemId }, query }) => foretellErasure(db, { studyId, participantId: itemId, mode: query.mode }),
);
export const POST = handle(
  {
    summary: "Erase or anonymise a person for good, in the backups too where that is asked for",
    params: itemParams,
    body: erasureInput,
    slow: true,
  },
  ({ db, params: { studyId, itemId }, body, caller }) => eraseForGood(db, { studyId, participantId: itemId, caller, ...body }),
);
