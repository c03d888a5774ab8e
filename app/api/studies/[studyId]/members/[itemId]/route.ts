import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { removeMember, updateMember } from "@/db/team/members";
import { memberPatch } from "@/lib/team/schema";

export const PATCH = handle(
  { summary: "Change what a member may", params: itemParams, body: memberPatch, version: true },
  ({ db, params: { studyId, itemId }, body, version, access }) =>
    updateMember(db, { studyId, memberId: itemId, version, patch: body, by: access }),
);
export const DELETE = handle(
  { summary: "Take a member out of a study", params: itemParams, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => removeMember(db, { studyId, memberId: itemId, version }),
);
