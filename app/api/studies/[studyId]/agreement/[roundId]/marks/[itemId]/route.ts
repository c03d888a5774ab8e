import { sayWhat } from "@/app/_server/after-write";
import { handle } from "@/app/_server/handle";
import { roundItemParams } from "@/app/_server/params";
import { deleteMark, updateMark } from "@/db/agreement/blind";
import { markPatch } from "@/lib/agreement/schema";

export const PATCH = handle(
  { summary: "Change a mark of one's own in a round", params: roundItemParams, body: markPatch, version: true },
  ({ db, request, params: { itemId, ...ref }, body, version }) => {
    sayWhat(request, ref.roundId);
    return updateMark(db, { ...ref, markId: itemId, version, patch: body });
  },
);
export const DELETE = handle(
  { summary: "Take away a mark of one's own in a round", params: roundItemParams, version: true, status: 204 },
  ({ db, request, params: { itemId, ...ref }, version }) => {
    sayWhat(request, ref.roundId);
    deleteMark(db, { ...ref, markId: itemId, version });
  },
);
