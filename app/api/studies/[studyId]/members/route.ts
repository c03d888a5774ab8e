import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { addMember, listMembers } from "@/db/team/members";
import { memberInput } from "@/lib/team/schema";

export const GET = handle({ summary: "List who is in a study, and with what rights", params: studyParams }, ({ db, params }) => ({
  items: listMembers(db, params),
}));
export const POST = handle(
  { summary: "Let a person of the workspace into a study", params: studyParams, body: memberInput, status: 201 },
  ({ db, params, body, access }) => addMember(db, { ...params, input: body, by: access }),
);
