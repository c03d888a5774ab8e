import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { restoreMemo } from "@/db/memos/memos";

export const POST = handle({ summary: "Bring a deleted memo back", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  restoreMemo(db, { studyId, memoId: itemId }),
);
