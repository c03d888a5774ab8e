import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { deleteStudy, getStudy, updateStudy } from "@/db/studies";
import { studyPatch } from "@/lib/studies/schema";

export const GET = handle({ summary: "Read a study", params: studyParams }, ({ db, params }) => getStudy(db, params.studyId));
export const PATCH = handle(
  { summary: "Change a study", params: studyParams, body: studyPatch, version: true },
  ({ db, params, body, version }) => updateStudy(db, { ...params, version, patch: body }),
);
export const DELETE = handle(
  { summary: "Delete a study, restorable", params: studyParams, version: true, status: 204 },
  ({ db, params, version }) => deleteStudy(db, { ...params, version }),
);
