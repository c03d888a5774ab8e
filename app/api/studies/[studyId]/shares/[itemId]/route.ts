import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { linked } from "@/app/_server/shares/linked";
import { revokeShare, updateShare } from "@/db/shares/shares";
import { sharePatch } from "@/lib/shares/schema";

export const PATCH = handle(
  { summary: "Give a shared link another title or another end", params: itemParams, body: sharePatch, version: true },
  ({ db, params: { studyId, itemId }, body, version }) => linked(updateShare(db, { studyId, shareId: itemId, patch: body, version })),
);
export const DELETE = handle(
  { summary: "Revoke a shared link, for good", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => revokeShare(db, { studyId, shareId: itemId, version }),
);
