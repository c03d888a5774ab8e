import { handle } from "@/app/_server/handle";
import { itemParams } from "@/app/_server/params";
import { deleteInterview } from "@/db/interviews/delete";
import { getInterview } from "@/db/interviews/get";
import { updateInterview } from "@/db/interviews/update";
import { interviewPatch } from "@/lib/interviews/schema";

export const GET = handle({ summary: "Read an interview", params: itemParams }, ({ db, params: { studyId, itemId } }) =>
  getInterview(db, { studyId, interviewId: itemId }),
);
export const PATCH = handle(
  {
    summary: "Change an interview, who took part, or their audience of that day",
    params: itemParams,
    teaches: true,
    body: interviewPatch,
    version: true,
  },
  ({ db, params: { studyId, itemId }, body, version }) => updateInterview(db, { studyId, interviewId: itemId, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete an interview with its texts and highlights", params: itemParams, teaches: true, version: true, status: 204 },
  ({ db, params: { studyId, itemId }, version }) => deleteInterview(db, { studyId, interviewId: itemId, version }),
);
