import { handle } from "@/app/_server/handle";
import { studyParams } from "@/app/_server/params";
import { createStep } from "@/db/journey/steps";
import { ownStepInput } from "@/lib/journey/schema";

export const POST = handle(
  {
    summary: "Add a step of the study's own, a closer moment of a built-in one",
    params: studyParams,
    body: ownStepInput,
    version: true,
    status: 201,
  },
  ({ db, params, body, version }) => createStep(db, { ...params, version, input: body }),
);
