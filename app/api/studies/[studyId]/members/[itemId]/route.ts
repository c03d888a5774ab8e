import { sayWhat } from "@/app/_server/after-write";
import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { removeMember, updateMember } from "@/db/team/members";
import { memberPatch } from "@/lib/team/schema";

export const PATCH = handle(
  { summary: "Change what a member may", params: itemParams, body: memberPatch, version: true },
  ({ db, request, params: { studyId, itemId }, body, version, access }) => {
    const member = updateMember(db, { studyId, memberId: itemId, version, patch: body, by: access });
    sayWhat(request, member.userId);
    return member;
  },
);
export const DELETE = handle(
  { summary: "Take a member out of a study", params: itemParams, version: true, status: 204 },
  ({ db, request, params: { studyId, itemId }, version }) => {
    sayWhat(request, removeMember(db, { studyId, memberId: itemId, version }).userId);
  },
);
