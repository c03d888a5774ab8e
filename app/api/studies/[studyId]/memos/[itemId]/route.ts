import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteMemo, getMemo, updateMemo } from "@/db/memos/memos";
import { memoPatch } from "@/lib/memos/schema";

export const GET = handle({ summary: "Read a memo", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getMemo(db, { studyId, memoId: itemId }),
);
export const PATCH = handle(
  { summary: "Change a memo's words", params: itemParams, body: memoPatch, version: true },
  ({ db, params: { studyId, itemId }, body, version }) => updateMemo(db, { studyId, memoId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete a memo", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteMemo(db, { studyId, memoId: itemId, version }),
);
