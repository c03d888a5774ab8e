import { handle } from "@/app/_server/handle";
import { stepParams } from "@/app/_server/params";
import { deleteStep, getStepUse, updateStep } from "@/db/journey/steps";
import { moveStepQuery, ownStepPatch } from "@/lib/journey/schema";

export const GET = handle({ summary: "How much stands on a step of the study's own", params: stepParams }, ({ db, params }) =>
  getStepUse(db, params),
);
export const PATCH = handle(
  { summary: "Change a step of the study's own", params: stepParams, body: ownStepPatch, version: true },
  ({ db, params, body, version }) => updateStep(db, { ...params, version, patch: body }),
);
export const DELETE = handle(
  {
    summary: "Take a step of the study's own away; moveTo says to which step goes what stands on it",
    params: stepParams,
    query: moveStepQuery,
    version: true,
  },
  ({ db, params, query, version }) => deleteStep(db, { ...params, version, moveTo: query.moveTo }),
);
