import { sayWhat } from "@/app/_server/after-write";
import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { addMember, listMembers } from "@/db/team/members";
import { memberInput } from "@/lib/team/schema";

export const GET = handle({ summary: "List who is in a study, and with what rights", params: studyParams }, ({ db, params, access }) => ({
  items: listMembers(db, { ...params, to: access }),
}));
export const POST = handle(
  { summary: "Let a person of the workspace into a study", params: studyParams, body: memberInput, status: 201 },
  ({ db, request, params, body, access }) => {
    sayWhat(request, body.userId);
    return addMember(db, { ...params, input: body, by: access });
  },
);
